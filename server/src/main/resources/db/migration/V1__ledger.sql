-- What must never be lost. The organisation is in every key; row-level security lets a transaction see the organisation
-- that it named, and nothing when it named none (docs/adr/0009).

grant usage on schema claviger, reading to claviger_application, claviger_jobs;

-- Who is asking and for which organisation: set for one transaction by the application, null otherwise.
create function asking_account() returns uuid language sql stable
    return nullif(current_setting('claviger.account', true), '')::uuid;
create function asking_organisation() returns uuid language sql stable
    return nullif(current_setting('claviger.organisation', true), '')::uuid;

-- Identities are not an organisation's: one person may work for several. Names and credentials stay out of the ledger.
create table account (
    account uuid primary key,
    email text not null check (email = lower(email) and length(email) between 3 and 254),
    name text not null check (length(name) between 1 and 100),
    password text not null,
    created timestamptz not null
);
create unique index account_email on account (email);
grant select, insert, update, delete on account to claviger_application;

create table organisation (
    organisation uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null check (length(name) between 1 and 200),
    created timestamptz not null
);

-- The pseudonym stands in the ledger for the person; forgetting the person forgets whom it stood for.
create table membership (
    organisation uuid not null references organisation,
    account uuid not null references account,
    role text not null check (role in ('owner', 'editor', 'reader')),
    actor text not null,
    created timestamptz not null,
    primary key (organisation, account),
    unique (organisation, actor)
);
create index membership_account on membership (account);

create table invitation (
    organisation uuid not null references organisation,
    token bytea not null check (length(token) = 32), -- SHA-256 of what the link holds
    role text not null check (role in ('owner', 'editor', 'reader')),
    note text not null,
    created timestamptz not null,
    expires timestamptz not null,
    primary key (organisation, token)
);

create table system (
    organisation uuid not null references organisation,
    system uuid not null,
    slug text not null,
    created timestamptz not null,
    primary key (organisation, system),
    unique (organisation, slug)
);

-- One row a system, locked by whoever appends: the size is the next sequence number.
create table ledger_head (
    organisation uuid not null,
    system uuid not null,
    size bigint not null check (size >= 0),
    frontier bytea not null,
    recorded timestamptz,
    primary key (organisation, system),
    foreign key (organisation, system) references system
);

-- The leaf of an entry is SHA-256(0x00 || envelope); payload and salt are kept apart, so that they can be erased
-- without touching it (docs/adr/0001).
create table ledger_entry (
    organisation uuid not null,
    system uuid not null,
    seq bigint not null check (seq >= 0),
    envelope bytea not null,
    payload bytea,
    salt bytea check (length(salt) = 32),
    primary key (organisation, system, seq),
    foreign key (organisation, system) references system,
    check ((payload is null) = (salt is null))
);

-- Interior nodes of the tree (RFC 9162), written once when complete.
create table ledger_node (
    organisation uuid not null,
    system uuid not null,
    level smallint not null check (level >= 0),
    index bigint not null check (index >= 0),
    hash bytea not null check (length(hash) = 32),
    primary key (organisation, system, level, index),
    foreign key (organisation, system) references system
);

-- A file that somebody is about to import, until it is confirmed or a day old.
create table import_draft (
    organisation uuid not null references organisation,
    draft uuid not null,
    account uuid not null references account,
    file_name text not null,
    content bytea not null,
    created timestamptz not null,
    primary key (organisation, draft)
);

-- Nobody rewrites an entry, the owner of the tables included; only erasure may empty payload and salt.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.payload is null and new.salt is null
        and (new.organisation, new.system, new.seq, new.envelope)
            is not distinct from (old.organisation, old.system, old.seq, old.envelope) then
        return new;
    end if;
    raise exception 'the ledger is append-only' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger append_only before update or delete on ledger_entry
    for each row execute function refuse_rewriting();
create trigger never_truncated before truncate on ledger_entry
    for each statement execute function refuse_rewriting();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger append_only before update or delete on ledger_node
    for each row execute function refuse_change();
create trigger never_truncated before truncate on ledger_node
    for each statement execute function refuse_change();

grant select, insert, update, delete on membership, invitation, import_draft to claviger_application;
grant select, insert, update on organisation, system, ledger_head to claviger_application;
grant select, insert on ledger_entry, ledger_node to claviger_application;
grant update (payload, salt) on ledger_entry to claviger_application;
grant select on organisation, membership, system, ledger_head, ledger_entry, ledger_node to claviger_jobs;
grant select, delete on invitation, import_draft to claviger_jobs;

-- A person sees the organisations that they belong to before they choose one; everything else only inside one.
alter table organisation enable row level security;
alter table organisation force row level security;
alter table membership enable row level security;
alter table membership force row level security;
create policy asked_for on organisation
    using (organisation = asking_organisation()
        or exists (select from membership m where m.organisation = organisation.organisation and m.account = asking_account()))
    with check (organisation = asking_organisation());
create policy asked_for on membership
    using (organisation = asking_organisation() or account = asking_account())
    with check (organisation = asking_organisation());

do $$
declare
    name text;
begin
    foreach name in array array['invitation', 'system', 'ledger_head', 'ledger_entry', 'ledger_node', 'import_draft'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy asked_for on %I using (organisation = asking_organisation()) with check (organisation = asking_organisation())',
            name);
    end loop;
end
$$;
