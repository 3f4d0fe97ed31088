-- Sessions and the slowing of wrong passwords. None of it is an organisation's, none of it is in the ledger.

-- As Spring Session expects it.
create table spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Failures by what was tried: SHA-256 of the address of an account, or of where the request came from.
create table sign_in_failure (
    subject bytea primary key check (length(subject) = 32),
    failures int not null,
    last timestamptz not null
);

-- The link that creates the first organisation and its owner; one row at most.
create table first_run (
    alone boolean primary key default true check (alone),
    token bytea not null check (length(token) = 32),
    created timestamptz not null
);

grant select, insert, update, delete on spring_session, spring_session_attributes, sign_in_failure, first_run
    to claviger_application;
grant select, delete on spring_session, sign_in_failure to claviger_jobs;
