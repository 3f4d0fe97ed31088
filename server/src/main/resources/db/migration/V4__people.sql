-- People of an organisation: who left stays known until forgotten, since the ledger knows people by pseudonym alone.

alter table membership add ended timestamptz;

-- Whose membership has ended sees the organisation no more.
drop policy asked_for on organisation;
create policy asked_for on organisation
    using (organisation = asking_organisation()
        or exists (
            select from membership m
            where m.organisation = organisation.organisation and m.account = asking_account() and m.ended is null))
    with check (organisation = asking_organisation());

-- An invitation ends with the membership of whoever made it.
alter table invitation add inviter uuid not null references account;

create index sign_in_failure_last on sign_in_failure (last);
