-- What a preview was compared with is kept with the file, not sent along by the browser.
alter table import_draft add column basis bigint not null default 0;

-- A right password takes its attempt back; the failure before it is then the last one again.
alter table sign_in_failure add column previous timestamptz;
