-- The log and what stands beside records. Records themselves: the generated migration that follows.
-- County first in every key; no trigger, no sequence, no stored logic (docs/adr/0003-one-sql-on-three-tiers.md).

-- One row per transaction. hash = SHA-256 over the previous hash, the Merkle root of the changes and the columns here.
create table link (
  county text collate "C" not null,
  number bigint not null,
  id uuid not null,
  first_change bigint not null,
  changes integer not null,
  actor uuid not null,
  actor_name text not null,
  entered_at timestamptz not null,
  reason text,
  source text not null,
  root bytea not null,
  hash bytea not null,
  primary key (county, number)
);
create unique index link_id on link (county, id);

-- One row per record touched, written along with it: by the id of its link and its place in it, from 0. Its number in the county,
-- first_change of the link and its place, is given when the transaction ends (docs/adr/0017-log-goes-with-its-rows.md).
-- Secret values stand here sealed, as in the record.
create table change (
  county text collate "C" not null,
  link uuid not null,
  entry integer not null,
  record text collate "C" not null,
  row_id uuid not null,
  version integer not null,
  operation text not null,
  region text collate "C" not null,
  happened_on text collate "C" not null,
  content json not null,
  primary key (county, link, entry)
);
create index change_row on change (county, row_id);
-- An export is no entry of the rows it took out: who looked at a row asks for exports of its place.
create index change_export on change (county, record) where operation = 'export';

-- The end of the chain; locked at the end of every writing transaction, which is what makes numbers gap-free and commit-ordered.
create table head (
  county text collate "C" primary key,
  link bigint not null,
  change bigint not null,
  hash bytea not null
);

-- Derived: every end of every title, so that any part of a name is the beginning of one.
create table subject_name (
  county text collate "C" not null,
  type text collate "C" not null,
  ending text collate "C" not null,
  region text collate "C" not null,
  subject uuid not null,
  primary key (county, type, ending, region, subject)
);

-- Derived: rows of each record type by place, so that a list of 100,000 knows its length.
create table tally (
  county text collate "C" not null,
  record text collate "C" not null,
  region text collate "C" not null,
  rows bigint not null,
  primary key (county, record, region)
);

-- Derived: what a person must look at. One per row, field and kind; settled when the field is corrected.
create table finding (
  county text collate "C" not null,
  id uuid not null,
  record text collate "C" not null,
  row_id uuid not null,
  field text not null,
  kind text not null,
  details json not null,
  region text collate "C" not null,
  source text not null,
  opened_at timestamptz not null,
  -- The change that settled it.
  settled_link uuid,
  settled_entry integer,
  primary key (county, id)
);
create unique index finding_open on finding (county, row_id, field, kind) where settled_link is null;

-- Derived: what rows without a natural key said when a workbook brought them, so that the same workbook brings them once.
create table import_row (
  county text collate "C" not null,
  record text collate "C" not null,
  fingerprint bytea not null,
  row_id uuid not null,
  region text collate "C" not null,
  source text not null,
  primary key (county, record, fingerprint, row_id)
);

-- Derived: rows that the withdrawal of an import took out of their tables, by the row they hung on, so that its history finds them.
create table withdrawn (
  county text collate "C" not null,
  owner uuid not null,
  row_id uuid not null,
  record text collate "C" not null,
  region text collate "C" not null,
  primary key (county, owner, row_id)
);

-- The bytes of scans, sealed, in pieces; `content` is named by rows of `scan`, which say what they must add up to.
create table scan_part (
  county text collate "C" not null,
  content uuid not null,
  part integer not null,
  region text collate "C" not null,
  sealed bytea not null,
  primary key (county, content, part)
);
-- Sealed bytes do not compress.
alter table scan_part alter column sealed set storage external;

-- The years of a duty for which its expected visits were made, also where nobody was bound.
create table expected_year (
  county text collate "C" not null,
  duty uuid not null,
  year integer not null,
  region text collate "C" not null,
  primary key (county, duty, year)
);

-- Workbooks on their way in together: uploaded, checked, then written or dropped. What is said of each file stands in `files`,
-- what was found in each in `reports`, in the same order; what a person said of their sheets in `settled`.
create table import_run (
  county text collate "C" not null,
  id uuid not null,
  region text collate "C" not null,
  account uuid not null,
  file_name text not null,
  state text not null,
  done integer not null default 0,
  total integer not null default 0,
  files json not null,
  settled json not null default '[]',
  reports json,
  problem json,
  link bigint,
  -- The link by which it was withdrawn.
  withdrawal bigint,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (county, id)
);

