-- What pages read. Follows from the ledger, is written in the append's transaction, and can be dropped and rebuilt:
-- nothing here is a second truth (docs/adr/0002).

-- The parts of each system's model as they stand; a part that was removed or renamed away stays as an empty row, since
-- conflicts are judged by when a part was last changed.
create table reading.part (
    organisation uuid not null,
    system uuid not null,
    part text not null,         -- wallet/cold, criteria
    since bigint not null,      -- the entry that brought it; elements stand in this order
    version bigint not null,    -- the entry that last changed it
    formerly text[] not null,   -- ids that it had before, the latest last
    content bytea,              -- as the payload of an entry that puts it; null when it is no more
    primary key (organisation, system, part)
);

-- What happened, one row an entry.
create table reading.change (
    organisation uuid not null,
    system uuid not null,
    seq bigint not null,
    recorded timestamptz not null,
    actor text not null,
    type text not null,
    part text not null,
    words text not null,
    primary key (organisation, system, seq)
);
create index change_part on reading.change (organisation, system, part, seq);

grant select, insert, update, delete on all tables in schema reading to claviger_application;
grant select on all tables in schema reading to claviger_jobs;

do $$
declare
    name text;
begin
    foreach name in array array['part', 'change'] loop
        execute format('alter table reading.%I enable row level security', name);
        execute format('alter table reading.%I force row level security', name);
        execute format(
            'create policy asked_for on reading.%I using (organisation = claviger.asking_organisation()) with check (organisation = claviger.asking_organisation())',
            name);
    end loop;
end
$$;
