-- The three roles and the two schemas of Claviger. Run once by an administrator, connected to the empty database that
-- Claviger is to use; for the database that the product runs itself this happens at every start.
-- Passwords are set apart: alter role claviger_owner password '...' and so on.

do $$
begin
    if not exists (select from pg_roles where rolname = 'claviger_owner') then
        create role claviger_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'claviger_application') then
        create role claviger_application login nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'claviger_jobs') then
        create role claviger_jobs login nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
end
$$;

revoke all on schema public from public;
create schema if not exists claviger authorization claviger_owner;
create schema if not exists reading authorization claviger_owner;