-- How the columns of sheets of one shape map to fields, as somebody at that place corrected it. Learned, and can be forgotten.
create table sheet_mapping (
  county text collate "C" not null,
  id uuid not null,
  region text collate "C" not null,
  shape bytea not null,
  layout text not null,
  columns json not null,
  sheet_name text not null,
  account uuid not null,
  actor_name text not null,
  kept_at timestamptz not null,
  primary key (county, id)
);
create unique index sheet_mapping_shape on sheet_mapping (county, region, shape);

-- Accounts and sessions: local tables, found without a county.
create table credential (
  login_name text collate "C" primary key,
  county text collate "C" not null,
  account uuid not null,
  password text
);
create unique index credential_account on credential (county, account);

-- By the name that was tried, whether anybody bears it or not, so that a lock tells nothing.
create table sign_in_failure (
  login_name text collate "C" primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

create table session (
  token bytea primary key,
  county text collate "C" not null,
  account uuid not null,
  by_link boolean not null,
  started_at timestamptz not null,
  seen_at timestamptz not null
);

create table sign_in_link (
  token bytea primary key,
  county text collate "C" not null,
  account uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table setting (
  name text primary key,
  value json not null
);

grant select on link, change, head, tally, expected_year, finding, import_run, scan_part, sheet_mapping, subject_name, withdrawn to bangfu_reader;
grant select, insert on link, change, scan_part, withdrawn to bangfu_writer;
grant select, insert, update on head, tally, import_run, credential to bangfu_writer;
grant select, insert, update, delete on finding to bangfu_writer;
grant select, insert, delete on expected_year, import_row to bangfu_writer;
grant select, insert, delete on subject_name to bangfu_writer;
grant select, insert, update, delete on sheet_mapping to bangfu_writer;
grant select, insert, update, delete on session, sign_in_link, sign_in_failure, setting to bangfu_writer;

-- Rows inside the scope and no others; without a scope none. Readers get a range that an index answers. Writers find rows by
-- key, and for them the same test is written so that no index fits it (docs/adr/0006-plans-without-statistics.md).
alter table link enable row level security;
alter table link force row level security;
create policy scope on link using (county = left(nullif(current_setting('app.scope', true), ''), 6));
alter table head enable row level security;
alter table head force row level security;
create policy scope on head using (county = left(nullif(current_setting('app.scope', true), ''), 6));

alter table change enable row level security;
alter table change force row level security;
create policy scope_read on change for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on change for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on change for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');

alter table subject_name enable row level security;
alter table subject_name force row level security;
create policy scope_read on subject_name for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on subject_name for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on subject_name for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on subject_name for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');

alter table tally enable row level security;
alter table tally force row level security;
create policy scope_read on tally for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on tally for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on tally for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on tally for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');

alter table finding enable row level security;
alter table finding force row level security;
create policy scope_read on finding for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on finding for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on finding for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on finding for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on finding for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');

alter table import_run enable row level security;
alter table import_run force row level security;
create policy scope_read on import_run for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on import_run for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on import_run for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on import_run for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');

-- Read from above, too: what the town has learned serves its villages.
alter table sheet_mapping enable row level security;
alter table sheet_mapping force row level security;
create policy scope_read on sheet_mapping for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z' or left(nullif(current_setting('app.scope', true), ''), length(region)) = region);
create policy scope_insert on sheet_mapping for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on sheet_mapping for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on sheet_mapping for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');

alter table import_row enable row level security;
alter table import_row force row level security;
create policy scope_read on import_row for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on import_row for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on import_row for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on import_row for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');

alter table scan_part enable row level security;
alter table scan_part force row level security;
create policy scope_read on scan_part for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on scan_part for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on scan_part for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');

alter table expected_year enable row level security;
alter table expected_year force row level security;
create policy scope_read on expected_year for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on expected_year for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on expected_year for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on expected_year for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');

alter table withdrawn enable row level security;
alter table withdrawn force row level security;
create policy scope_read on withdrawn for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on withdrawn for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on withdrawn for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
