create table subject (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  type text collate "C",
  region text collate "C",
  title text collate "C",
  constraint "subject.placeOutside" check (left(region, 6) = county)
);
alter table subject add primary key (county, id);
alter table subject enable row level security;
alter table subject force row level security;
create policy scope_read on subject for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on subject for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on subject for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on subject for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on subject for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on subject to bangfu_reader;
grant select, insert, update, delete on subject to bangfu_writer;
create table region (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  code text collate "C",
  name text collate "C",
  level text collate "C",
  valid_from text collate "C",
  valid_to text collate "C",
  predecessor text collate "C",
  constraint "region.placeOutside" check (left(code, 6) = county)
);
create unique index "region.taken" on region (county, code);
create index region_place on region (county, code, id);
alter table region add primary key (county, id);
alter table region enable row level security;
alter table region force row level security;
create policy scope_read on region for select using (code >= nullif(current_setting('app.scope', true), '') and code < nullif(current_setting('app.scope', true), '') || 'z' or left(nullif(current_setting('app.scope', true), ''), length(code)) = code);
create policy scope_find on region for select to bangfu_writer using (code || '' >= nullif(current_setting('app.scope', true), '') and code || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on region for insert with check (code >= nullif(current_setting('app.scope', true), '') and code < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on region for update using (code || '' >= nullif(current_setting('app.scope', true), '') and code || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (code >= nullif(current_setting('app.scope', true), '') and code < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on region for delete using (code || '' >= nullif(current_setting('app.scope', true), '') and code || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on region to bangfu_reader;
grant select, insert, update, delete on region to bangfu_writer;
create table village (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  group_name text collate "C",
  group_leader text collate "C",
  kind text collate "C",
  poor boolean,
  groups integer,
  leader text collate "C",
  stated_households integer,
  stated_poor_households integer,
  stated_persons integer,
  stated_poor_persons integer,
  position bytea,
  position_hash bytea,
  position_tail bytea,
  remark text collate "C",
  constraint "village.placeOutside" check (left(region, 6) = county)
);
create unique index "village.taken" on village (county, region);
create index village_place on village (county, region, id);
alter table village add primary key (county, id);
alter table village enable row level security;
alter table village force row level security;
create policy scope_read on village for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on village for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on village for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on village for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on village for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on village to bangfu_reader;
grant select, insert, update, delete on village to bangfu_writer;
create table household (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  code text collate "C",
  region text collate "C",
  group_name text collate "C",
  head uuid,
  size integer,
  registered_poor boolean,
  identified_in text collate "C",
  exits_in text collate "C",
  as_of text collate "C",
  category text collate "C",
  has_labour boolean,
  poverty_cause text collate "C",
  income_per_head bigint,
  arable_land bigint,
  position bytea,
  position_hash bytea,
  position_tail bytea,
  remark text collate "C",
  opened_on text collate "C",
  closed_on text collate "C",
  constraint "household.placeOutside" check (left(region, 6) = county)
);
create unique index "household.taken" on household (county, code);
create index household_place on household (county, region, code);
create index household_head on household (head, county);
create index household_past on household (county, id) where closed_on is not null;
alter table household add primary key (county, id);
alter table household enable row level security;
alter table household force row level security;
create policy scope_read on household for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on household for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on household for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on household for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on household for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on household to bangfu_reader;
grant select, insert, update, delete on household to bangfu_writer;
create table person (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  name text collate "C",
  region text collate "C",
  sex text collate "C",
  id_number bytea,
  id_number_hash bytea,
  id_number_tail bytea,
  born_on text collate "C",
  politics text collate "C",
  phone bytea,
  phone_hash bytea,
  phone_tail bytea,
  ethnicity text collate "C",
  education text collate "C",
  schooling text collate "C",
  health text collate "C",
  labour_capacity text collate "C",
  remark text collate "C",
  merged_into uuid,
  constraint "person.placeOutside" check (left(region, 6) = county)
);
create unique index "person.taken" on person (county, id_number_hash);
create index person_place on person (county, region, id);
create index person_id_number_tail on person (id_number_tail, county);
create index person_merged_into on person (merged_into, county);
create index person_past on person (county, id) where merged_into is not null;
alter table person add primary key (county, id);
alter table person enable row level security;
alter table person force row level security;
create policy scope_read on person for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on person for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on person for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on person for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on person for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on person to bangfu_reader;
grant select, insert, update, delete on person to bangfu_writer;
create table membership (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  household uuid,
  person uuid,
  relation text collate "C",
  joined_on text collate "C",
  left_on text collate "C",
  constraint "membership.placeOutside" check (left(region, 6) = county)
);
create unique index "membership.taken" on membership (county, household, person);
create index membership_place on membership (county, region, id);
create index membership_person on membership (person, county);
alter table membership add primary key (county, id);
alter table membership enable row level security;
alter table membership force row level security;
create policy scope_read on membership for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on membership for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on membership for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on membership for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on membership for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on membership to bangfu_reader;
grant select, insert, update, delete on membership to bangfu_writer;
create table budget (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  number text collate "C",
  region text collate "C",
  item text collate "C",
  receiver uuid,
  amount bigint,
  source text collate "C",
  approved_on text collate "C",
  remark text collate "C",
  constraint "budget.placeOutside" check (left(region, 6) = county)
);
create unique index "budget.taken" on budget (county, number, region);
create index budget_place on budget (county, region, id);
create index budget_receiver on budget (receiver, county);
alter table budget add primary key (county, id);
alter table budget enable row level security;
alter table budget force row level security;
create policy scope_read on budget for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on budget for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on budget for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on budget for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on budget for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on budget to bangfu_reader;
grant select, insert, update, delete on budget to bangfu_writer;
create table disbursement (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  paid_on text collate "C",
  budget uuid,
  region text collate "C",
  payee text collate "C",
  purpose text collate "C",
  category text collate "C",
  amount bigint,
  source text collate "C",
  voucher text collate "C",
  handler text collate "C",
  batch text collate "C",
  remark text collate "C",
  constraint "disbursement.placeOutside" check (left(region, 6) = county)
);
create index disbursement_place on disbursement (county, region, id);
create index disbursement_budget on disbursement (budget, county);
alter table disbursement add primary key (county, id);
alter table disbursement enable row level security;
alter table disbursement force row level security;
create policy scope_read on disbursement for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on disbursement for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on disbursement for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on disbursement for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on disbursement for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on disbursement to bangfu_reader;
grant select, insert, update, delete on disbursement to bangfu_writer;
create table dossier (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  year integer,
  region text collate "C",
  households integer,
  persons integer,
  income_per_head bigint,
  grain_per_head bigint,
  altitude bigint,
  remark text collate "C",
  constraint "dossier.placeOutside" check (left(region, 6) = county)
);
create unique index "dossier.taken" on dossier (county, year, region);
create index dossier_place on dossier (county, region, id);
alter table dossier add primary key (county, id);
alter table dossier enable row level security;
alter table dossier force row level security;
create policy scope_read on dossier for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on dossier for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on dossier for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on dossier for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on dossier for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on dossier to bangfu_reader;
grant select, insert, update, delete on dossier to bangfu_writer;
create table hamlet (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  name text collate "C",
  region text collate "C",
  leader text collate "C",
  households integer,
  persons integer,
  paddy bigint,
  dryland bigint,
  wasteland bigint,
  remark text collate "C",
  constraint "hamlet.placeOutside" check (left(region, 6) = county)
);
create unique index "hamlet.taken" on hamlet (county, name, region);
create index hamlet_place on hamlet (county, region, id);
alter table hamlet add primary key (county, id);
alter table hamlet enable row level security;
alter table hamlet force row level security;
create policy scope_read on hamlet for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on hamlet for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on hamlet for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on hamlet for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on hamlet for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on hamlet to bangfu_reader;
grant select, insert, update, delete on hamlet to bangfu_writer;
create table profile (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  year integer,
  school uuid,
  classes integer,
  pupils integer,
  teachers integer,
  boarders integer,
  floor_area bigint,
  remark text collate "C",
  constraint "profile.placeOutside" check (left(region, 6) = county)
);
create unique index "profile.taken" on profile (county, year, school);
create index profile_place on profile (county, region, id);
create index profile_school on profile (school, county);
alter table profile add primary key (county, id);
alter table profile enable row level security;
alter table profile force row level security;
create policy scope_read on profile for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on profile for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on profile for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on profile for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on profile for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on profile to bangfu_reader;
grant select, insert, update, delete on profile to bangfu_writer;
create table scheme (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  maker text collate "C",
  region text collate "C",
  tier text collate "C",
  kind text collate "C",
  name text collate "C",
  number text collate "C",
  made_on text collate "C",
  responsible text collate "C",
  document uuid,
  remark text collate "C",
  constraint "scheme.placeOutside" check (left(region, 6) = county)
);
create index scheme_place on scheme (county, region, id);
create index scheme_document on scheme (document, county);
alter table scheme add primary key (county, id);
alter table scheme enable row level security;
alter table scheme force row level security;
create policy scope_read on scheme for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on scheme for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on scheme for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on scheme for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on scheme for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on scheme to bangfu_reader;
grant select, insert, update, delete on scheme to bangfu_writer;
create table team (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  name text collate "C",
  kind text collate "C",
  region text collate "C",
  posted text collate "C",
  leader text collate "C",
  county_cadre text collate "C",
  stationed_cadre text collate "C",
  village_cadre text collate "C",
  able_villager text collate "C",
  headcount integer,
  starts_on text collate "C",
  ends_on text collate "C",
  remark text collate "C",
  constraint "team.placeOutside" check (left(region, 6) = county)
);
create unique index "team.taken" on team (county, name, starts_on);
create index team_place on team (county, region, id);
alter table team add primary key (county, id);
alter table team enable row level security;
alter table team force row level security;
create policy scope_read on team for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on team for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on team for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on team for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on team for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on team to bangfu_reader;
grant select, insert, update, delete on team to bangfu_writer;
create table answer (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  survey uuid,
  criterion uuid,
  met text collate "C",
  evidence text collate "C",
  exemption text collate "C",
  constraint "answer.placeOutside" check (left(region, 6) = county)
);
create unique index "answer.taken" on answer (county, survey, criterion);
create index answer_place on answer (county, region, id);
create index answer_criterion on answer (criterion, county);
alter table answer add primary key (county, id);
alter table answer enable row level security;
alter table answer force row level security;
create policy scope_read on answer for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on answer for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on answer for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on answer for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on answer for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on answer to bangfu_reader;
grant select, insert, update, delete on answer to bangfu_writer;
create table criterion (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  code text collate "C",
  region text collate "C",
  category text collate "C",
  content text collate "C",
  document uuid,
  remark text collate "C",
  constraint "criterion.placeOutside" check (left(region, 6) = county)
);
create unique index "criterion.taken" on criterion (county, code, region);
create index criterion_place on criterion (county, region, code);
create index criterion_document on criterion (document, county);
alter table criterion add primary key (county, id);
alter table criterion enable row level security;
alter table criterion force row level security;
create policy scope_read on criterion for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z' or left(nullif(current_setting('app.scope', true), ''), length(region)) = region);
create policy scope_find on criterion for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on criterion for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on criterion for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on criterion for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on criterion to bangfu_reader;
grant select, insert, update, delete on criterion to bangfu_writer;
create table dispatch (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  went_on text collate "C",
  round text collate "C",
  kind text collate "C",
  team text collate "C",
  region text collate "C",
  members text collate "C",
  companions text collate "C",
  headcount integer,
  households integer,
  remark text collate "C",
  constraint "dispatch.placeOutside" check (left(region, 6) = county)
);
create index dispatch_place on dispatch (county, region, id);
alter table dispatch add primary key (county, id);
alter table dispatch enable row level security;
alter table dispatch force row level security;
create policy scope_read on dispatch for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on dispatch for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on dispatch for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on dispatch for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on dispatch for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on dispatch to bangfu_reader;
grant select, insert, update, delete on dispatch to bangfu_writer;
create table filing (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  household uuid,
  entered_on text collate "C",
  entered_by text collate "C",
  cause boolean,
  card boolean,
  residence boolean,
  pupils boolean,
  disabled boolean,
  measures text collate "C",
  as_of text collate "C",
  remark text collate "C",
  constraint "filing.placeOutside" check (left(region, 6) = county)
);
create unique index "filing.taken" on filing (county, household);
create index filing_place on filing (county, region, id);
alter table filing add primary key (county, id);
alter table filing enable row level security;
alter table filing force row level security;
create policy scope_read on filing for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on filing for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on filing for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on filing for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on filing for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on filing to bangfu_reader;
grant select, insert, update, delete on filing to bangfu_writer;
create table notice (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  round text collate "C",
  region text collate "C",
  venue text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  days integer,
  households integer,
  persons integer,
  objections integer,
  settlement text collate "C",
  remark text collate "C",
  constraint "notice.placeOutside" check (left(region, 6) = county)
);
create index notice_place on notice (county, region, id);
alter table notice add primary key (county, id);
alter table notice enable row level security;
alter table notice force row level security;
create policy scope_read on notice for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on notice for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on notice for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on notice for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on notice for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on notice to bangfu_reader;
grant select, insert, update, delete on notice to bangfu_writer;
create table round (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  name text collate "C",
  region text collate "C",
  subject text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  scope text collate "C",
  target text collate "C",
  due integer,
  remark text collate "C",
  constraint "round.placeOutside" check (left(region, 6) = county)
);
create unique index "round.taken" on round (county, name, region);
create index round_place on round (county, region, id);
alter table round add primary key (county, id);
alter table round enable row level security;
alter table round force row level security;
create policy scope_read on round for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on round for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on round for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on round for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on round for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on round to bangfu_reader;
grant select, insert, update, delete on round to bangfu_writer;
create table step (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  project uuid,
  category text collate "C",
  number integer,
  name text collate "C",
  due_on text collate "C",
  accepted_on text collate "C",
  done_on text collate "C",
  office text collate "C",
  responsible uuid,
  state text collate "C",
  households integer,
  persons integer,
  result text collate "C",
  remark text collate "C",
  constraint "step.placeOutside" check (left(region, 6) = county)
);
create index step_place on step (county, region, id);
create index step_project on step (project, county);
create index step_responsible on step (responsible, county);
alter table step add primary key (county, id);
alter table step enable row level security;
alter table step force row level security;
create policy scope_read on step for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on step for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on step for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on step for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on step for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on step to bangfu_reader;
grant select, insert, update, delete on step to bangfu_writer;
create table survey (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  household uuid,
  village text collate "C",
  round text collate "C",
  surveyed_on text collate "C",
  team text collate "C",
  housing text collate "C",
  grain text collate "C",
  labour text collate "C",
  pupils text collate "C",
  income bigint,
  size integer,
  income_per_head bigint,
  conclusion text collate "C",
  surveyor uuid,
  second uuid,
  measure text collate "C",
  companion text collate "C",
  remark text collate "C",
  constraint "survey.placeOutside" check (left(region, 6) = county)
);
create unique index "survey.taken" on survey (county, household, round, surveyed_on);
create index survey_place on survey (county, region, id);
create index survey_surveyor on survey (surveyor, county);
create index survey_second on survey (second, county);
alter table survey add primary key (county, id);
alter table survey enable row level security;
alter table survey force row level security;
create policy scope_read on survey for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on survey for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on survey for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on survey for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on survey for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on survey to bangfu_reader;
grant select, insert, update, delete on survey to bangfu_writer;
create table threshold (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  year integer,
  region text collate "C",
  amount bigint,
  basis text collate "C",
  document uuid,
  remark text collate "C",
  constraint "threshold.placeOutside" check (left(region, 6) = county)
);
create unique index "threshold.taken" on threshold (county, year, region);
create index threshold_place on threshold (county, region, id);
create index threshold_document on threshold (document, county);
alter table threshold add primary key (county, id);
alter table threshold enable row level security;
alter table threshold force row level security;
create policy scope_read on threshold for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on threshold for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on threshold for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on threshold for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on threshold for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on threshold to bangfu_reader;
grant select, insert, update, delete on threshold to bangfu_writer;
create table vote (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  household uuid,
  village text collate "C",
  meeting uuid,
  attendance integer,
  agree integer,
  against integer,
  abstain integer,
  result text collate "C",
  reason text collate "C",
  remark text collate "C",
  constraint "vote.placeOutside" check (left(region, 6) = county)
);
create unique index "vote.taken" on vote (county, household, meeting);
create index vote_place on vote (county, region, id);
create index vote_meeting on vote (meeting, county);
alter table vote add primary key (county, id);
alter table vote enable row level security;
alter table vote force row level security;
create policy scope_read on vote for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on vote for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on vote for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on vote for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on vote for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on vote to bangfu_reader;
grant select, insert, update, delete on vote to bangfu_writer;
create table comparison (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  household uuid,
  person uuid,
  source text collate "C",
  found boolean,
  content text collate "C",
  since text collate "C",
  compared_on text collate "C",
  remark text collate "C",
  constraint "comparison.placeOutside" check (left(region, 6) = county)
);
create index comparison_place on comparison (county, region, id);
create index comparison_household on comparison (household, county);
create index comparison_person on comparison (person, county);
alter table comparison add primary key (county, id);
alter table comparison enable row level security;
alter table comparison force row level security;
create policy scope_read on comparison for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on comparison for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on comparison for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on comparison for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on comparison for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on comparison to bangfu_reader;
grant select, insert, update, delete on comparison to bangfu_writer;
create table income (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  household uuid,
  class text collate "C",
  item text collate "C",
  month text collate "C",
  amount bigint,
  remark text collate "C",
  constraint "income.placeOutside" check (left(region, 6) = county)
);
create index income_place on income (county, region, id);
create index income_household on income (household, county);
alter table income add primary key (county, id);
alter table income enable row level security;
alter table income force row level security;
create policy scope_read on income for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on income for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on income for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on income for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on income for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on income to bangfu_reader;
grant select, insert, update, delete on income to bangfu_writer;
create table programme (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  label text collate "C",
  region text collate "C",
  template text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  line bigint,
  base_line bigint,
  without text collate "C",
  effects text collate "C",
  effects_reason text collate "C",
  document uuid,
  remark text collate "C",
  constraint "programme.placeOutside" check (left(region, 6) = county)
);
create index programme_place on programme (county, region, id);
create index programme_document on programme (document, county);
alter table programme add primary key (county, id);
alter table programme enable row level security;
alter table programme force row level security;
create policy scope_read on programme for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z' or left(nullif(current_setting('app.scope', true), ''), length(region)) = region);
create policy scope_find on programme for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on programme for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on programme for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on programme for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on programme to bangfu_reader;
grant select, insert, update, delete on programme to bangfu_writer;
create table screened (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  screening uuid,
  household uuid,
  region text collate "C",
  verdict text collate "C",
  clause text collate "C",
  marks text collate "C",
  said text collate "C",
  category text collate "C",
  cause text collate "C",
  registered boolean,
  can_labour boolean,
  land bigint,
  stated_income bigint,
  surveyed_income bigint,
  surveyed_measure text collate "C",
  members integer,
  labourers integer,
  pupils integer,
  elderly integer,
  seriously_ill boolean,
  chronically_ill boolean,
  disabled boolean,
  wage bigint,
  operating bigint,
  property bigint,
  transfer bigint,
  cost bigint,
  claims bigint,
  self_paid bigint,
  vehicle boolean,
  estate boolean,
  business boolean,
  payroll boolean,
  cadre boolean,
  medical_bill boolean,
  newly_disabled boolean,
  out_of_school boolean,
  unsafe_house boolean,
  unsafe_water boolean,
  unemployed boolean,
  disaster boolean,
  constraint "screened.placeOutside" check (left(region, 6) = county)
);
create unique index "screened.taken" on screened (county, screening, household);
create index screened_household on screened (household, county);
alter table screened add primary key (county, id);
alter table screened enable row level security;
alter table screened force row level security;
create policy scope_read on screened for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on screened for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on screened for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on screened for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on screened for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on screened to bangfu_reader;
grant select, insert, update, delete on screened to bangfu_writer;
create table screening (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  programme uuid,
  region text collate "C",
  ran_on text collate "C",
  rules text collate "C",
  households integer,
  admitted integer,
  questioned integer,
  incomplete integer,
  outside integer,
  constraint "screening.placeOutside" check (left(region, 6) = county)
);
create index screening_place on screening (county, region, id);
create index screening_programme on screening (programme, county);
alter table screening add primary key (county, id);
alter table screening enable row level security;
alter table screening force row level security;
create policy scope_read on screening for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z' or left(nullif(current_setting('app.scope', true), ''), length(region)) = region);
create policy scope_find on screening for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on screening for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on screening for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on screening for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on screening to bangfu_reader;
grant select, insert, update, delete on screening to bangfu_writer;
create table casefile (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  household uuid,
  programme uuid,
  procedure text collate "C",
  opened_on text collate "C",
  state text collate "C",
  next text collate "C",
  deadline_from text collate "C",
  ended_on text collate "C",
  constraint "casefile.placeOutside" check (left(region, 6) = county)
);
create index casefile_place on casefile (county, region, id);
create index casefile_household on casefile (household, county);
create index casefile_programme on casefile (programme, county);
alter table casefile add primary key (county, id);
alter table casefile enable row level security;
alter table casefile force row level security;
create policy scope_read on casefile for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on casefile for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on casefile for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on casefile for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on casefile for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on casefile to bangfu_reader;
grant select, insert, update, delete on casefile to bangfu_writer;
create table proceeding (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  casefile uuid,
  step text collate "C",
  label text collate "C",
  outcome text collate "C",
  happened_on text collate "C",
  entered_on text collate "C",
  taken_by uuid,
  acting_for uuid,
  opinion text collate "C",
  paper text collate "C",
  survey uuid,
  meeting uuid,
  publication uuid,
  act text collate "C",
  confirmed_by uuid,
  confirmed_on text collate "C",
  constraint "proceeding.placeOutside" check (left(region, 6) = county)
);
create index proceeding_place on proceeding (county, region, id);
create index proceeding_casefile on proceeding (casefile, county);
create index proceeding_taken_by on proceeding (taken_by, county);
create index proceeding_acting_for on proceeding (acting_for, county);
create index proceeding_survey on proceeding (survey, county);
create index proceeding_meeting on proceeding (meeting, county);
create index proceeding_publication on proceeding (publication, county);
create index proceeding_confirmed_by on proceeding (confirmed_by, county);
alter table proceeding add primary key (county, id);
alter table proceeding enable row level security;
alter table proceeding force row level security;
create policy scope_read on proceeding for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on proceeding for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on proceeding for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on proceeding for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on proceeding for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on proceeding to bangfu_reader;
grant select, insert, update, delete on proceeding to bangfu_writer;
create table scan (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  proceeding uuid,
  what text collate "C",
  file_name text collate "C",
  format text collate "C",
  bytes integer,
  content text collate "C",
  digest text collate "C",
  sealed_digest text collate "C",
  added_by uuid,
  added_on text collate "C",
  voided_on text collate "C",
  voided_by uuid,
  void_reason text collate "C",
  constraint "scan.placeOutside" check (left(region, 6) = county)
);
create index scan_place on scan (county, region, id);
create index scan_proceeding on scan (proceeding, county);
create index scan_added_by on scan (added_by, county);
create index scan_voided_by on scan (voided_by, county);
alter table scan add primary key (county, id);
alter table scan enable row level security;
alter table scan force row level security;
create policy scope_read on scan for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on scan for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on scan for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on scan for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on scan for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on scan to bangfu_reader;
grant select, insert, update, delete on scan to bangfu_writer;
create table substitution (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  absent uuid,
  substitute uuid,
  role text collate "C",
  region text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  reason text collate "C",
  named_by uuid,
  ended_on text collate "C",
  constraint "substitution.placeOutside" check (left(region, 6) = county)
);
create index substitution_place on substitution (county, region, id);
create index substitution_absent on substitution (absent, county);
create index substitution_substitute on substitution (substitute, county);
create index substitution_named_by on substitution (named_by, county);
alter table substitution add primary key (county, id);
alter table substitution enable row level security;
alter table substitution force row level security;
create policy scope_read on substitution for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on substitution for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on substitution for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on substitution for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on substitution for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on substitution to bangfu_reader;
grant select, insert, update, delete on substitution to bangfu_writer;
create table urging (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  procedure text collate "C",
  step text collate "C",
  label text collate "C",
  cases integer,
  due_on text collate "C",
  days_past integer,
  words text collate "C",
  urged_on text collate "C",
  urged_by uuid,
  constraint "urging.placeOutside" check (left(region, 6) = county)
);
create index urging_place on urging (county, region, id);
create index urging_urged_by on urging (urged_by, county);
alter table urging add primary key (county, id);
alter table urging enable row level security;
alter table urging force row level security;
create policy scope_read on urging for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on urging for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on urging for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on urging for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on urging for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on urging to bangfu_reader;
grant select, insert, update, delete on urging to bangfu_writer;
create table objection (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  publication uuid,
  receipt text collate "C",
  household uuid,
  content text collate "C",
  received_on text collate "C",
  contact bytea,
  contact_hash bytea,
  contact_tail bytea,
  way text collate "C",
  settled_on text collate "C",
  settled_by uuid,
  settlement text collate "C",
  is_upheld boolean,
  constraint "objection.placeOutside" check (left(region, 6) = county)
);
create unique index "objection.taken" on objection (county, receipt);
create index objection_place on objection (county, region, id);
create index objection_publication on objection (publication, county);
create index objection_household on objection (household, county);
create index objection_settled_by on objection (settled_by, county);
alter table objection add primary key (county, id);
alter table objection enable row level security;
alter table objection force row level security;
create policy scope_read on objection for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on objection for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on objection for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on objection for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on objection for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on objection to bangfu_reader;
grant select, insert, update, delete on objection to bangfu_writer;
create table publication (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  kind text collate "C",
  stage text collate "C",
  region text collate "C",
  form text collate "C",
  title text collate "C",
  title_addition text collate "C",
  addition text collate "C",
  basis text collate "C",
  days integer,
  day_rule text collate "C",
  office_phone text collate "C",
  drafted_by uuid,
  drafted_on text collate "C",
  edited_by uuid,
  revision integer,
  is_ready boolean,
  released_by uuid,
  starts_on text collate "C",
  ends_on text collate "C",
  closed_on text collate "C",
  token text collate "C",
  constraint "publication.placeOutside" check (left(region, 6) = county)
);
create unique index "publication.taken" on publication (county, token);
create index publication_place on publication (county, region, id);
create index publication_drafted_by on publication (drafted_by, county);
create index publication_edited_by on publication (edited_by, county);
create index publication_released_by on publication (released_by, county);
alter table publication add primary key (county, id);
alter table publication enable row level security;
alter table publication force row level security;
create policy scope_read on publication for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on publication for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on publication for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on publication for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on publication for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on publication to bangfu_reader;
grant select, insert, update, delete on publication to bangfu_writer;
create table published (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  publication uuid,
  household uuid,
  shown_head text collate "C",
  persons integer,
  shown_place text collate "C",
  is_dropped boolean,
  constraint "published.placeOutside" check (left(region, 6) = county)
);
create unique index "published.taken" on published (county, household, publication);
create index published_place on published (county, region, id);
create index published_publication on published (publication, county);
alter table published add primary key (county, id);
alter table published enable row level security;
alter table published force row level security;
create policy scope_read on published for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on published for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on published for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on published for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on published for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on published to bangfu_reader;
grant select, insert, update, delete on published to bangfu_writer;
create table beneficiary (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  project uuid,
  work text collate "C",
  region text collate "C",
  group_name text collate "C",
  household uuid,
  name text collate "C",
  manner text collate "C",
  area bigint,
  kind text collate "C",
  asset text collate "C",
  amount bigint,
  expected_income bigint,
  planned_for integer,
  given_on text collate "C",
  state text collate "C",
  done_on text collate "C",
  signed boolean,
  remark text collate "C",
  constraint "beneficiary.placeOutside" check (left(region, 6) = county)
);
create index beneficiary_place on beneficiary (county, region, id);
create index beneficiary_project on beneficiary (project, county);
create index beneficiary_household on beneficiary (household, county);
alter table beneficiary add primary key (county, id);
alter table beneficiary enable row level security;
alter table beneficiary force row level security;
create policy scope_read on beneficiary for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on beneficiary for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on beneficiary for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on beneficiary for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on beneficiary for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on beneficiary to bangfu_reader;
grant select, insert, update, delete on beneficiary to bangfu_writer;
create table component (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  project uuid,
  category text collate "C",
  part text collate "C",
  name text collate "C",
  region text collate "C",
  manner text collate "C",
  area bigint,
  floor_area bigint,
  length bigint,
  households integer,
  use text collate "C",
  rent bigint,
  subsidy bigint,
  investment bigint,
  invested bigint,
  starts_on text collate "C",
  due_on text collate "C",
  accepted_on text collate "C",
  state text collate "C",
  remark text collate "C",
  constraint "component.placeOutside" check (left(region, 6) = county)
);
create index component_place on component (county, region, id);
create index component_project on component (project, county);
alter table component add primary key (county, id);
alter table component enable row level security;
alter table component force row level security;
create policy scope_read on component for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on component for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on component for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on component for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on component for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on component to bangfu_reader;
grant select, insert, update, delete on component to bangfu_writer;
create table progress (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  component uuid,
  layer text collate "C",
  length bigint,
  as_of text collate "C",
  constraint "progress.placeOutside" check (left(region, 6) = county)
);
create unique index "progress.taken" on progress (county, component, layer, as_of);
create index progress_place on progress (county, region, id);
alter table progress add primary key (county, id);
alter table progress enable row level security;
alter table progress force row level security;
create policy scope_read on progress for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on progress for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on progress for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on progress for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on progress for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on progress to bangfu_reader;
grant select, insert, update, delete on progress to bangfu_writer;
create table project (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  number text collate "C",
  name text collate "C",
  region text collate "C",
  category text collate "C",
  programme text collate "C",
  kind text collate "C",
  nature text collate "C",
  former text collate "C",
  manner text collate "C",
  product text collate "C",
  operator text collate "C",
  head text collate "C",
  leader uuid,
  area bigint,
  amount bigint,
  measure text collate "C",
  villages text collate "C",
  stage text collate "C",
  state text collate "C",
  updated_on text collate "C",
  accepted_on text collate "C",
  investment bigint,
  decided_on text collate "C",
  approved_on text collate "C",
  starts_on text collate "C",
  due_on text collate "C",
  finished_on text collate "C",
  let_from integer,
  rent bigint,
  remark text collate "C",
  constraint "project.placeOutside" check (left(region, 6) = county)
);
create unique index "project.taken" on project (county, name, region);
create index project_place on project (county, region, id);
create index project_leader on project (leader, county);
alter table project add primary key (county, id);
alter table project enable row level security;
alter table project force row level security;
create policy scope_read on project for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on project for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on project for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on project for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on project for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on project to bangfu_reader;
grant select, insert, update, delete on project to bangfu_writer;
create table attendance (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  training uuid,
  name text collate "C",
  sex text collate "C",
  region text collate "C",
  identity text collate "C",
  household uuid,
  attended_on text collate "C",
  signed boolean,
  remark text collate "C",
  constraint "attendance.placeOutside" check (left(region, 6) = county)
);
create index attendance_place on attendance (county, region, id);
create index attendance_training on attendance (training, county);
create index attendance_household on attendance (household, county);
alter table attendance add primary key (county, id);
alter table attendance enable row level security;
alter table attendance force row level security;
create policy scope_read on attendance for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on attendance for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on attendance for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on attendance for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on attendance for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on attendance to bangfu_reader;
grant select, insert, update, delete on attendance to bangfu_writer;
create table employment (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  person uuid,
  region text collate "C",
  household uuid,
  name text collate "C",
  duties text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  monthly_wage bigint,
  paid_months integer,
  amount bigint,
  remark text collate "C",
  constraint "employment.placeOutside" check (left(region, 6) = county)
);
create unique index "employment.taken" on employment (county, person, name, starts_on);
create index employment_place on employment (county, region, id);
create index employment_household on employment (household, county);
alter table employment add primary key (county, id);
alter table employment enable row level security;
alter table employment force row level security;
create policy scope_read on employment for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on employment for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on employment for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on employment for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on employment for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on employment to bangfu_reader;
grant select, insert, update, delete on employment to bangfu_writer;
create table enrolment (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  person uuid,
  household uuid,
  major text collate "C",
  starts_on text collate "C",
  state text collate "C",
  remark text collate "C",
  constraint "enrolment.placeOutside" check (left(region, 6) = county)
);
create unique index "enrolment.taken" on enrolment (county, person);
create index enrolment_place on enrolment (county, region, id);
create index enrolment_household on enrolment (household, county);
alter table enrolment add primary key (county, id);
alter table enrolment enable row level security;
alter table enrolment force row level security;
create policy scope_read on enrolment for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on enrolment for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on enrolment for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on enrolment for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on enrolment for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on enrolment to bangfu_reader;
grant select, insert, update, delete on enrolment to bangfu_writer;
create table lease (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  number text collate "C",
  region text collate "C",
  lessor text collate "C",
  household uuid,
  lessee text collate "C",
  base uuid,
  use text collate "C",
  area bigint,
  rent bigint,
  starts_on text collate "C",
  ends_on text collate "C",
  remark text collate "C",
  constraint "lease.placeOutside" check (left(region, 6) = county)
);
create unique index "lease.taken" on lease (county, number, region);
create index lease_place on lease (county, region, id);
create index lease_household on lease (household, county);
create index lease_base on lease (base, county);
alter table lease add primary key (county, id);
alter table lease enable row level security;
alter table lease force row level security;
create policy scope_read on lease for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on lease for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on lease for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on lease for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on lease for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on lease to bangfu_reader;
grant select, insert, update, delete on lease to bangfu_writer;
create table training (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  number text collate "C",
  region text collate "C",
  organiser text collate "C",
  kind text collate "C",
  name text collate "C",
  venue text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  stated_attendance integer,
  remark text collate "C",
  constraint "training.placeOutside" check (left(region, 6) = county)
);
create unique index "training.taken" on training (county, number, region);
create index training_place on training (county, region, id);
alter table training add primary key (county, id);
alter table training enable row level security;
alter table training force row level security;
create policy scope_read on training for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on training for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on training for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on training for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on training for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on training to bangfu_reader;
grant select, insert, update, delete on training to bangfu_writer;
create table wage (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  month text collate "C",
  base uuid,
  region text collate "C",
  household uuid,
  worker text collate "C",
  job text collate "C",
  days integer,
  daily_wage bigint,
  amount bigint,
  signed boolean,
  remark text collate "C",
  constraint "wage.placeOutside" check (left(region, 6) = county)
);
create index wage_place on wage (county, region, id);
create index wage_base on wage (base, county);
create index wage_household on wage (household, county);
alter table wage add primary key (county, id);
alter table wage enable row level security;
alter table wage force row level security;
create policy scope_read on wage for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on wage for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on wage for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on wage for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on wage for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on wage to bangfu_reader;
grant select, insert, update, delete on wage to bangfu_writer;
create table school (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  name text collate "C",
  region text collate "C",
  stage text collate "C",
  urban boolean,
  size text collate "C",
  classes integer,
  pupils integer,
  teachers integer,
  principal text collate "C",
  phone bytea,
  phone_hash bytea,
  phone_tail bytea,
  remark text collate "C",
  constraint "school.placeOutside" check (left(region, 6) = county)
);
create unique index "school.taken" on school (county, name);
create index school_place on school (county, region, id);
alter table school add primary key (county, id);
alter table school enable row level security;
alter table school force row level security;
create policy scope_read on school for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on school for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on school for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on school for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on school for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on school to bangfu_reader;
grant select, insert, update, delete on school to bangfu_writer;
create table unit (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  name text collate "C",
  region text collate "C",
  kind text collate "C",
  contact text collate "C",
  phone bytea,
  phone_hash bytea,
  phone_tail bytea,
  remark text collate "C",
  constraint "unit.placeOutside" check (left(region, 6) = county)
);
create unique index "unit.taken" on unit (county, name);
create index unit_place on unit (county, region, id);
alter table unit add primary key (county, id);
alter table unit enable row level security;
alter table unit force row level security;
create policy scope_read on unit for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on unit for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on unit for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on unit for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on unit for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on unit to bangfu_reader;
grant select, insert, update, delete on unit to bangfu_writer;
create table pairing (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  giver uuid,
  receiver uuid,
  form text collate "C",
  aim text collate "C",
  staff boolean,
  teaching boolean,
  funds boolean,
  goods boolean,
  giver_kind text collate "C",
  organisation text collate "C",
  village text collate "C",
  persons integer,
  measures text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  state text collate "C",
  reason text collate "C",
  follows uuid,
  remark text collate "C",
  constraint "pairing.placeOutside" check (left(region, 6) = county)
);
create unique index "pairing.taken" on pairing (county, giver, receiver, starts_on);
create index pairing_place on pairing (county, region, id);
create index pairing_receiver on pairing (receiver, county);
create index pairing_follows on pairing (follows, county);
alter table pairing add primary key (county, id);
alter table pairing enable row level security;
alter table pairing force row level security;
create policy scope_read on pairing for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on pairing for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on pairing for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on pairing for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on pairing for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on pairing to bangfu_reader;
grant select, insert, update, delete on pairing to bangfu_writer;
create table task (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  stage text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  name text collate "C",
  region text collate "C",
  office text collate "C",
  responsible uuid,
  due_on text collate "C",
  done_on text collate "C",
  confirmed boolean,
  meeting uuid,
  document uuid,
  remark text collate "C",
  constraint "task.placeOutside" check (left(region, 6) = county)
);
create index task_place on task (county, region, id);
create index task_responsible on task (responsible, county);
create index task_meeting on task (meeting, county);
create index task_document on task (document, county);
alter table task add primary key (county, id);
alter table task enable row level security;
alter table task force row level security;
create policy scope_read on task for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on task for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on task for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on task for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on task for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on task to bangfu_reader;
grant select, insert, update, delete on task to bangfu_writer;
create table duty (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  label text collate "C",
  region text collate "C",
  bearer text collate "C",
  category text collate "C",
  post text collate "C",
  toward text collate "C",
  basis text collate "C",
  cycle text collate "C",
  times integer,
  in_person boolean,
  starts_on text collate "C",
  ends_on text collate "C",
  document uuid,
  remark text collate "C",
  constraint "duty.placeOutside" check (left(region, 6) = county)
);
create index duty_place on duty (county, region, id);
create index duty_document on duty (document, county);
alter table duty add primary key (county, id);
alter table duty enable row level security;
alter table duty force row level security;
create policy scope_read on duty for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z' or left(nullif(current_setting('app.scope', true), ''), length(region)) = region);
create policy scope_find on duty for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on duty for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on duty for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on duty for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on duty to bangfu_reader;
grant select, insert, update, delete on duty to bangfu_writer;
create table expectation (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  duty uuid,
  giver uuid,
  receiver uuid,
  region text collate "C",
  giver_name text collate "C",
  organisation text collate "C",
  year text collate "C",
  marks text collate "C",
  owed integer,
  made integer,
  constraint "expectation.placeOutside" check (left(region, 6) = county)
);
create unique index "expectation.taken" on expectation (county, duty, year, giver, receiver, region);
create index expectation_by_region on expectation (county, region, year);
create index expectation_by_organisation on expectation (county, organisation, year, region);
create index expectation_giver on expectation (giver, county);
create index expectation_receiver on expectation (receiver, county);
alter table expectation add primary key (county, id);
alter table expectation enable row level security;
alter table expectation force row level security;
create policy scope_read on expectation for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on expectation for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on expectation for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on expectation for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on expectation for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on expectation to bangfu_reader;
grant select, insert, update, delete on expectation to bangfu_writer;
create table leave (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  giver uuid,
  receiver uuid,
  starts_on text collate "C",
  ends_on text collate "C",
  kind text collate "C",
  reason text collate "C",
  approved_by text collate "C",
  remark text collate "C",
  constraint "leave.placeOutside" check (left(region, 6) = county)
);
create index leave_place on leave (county, region, id);
create index leave_giver on leave (giver, county);
create index leave_receiver on leave (receiver, county);
alter table leave add primary key (county, id);
alter table leave enable row level security;
alter table leave force row level security;
create policy scope_read on leave for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on leave for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on leave for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on leave for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on leave for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on leave to bangfu_reader;
grant select, insert, update, delete on leave to bangfu_writer;
create table companion (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  visit uuid,
  person uuid,
  constraint "companion.placeOutside" check (left(region, 6) = county)
);
create unique index "companion.taken" on companion (county, visit, person);
create index companion_place on companion (county, region, id);
create index companion_person on companion (person, county);
alter table companion add primary key (county, id);
alter table companion enable row level security;
alter table companion force row level security;
create policy scope_read on companion for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on companion for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on companion for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on companion for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on companion for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on companion to bangfu_reader;
grant select, insert, update, delete on companion to bangfu_writer;
create table visit (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  number text collate "C",
  kind text collate "C",
  visited_on text collate "C",
  visitor uuid,
  host uuid,
  host_name text collate "C",
  village text collate "C",
  host_kind text collate "C",
  direction text collate "C",
  leader text collate "C",
  companions text collate "C",
  accompanying text collate "C",
  headcount integer,
  pupils_of_visitor integer,
  pupils_of_host integer,
  pupil_pairs integer,
  manner text collate "C",
  met text collate "C",
  content text collate "C",
  promise text collate "C",
  promised_by text collate "C",
  goods text collate "C",
  goods_value bigint,
  problem text collate "C",
  problems integer,
  settlement text collate "C",
  remark text collate "C",
  entered_on text collate "C",
  entered_by uuid,
  constraint "visit.placeOutside" check (left(region, 6) = county)
);
create index visit_place on visit (county, region, id);
create index visit_visitor on visit (visitor, county);
create index visit_host on visit (host, county);
create index visit_entered_by on visit (entered_by, county);
alter table visit add primary key (county, id);
alter table visit enable row level security;
alter table visit force row level security;
create policy scope_read on visit for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on visit for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on visit for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on visit for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on visit for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on visit to bangfu_reader;
grant select, insert, update, delete on visit to bangfu_writer;
create table attachment (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  visit uuid,
  what text collate "C",
  file_name text collate "C",
  format text collate "C",
  bytes integer,
  content text collate "C",
  digest text collate "C",
  sealed_digest text collate "C",
  added_by uuid,
  added_on text collate "C",
  voided_on text collate "C",
  voided_by uuid,
  void_reason text collate "C",
  constraint "attachment.placeOutside" check (left(region, 6) = county)
);
create index attachment_place on attachment (county, region, id);
create index attachment_visit on attachment (visit, county);
create index attachment_added_by on attachment (added_by, county);
create index attachment_voided_by on attachment (voided_by, county);
alter table attachment add primary key (county, id);
alter table attachment enable row level security;
alter table attachment force row level security;
create policy scope_read on attachment for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on attachment for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on attachment for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on attachment for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on attachment for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on attachment to bangfu_reader;
grant select, insert, update, delete on attachment to bangfu_writer;
create table handling (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  request uuid,
  act text collate "C",
  happened_on text collate "C",
  entered_on text collate "C",
  entered_by uuid,
  office text collate "C",
  handler text collate "C",
  due_on text collate "C",
  outcome text collate "C",
  opinion text collate "C",
  words text collate "C",
  constraint "handling.placeOutside" check (left(region, 6) = county)
);
create index handling_place on handling (county, region, id);
create index handling_request on handling (request, county);
create index handling_entered_by on handling (entered_by, county);
alter table handling add primary key (county, id);
alter table handling enable row level security;
alter table handling force row level security;
create policy scope_read on handling for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on handling for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on handling for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on handling for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on handling for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on handling to bangfu_reader;
grant select, insert, update, delete on handling to bangfu_writer;
create table request (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  number text collate "C",
  kind text collate "C",
  visit uuid,
  raised_by text collate "C",
  region text collate "C",
  content text collate "C",
  office text collate "C",
  assigned_on text collate "C",
  due_on text collate "C",
  settled_on text collate "C",
  result text collate "C",
  amount bigint,
  remark text collate "C",
  host uuid,
  matter text collate "C",
  state text collate "C",
  handler text collate "C",
  raised_on text collate "C",
  constraint "request.placeOutside" check (left(region, 6) = county)
);
create index request_place on request (county, region, id);
create index request_visit on request (visit, county);
create index request_host on request (host, county);
alter table request add primary key (county, id);
alter table request enable row level security;
alter table request force row level security;
create policy scope_read on request for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on request for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on request for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on request for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on request for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on request to bangfu_reader;
grant select, insert, update, delete on request to bangfu_writer;
create table application (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  applicant uuid,
  school uuid,
  title text collate "C",
  level text collate "C",
  years integer,
  rural_months integer,
  batches text collate "C",
  result text collate "C",
  reviewed_on text collate "C",
  remark text collate "C",
  constraint "application.placeOutside" check (left(region, 6) = county)
);
create unique index "application.taken" on application (county, applicant, reviewed_on);
create index application_place on application (county, region, id);
create index application_school on application (school, county);
alter table application add primary key (county, id);
alter table application enable row level security;
alter table application force row level security;
create policy scope_read on application for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on application for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on application for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on application for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on application for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on application to bangfu_reader;
grant select, insert, update, delete on application to bangfu_writer;
create table appraisal (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  school_year text collate "C",
  teacher uuid,
  sender uuid,
  receiver uuid,
  self_on text collate "C",
  host_on text collate "C",
  host_opinion text collate "C",
  sender_on text collate "C",
  sender_opinion text collate "C",
  office_on text collate "C",
  grade text collate "C",
  remark text collate "C",
  constraint "appraisal.placeOutside" check (left(region, 6) = county)
);
create unique index "appraisal.taken" on appraisal (county, teacher, school_year);
create index appraisal_place on appraisal (county, region, id);
create index appraisal_sender on appraisal (sender, county);
create index appraisal_receiver on appraisal (receiver, county);
alter table appraisal add primary key (county, id);
alter table appraisal enable row level security;
alter table appraisal force row level security;
create policy scope_read on appraisal for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on appraisal for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on appraisal for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on appraisal for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on appraisal for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on appraisal to bangfu_reader;
grant select, insert, update, delete on appraisal to bangfu_writer;
create table lesson (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  held_on text collate "C",
  sender uuid,
  receiver uuid,
  lecturer text collate "C",
  honour text collate "C",
  kind text collate "C",
  taught text collate "C",
  listeners integer,
  remark text collate "C",
  constraint "lesson.placeOutside" check (left(region, 6) = county)
);
create index lesson_place on lesson (county, region, id);
create index lesson_sender on lesson (sender, county);
create index lesson_receiver on lesson (receiver, county);
alter table lesson add primary key (county, id);
alter table lesson enable row level security;
alter table lesson force row level security;
create policy scope_read on lesson for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on lesson for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on lesson for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on lesson for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on lesson for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on lesson to bangfu_reader;
grant select, insert, update, delete on lesson to bangfu_writer;
create table placement (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  month text collate "C",
  sender uuid,
  trainee text collate "C",
  taught text collate "C",
  host uuid,
  grade text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  weeks integer,
  result text collate "C",
  remark text collate "C",
  constraint "placement.placeOutside" check (left(region, 6) = county)
);
create index placement_place on placement (county, region, id);
create index placement_sender on placement (sender, county);
create index placement_host on placement (host, county);
alter table placement add primary key (county, id);
alter table placement enable row level security;
alter table placement force row level security;
create policy scope_read on placement for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on placement for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on placement for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on placement for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on placement for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on placement to bangfu_reader;
grant select, insert, update, delete on placement to bangfu_writer;
create table quota (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  school uuid,
  batch text collate "C",
  planned integer,
  remark text collate "C",
  constraint "quota.placeOutside" check (left(region, 6) = county)
);
create unique index "quota.taken" on quota (county, school, batch);
create index quota_place on quota (county, region, id);
alter table quota add primary key (county, id);
alter table quota enable row level security;
alter table quota force row level security;
create policy scope_read on quota for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on quota for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on quota for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on quota for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on quota for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on quota to bangfu_reader;
grant select, insert, update, delete on quota to bangfu_writer;
create table secondment (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  teacher uuid,
  batch text collate "C",
  school_year text collate "C",
  sender uuid,
  receiver uuid,
  stage text collate "C",
  taught text collate "C",
  title text collate "C",
  key boolean,
  starts_on text collate "C",
  ends_on text collate "C",
  weekly_lessons integer,
  remark text collate "C",
  constraint "secondment.placeOutside" check (left(region, 6) = county)
);
create unique index "secondment.taken" on secondment (county, teacher, starts_on);
create index secondment_place on secondment (county, region, id);
create index secondment_sender on secondment (sender, county);
create index secondment_receiver on secondment (receiver, county);
alter table secondment add primary key (county, id);
alter table secondment enable row level security;
alter table secondment force row level security;
create policy scope_read on secondment for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on secondment for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on secondment for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on secondment for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on secondment for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on secondment to bangfu_reader;
grant select, insert, update, delete on secondment to bangfu_writer;
create table workload (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  month text collate "C",
  teacher uuid,
  sender uuid,
  receiver uuid,
  method text collate "C",
  own_lessons integer,
  host_lessons integer,
  lessons integer,
  standard_lessons integer,
  overtime_lessons integer,
  overtime_bonus bigint,
  living_allowance bigint,
  travel_allowance bigint,
  other_allowance bigint,
  payer text collate "C",
  signed boolean,
  remark text collate "C",
  constraint "workload.placeOutside" check (left(region, 6) = county)
);
create unique index "workload.taken" on workload (county, teacher, month);
create index workload_place on workload (county, region, id);
create index workload_sender on workload (sender, county);
create index workload_receiver on workload (receiver, county);
alter table workload add primary key (county, id);
alter table workload enable row level security;
alter table workload force row level security;
create policy scope_read on workload for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on workload for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on workload for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on workload for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on workload for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on workload to bangfu_reader;
grant select, insert, update, delete on workload to bangfu_writer;
create table donation (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  donated_on text collate "C",
  giver uuid,
  donor text collate "C",
  department text collate "C",
  post text collate "C",
  receiver uuid,
  beneficiary text collate "C",
  amount bigint,
  purpose text collate "C",
  manner text collate "C",
  receipt text collate "C",
  handler text collate "C",
  signed boolean,
  remark text collate "C",
  constraint "donation.placeOutside" check (left(region, 6) = county)
);
create index donation_place on donation (county, region, id);
create index donation_giver on donation (giver, county);
create index donation_receiver on donation (receiver, county);
alter table donation add primary key (county, id);
alter table donation enable row level security;
alter table donation force row level security;
create policy scope_read on donation for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on donation for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on donation for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on donation for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on donation for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on donation to bangfu_reader;
grant select, insert, update, delete on donation to bangfu_writer;
create table gift (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  given_on text collate "C",
  giver uuid,
  receiver uuid,
  batch text collate "C",
  asset text collate "C",
  category text collate "C",
  item text collate "C",
  model text collate "C",
  bought_on text collate "C",
  amount bigint,
  measure text collate "C",
  price bigint,
  value bigint,
  need text collate "C",
  recipient text collate "C",
  village text collate "C",
  occasion text collate "C",
  recipient_kind text collate "C",
  cash bigint,
  handler text collate "C",
  signed boolean,
  remark text collate "C",
  constraint "gift.placeOutside" check (left(region, 6) = county)
);
create index gift_place on gift (county, region, id);
create index gift_giver on gift (giver, county);
create index gift_receiver on gift (receiver, county);
alter table gift add primary key (county, id);
alter table gift enable row level security;
alter table gift force row level security;
create policy scope_read on gift for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on gift for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on gift for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on gift for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on gift for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on gift to bangfu_reader;
grant select, insert, update, delete on gift to bangfu_writer;
create table consultation (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  event uuid,
  number text collate "C",
  name text collate "C",
  region text collate "C",
  trade text collate "C",
  area bigint,
  owner text collate "C",
  phone bytea,
  phone_hash bytea,
  phone_tail bytea,
  matters text collate "C",
  desk text collate "C",
  reply text collate "C",
  settled_on text collate "C",
  remark text collate "C",
  constraint "consultation.placeOutside" check (left(region, 6) = county)
);
create index consultation_place on consultation (county, region, id);
create index consultation_event on consultation (event, county);
alter table consultation add primary key (county, id);
alter table consultation enable row level security;
alter table consultation force row level security;
create policy scope_read on consultation for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on consultation for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on consultation for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on consultation for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on consultation for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on consultation to bangfu_reader;
grant select, insert, update, delete on consultation to bangfu_writer;
create table delivery (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  school_year text collate "C",
  author_kind text collate "C",
  author text collate "C",
  region text collate "C",
  delivered_on text collate "C",
  title text collate "C",
  remark text collate "C",
  constraint "delivery.placeOutside" check (left(region, 6) = county)
);
create index delivery_place on delivery (county, region, id);
alter table delivery add primary key (county, id);
alter table delivery enable row level security;
alter table delivery force row level security;
create policy scope_read on delivery for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on delivery for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on delivery for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on delivery for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on delivery for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on delivery to bangfu_reader;
grant select, insert, update, delete on delivery to bangfu_writer;
create table document (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  issuer text collate "C",
  year integer,
  number integer,
  region text collate "C",
  title text collate "C",
  issued_on text collate "C",
  remark text collate "C",
  constraint "document.placeOutside" check (left(region, 6) = county)
);
create unique index "document.taken" on document (county, title);
create index document_place on document (county, region, id);
alter table document add primary key (county, id);
alter table document enable row level security;
alter table document force row level security;
create policy scope_read on document for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on document for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on document for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on document for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on document for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on document to bangfu_reader;
grant select, insert, update, delete on document to bangfu_writer;
create table event (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  number text collate "C",
  kind text collate "C",
  held_on text collate "C",
  name text collate "C",
  region text collate "C",
  venue text collate "C",
  organiser text collate "C",
  speaker text collate "C",
  sent_off integer,
  destination text collate "C",
  attendance integer,
  content text collate "C",
  departments text collate "C",
  brand text collate "C",
  opens_on text collate "C",
  material text collate "C",
  occasion text collate "C",
  channel text collate "C",
  leaflets integer,
  remark text collate "C",
  constraint "event.placeOutside" check (left(region, 6) = county)
);
create index event_place on event (county, region, id);
alter table event add primary key (county, id);
alter table event enable row level security;
alter table event force row level security;
create policy scope_read on event for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on event for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on event for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on event for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on event for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on event to bangfu_reader;
grant select, insert, update, delete on event to bangfu_writer;
create table handout (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  event uuid,
  region text collate "C",
  amount integer,
  handed_on text collate "C",
  giver text collate "C",
  remark text collate "C",
  constraint "handout.placeOutside" check (left(region, 6) = county)
);
create index handout_place on handout (county, region, id);
create index handout_event on handout (event, county);
alter table handout add primary key (county, id);
alter table handout enable row level security;
alter table handout force row level security;
create policy scope_read on handout for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on handout for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on handout for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on handout for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on handout for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on handout to bangfu_reader;
grant select, insert, update, delete on handout to bangfu_writer;
create table inspection (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  subject uuid,
  item text collate "C",
  evidence text collate "C",
  checked_on text collate "C",
  fulfilled boolean,
  remark text collate "C",
  constraint "inspection.placeOutside" check (left(region, 6) = county)
);
create unique index "inspection.taken" on inspection (county, subject, item, checked_on);
create index inspection_place on inspection (county, region, id);
alter table inspection add primary key (county, id);
alter table inspection enable row level security;
alter table inspection force row level security;
create policy scope_read on inspection for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on inspection for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on inspection for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on inspection for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on inspection for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on inspection to bangfu_reader;
grant select, insert, update, delete on inspection to bangfu_writer;
create table meeting (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  number text collate "C",
  held_on text collate "C",
  kind text collate "C",
  region text collate "C",
  venue text collate "C",
  chair text collate "C",
  expected_attendance integer,
  attendance integer,
  procedure text collate "C",
  households integer,
  agree integer,
  against integer,
  abstain integer,
  recorder text collate "C",
  topic text collate "C",
  outcome text collate "C",
  remark text collate "C",
  constraint "meeting.placeOutside" check (left(region, 6) = county)
);
create index meeting_place on meeting (county, region, id);
alter table meeting add primary key (county, id);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy scope_read on meeting for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on meeting for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on meeting for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on meeting for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on meeting for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on meeting to bangfu_reader;
grant select, insert, update, delete on meeting to bangfu_writer;
create table participant (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  event uuid,
  organisation text collate "C",
  region text collate "C",
  kind text collate "C",
  leader text collate "C",
  headcount integer,
  desk text collate "C",
  services text collate "C",
  remark text collate "C",
  constraint "participant.placeOutside" check (left(region, 6) = county)
);
create index participant_place on participant (county, region, id);
create index participant_event on participant (event, county);
alter table participant add primary key (county, id);
alter table participant enable row level security;
alter table participant force row level security;
create policy scope_read on participant for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on participant for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on participant for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on participant for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on participant for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on participant to bangfu_reader;
grant select, insert, update, delete on participant to bangfu_writer;
create table posting (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  person uuid,
  role text collate "C",
  post text collate "C",
  organisation text collate "C",
  unit uuid,
  category text collate "C",
  village text collate "C",
  team uuid,
  starts_on text collate "C",
  ends_on text collate "C",
  remark text collate "C",
  constraint "posting.placeOutside" check (left(region, 6) = county)
);
create unique index "posting.taken" on posting (county, person, role);
create index posting_place on posting (county, region, id);
create index posting_unit on posting (unit, county);
create index posting_team on posting (team, county);
alter table posting add primary key (county, id);
alter table posting enable row level security;
alter table posting force row level security;
create policy scope_read on posting for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on posting for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on posting for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on posting for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on posting for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on posting to bangfu_reader;
grant select, insert, update, delete on posting to bangfu_writer;
create table reporting (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  person uuid,
  organisation text collate "C",
  joined_on text collate "C",
  residence text collate "C",
  community text collate "C",
  reported_on text collate "C",
  post text collate "C",
  services integer,
  rating text collate "C",
  remark text collate "C",
  constraint "reporting.placeOutside" check (left(region, 6) = county)
);
create unique index "reporting.taken" on reporting (county, person, reported_on);
create index reporting_place on reporting (county, region, id);
alter table reporting add primary key (county, id);
alter table reporting enable row level security;
alter table reporting force row level security;
create policy scope_read on reporting for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on reporting for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on reporting for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on reporting for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on reporting for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on reporting to bangfu_reader;
grant select, insert, update, delete on reporting to bangfu_writer;
create table rule (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  name text collate "C",
  category text collate "C",
  region text collate "C",
  audience text collate "C",
  cycle text collate "C",
  amount bigint,
  measure text collate "C",
  requirement text collate "C",
  document uuid,
  remark text collate "C",
  constraint "rule.placeOutside" check (left(region, 6) = county)
);
create index rule_place on rule (county, region, id);
create index rule_document on rule (document, county);
alter table rule add primary key (county, id);
alter table rule enable row level security;
alter table rule force row level security;
create policy scope_read on rule for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on rule for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on rule for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on rule for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on rule for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on rule to bangfu_reader;
grant select, insert, update, delete on rule to bangfu_writer;
create table movement (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  kind text collate "C",
  household uuid,
  region text collate "C",
  happened_on text collate "C",
  entered_on text collate "C",
  other uuid,
  person uuid,
  cause text collate "C",
  persons integer,
  from_place text collate "C",
  to_place text collate "C",
  reason text collate "C",
  document uuid,
  paper text collate "C",
  entered_by uuid,
  did text collate "C",
  constraint "movement.placeOutside" check (left(region, 6) = county)
);
create index movement_place on movement (county, region, id);
create index movement_household on movement (household, county);
create index movement_other on movement (other, county);
create index movement_person on movement (person, county);
create index movement_document on movement (document, county);
create index movement_entered_by on movement (entered_by, county);
alter table movement add primary key (county, id);
alter table movement enable row level security;
alter table movement force row level security;
create policy scope_read on movement for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on movement for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on movement for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on movement for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on movement for delete using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on movement to bangfu_reader;
grant select, insert, update, delete on movement to bangfu_writer;
create table account (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  login_name text collate "C",
  person uuid,
  role text collate "C",
  scope text collate "C",
  closed_on text collate "C",
  constraint "account.placeOutside" check (left(scope, 6) = county)
);
create unique index "account.taken" on account (county, login_name);
create index account_place on account (county, scope, id);
create index account_person on account (person, county);
alter table account add primary key (county, id);
alter table account enable row level security;
alter table account force row level security;
create policy scope_read on account for select using (scope >= nullif(current_setting('app.scope', true), '') and scope < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on account for select to bangfu_writer using (scope || '' >= nullif(current_setting('app.scope', true), '') and scope || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on account for insert with check (scope >= nullif(current_setting('app.scope', true), '') and scope < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on account for update using (scope || '' >= nullif(current_setting('app.scope', true), '') and scope || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (scope >= nullif(current_setting('app.scope', true), '') and scope < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_delete on account for delete using (scope || '' >= nullif(current_setting('app.scope', true), '') and scope || '' < nullif(current_setting('app.scope', true), '') || 'z');
grant select on account to bangfu_reader;
grant select, insert, update, delete on account to bangfu_writer;
alter table household add constraint "household.head.missing" foreign key (county, head) references person (county, id);
alter table person add constraint "person.mergedInto.missing" foreign key (county, merged_into) references person (county, id);
alter table membership add constraint "membership.household.missing" foreign key (county, household) references household (county, id);
alter table membership add constraint "membership.person.missing" foreign key (county, person) references person (county, id);
alter table budget add constraint "budget.receiver.missing" foreign key (county, receiver) references subject (county, id);
alter table disbursement add constraint "disbursement.budget.missing" foreign key (county, budget) references budget (county, id);
alter table profile add constraint "profile.school.missing" foreign key (county, school) references school (county, id);
alter table scheme add constraint "scheme.document.missing" foreign key (county, document) references document (county, id);
alter table answer add constraint "answer.survey.missing" foreign key (county, survey) references survey (county, id);
alter table answer add constraint "answer.criterion.missing" foreign key (county, criterion) references criterion (county, id);
alter table criterion add constraint "criterion.document.missing" foreign key (county, document) references document (county, id);
alter table filing add constraint "filing.household.missing" foreign key (county, household) references household (county, id);
alter table step add constraint "step.project.missing" foreign key (county, project) references project (county, id);
alter table step add constraint "step.responsible.missing" foreign key (county, responsible) references person (county, id);
alter table survey add constraint "survey.household.missing" foreign key (county, household) references household (county, id);
alter table survey add constraint "survey.surveyor.missing" foreign key (county, surveyor) references person (county, id);
alter table survey add constraint "survey.second.missing" foreign key (county, second) references person (county, id);
alter table threshold add constraint "threshold.document.missing" foreign key (county, document) references document (county, id);
alter table vote add constraint "vote.household.missing" foreign key (county, household) references household (county, id);
alter table vote add constraint "vote.meeting.missing" foreign key (county, meeting) references meeting (county, id);
alter table comparison add constraint "comparison.household.missing" foreign key (county, household) references household (county, id);
alter table comparison add constraint "comparison.person.missing" foreign key (county, person) references person (county, id);
alter table income add constraint "income.household.missing" foreign key (county, household) references household (county, id);
alter table programme add constraint "programme.document.missing" foreign key (county, document) references document (county, id);
alter table screening add constraint "screening.programme.missing" foreign key (county, programme) references programme (county, id);
alter table casefile add constraint "casefile.household.missing" foreign key (county, household) references household (county, id);
alter table casefile add constraint "casefile.programme.missing" foreign key (county, programme) references programme (county, id);
alter table proceeding add constraint "proceeding.casefile.missing" foreign key (county, casefile) references casefile (county, id);
alter table proceeding add constraint "proceeding.takenBy.missing" foreign key (county, taken_by) references person (county, id);
alter table proceeding add constraint "proceeding.actingFor.missing" foreign key (county, acting_for) references person (county, id);
alter table proceeding add constraint "proceeding.survey.missing" foreign key (county, survey) references survey (county, id);
alter table proceeding add constraint "proceeding.meeting.missing" foreign key (county, meeting) references meeting (county, id);
alter table proceeding add constraint "proceeding.publication.missing" foreign key (county, publication) references publication (county, id);
alter table proceeding add constraint "proceeding.confirmedBy.missing" foreign key (county, confirmed_by) references person (county, id);
alter table scan add constraint "scan.proceeding.missing" foreign key (county, proceeding) references proceeding (county, id);
alter table scan add constraint "scan.addedBy.missing" foreign key (county, added_by) references person (county, id);
alter table scan add constraint "scan.voidedBy.missing" foreign key (county, voided_by) references person (county, id);
alter table substitution add constraint "substitution.absent.missing" foreign key (county, absent) references person (county, id);
alter table substitution add constraint "substitution.substitute.missing" foreign key (county, substitute) references person (county, id);
alter table substitution add constraint "substitution.namedBy.missing" foreign key (county, named_by) references person (county, id);
alter table urging add constraint "urging.urgedBy.missing" foreign key (county, urged_by) references person (county, id);
alter table objection add constraint "objection.publication.missing" foreign key (county, publication) references publication (county, id);
alter table objection add constraint "objection.household.missing" foreign key (county, household) references household (county, id);
alter table objection add constraint "objection.settledBy.missing" foreign key (county, settled_by) references person (county, id);
alter table publication add constraint "publication.draftedBy.missing" foreign key (county, drafted_by) references person (county, id);
alter table publication add constraint "publication.editedBy.missing" foreign key (county, edited_by) references person (county, id);
alter table publication add constraint "publication.releasedBy.missing" foreign key (county, released_by) references person (county, id);
alter table published add constraint "published.publication.missing" foreign key (county, publication) references publication (county, id);
alter table published add constraint "published.household.missing" foreign key (county, household) references household (county, id);
alter table beneficiary add constraint "beneficiary.project.missing" foreign key (county, project) references project (county, id);
alter table beneficiary add constraint "beneficiary.household.missing" foreign key (county, household) references household (county, id);
alter table component add constraint "component.project.missing" foreign key (county, project) references project (county, id);
alter table progress add constraint "progress.component.missing" foreign key (county, component) references component (county, id);
alter table project add constraint "project.leader.missing" foreign key (county, leader) references person (county, id);
alter table attendance add constraint "attendance.training.missing" foreign key (county, training) references training (county, id);
alter table attendance add constraint "attendance.household.missing" foreign key (county, household) references household (county, id);
alter table employment add constraint "employment.person.missing" foreign key (county, person) references person (county, id);
alter table employment add constraint "employment.household.missing" foreign key (county, household) references household (county, id);
alter table enrolment add constraint "enrolment.person.missing" foreign key (county, person) references person (county, id);
alter table enrolment add constraint "enrolment.household.missing" foreign key (county, household) references household (county, id);
alter table lease add constraint "lease.household.missing" foreign key (county, household) references household (county, id);
alter table lease add constraint "lease.base.missing" foreign key (county, base) references project (county, id);
alter table wage add constraint "wage.base.missing" foreign key (county, base) references project (county, id);
alter table wage add constraint "wage.household.missing" foreign key (county, household) references household (county, id);
alter table pairing add constraint "pairing.giver.missing" foreign key (county, giver) references subject (county, id);
alter table pairing add constraint "pairing.receiver.missing" foreign key (county, receiver) references subject (county, id);
alter table pairing add constraint "pairing.follows.missing" foreign key (county, follows) references pairing (county, id);
alter table task add constraint "task.responsible.missing" foreign key (county, responsible) references person (county, id);
alter table task add constraint "task.meeting.missing" foreign key (county, meeting) references meeting (county, id);
alter table task add constraint "task.document.missing" foreign key (county, document) references document (county, id);
alter table duty add constraint "duty.document.missing" foreign key (county, document) references document (county, id);
alter table leave add constraint "leave.giver.missing" foreign key (county, giver) references subject (county, id);
alter table leave add constraint "leave.receiver.missing" foreign key (county, receiver) references subject (county, id);
alter table companion add constraint "companion.visit.missing" foreign key (county, visit) references visit (county, id);
alter table companion add constraint "companion.person.missing" foreign key (county, person) references subject (county, id);
alter table visit add constraint "visit.visitor.missing" foreign key (county, visitor) references subject (county, id);
alter table visit add constraint "visit.host.missing" foreign key (county, host) references subject (county, id);
alter table visit add constraint "visit.enteredBy.missing" foreign key (county, entered_by) references person (county, id);
alter table attachment add constraint "attachment.visit.missing" foreign key (county, visit) references visit (county, id);
alter table attachment add constraint "attachment.addedBy.missing" foreign key (county, added_by) references person (county, id);
alter table attachment add constraint "attachment.voidedBy.missing" foreign key (county, voided_by) references person (county, id);
alter table handling add constraint "handling.request.missing" foreign key (county, request) references request (county, id);
alter table handling add constraint "handling.enteredBy.missing" foreign key (county, entered_by) references person (county, id);
alter table request add constraint "request.visit.missing" foreign key (county, visit) references visit (county, id);
alter table request add constraint "request.host.missing" foreign key (county, host) references subject (county, id);
alter table application add constraint "application.applicant.missing" foreign key (county, applicant) references person (county, id);
alter table application add constraint "application.school.missing" foreign key (county, school) references school (county, id);
alter table appraisal add constraint "appraisal.teacher.missing" foreign key (county, teacher) references person (county, id);
alter table appraisal add constraint "appraisal.sender.missing" foreign key (county, sender) references school (county, id);
alter table appraisal add constraint "appraisal.receiver.missing" foreign key (county, receiver) references school (county, id);
alter table lesson add constraint "lesson.sender.missing" foreign key (county, sender) references school (county, id);
alter table lesson add constraint "lesson.receiver.missing" foreign key (county, receiver) references school (county, id);
alter table placement add constraint "placement.sender.missing" foreign key (county, sender) references school (county, id);
alter table placement add constraint "placement.host.missing" foreign key (county, host) references school (county, id);
alter table quota add constraint "quota.school.missing" foreign key (county, school) references school (county, id);
alter table secondment add constraint "secondment.teacher.missing" foreign key (county, teacher) references person (county, id);
alter table secondment add constraint "secondment.sender.missing" foreign key (county, sender) references school (county, id);
alter table secondment add constraint "secondment.receiver.missing" foreign key (county, receiver) references school (county, id);
alter table workload add constraint "workload.teacher.missing" foreign key (county, teacher) references person (county, id);
alter table workload add constraint "workload.sender.missing" foreign key (county, sender) references school (county, id);
alter table workload add constraint "workload.receiver.missing" foreign key (county, receiver) references school (county, id);
alter table donation add constraint "donation.giver.missing" foreign key (county, giver) references subject (county, id);
alter table donation add constraint "donation.receiver.missing" foreign key (county, receiver) references subject (county, id);
alter table gift add constraint "gift.giver.missing" foreign key (county, giver) references subject (county, id);
alter table gift add constraint "gift.receiver.missing" foreign key (county, receiver) references subject (county, id);
alter table consultation add constraint "consultation.event.missing" foreign key (county, event) references event (county, id);
alter table handout add constraint "handout.event.missing" foreign key (county, event) references event (county, id);
alter table inspection add constraint "inspection.subject.missing" foreign key (county, subject) references subject (county, id);
alter table participant add constraint "participant.event.missing" foreign key (county, event) references event (county, id);
alter table posting add constraint "posting.person.missing" foreign key (county, person) references person (county, id);
alter table posting add constraint "posting.unit.missing" foreign key (county, unit) references subject (county, id);
alter table posting add constraint "posting.team.missing" foreign key (county, team) references team (county, id);
alter table reporting add constraint "reporting.person.missing" foreign key (county, person) references person (county, id);
alter table rule add constraint "rule.document.missing" foreign key (county, document) references document (county, id);
alter table movement add constraint "movement.household.missing" foreign key (county, household) references household (county, id);
alter table movement add constraint "movement.other.missing" foreign key (county, other) references household (county, id);
alter table movement add constraint "movement.person.missing" foreign key (county, person) references person (county, id);
alter table movement add constraint "movement.document.missing" foreign key (county, document) references document (county, id);
alter table movement add constraint "movement.enteredBy.missing" foreign key (county, entered_by) references person (county, id);
alter table account add constraint "account.person.missing" foreign key (county, person) references person (county, id);
create policy scope_through_pairing on subject for select using (exists (select from pairing as naming where naming.county = subject.county and naming.giver = subject.id));
create policy scope_through_posting on subject for select using (exists (select from posting as naming where naming.county = subject.county and naming.person = subject.id));
create policy scope_through_team on posting for select using (exists (select from team as naming where naming.county = posting.county and naming.id = posting.team));
-- snapshot: {"subject":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","type":"text collate \"C\"","region":"text collate \"C\"","title":"text collate \"C\""},"region":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","code":"text collate \"C\"","name":"text collate \"C\"","level":"text collate \"C\"","valid_from":"text collate \"C\"","valid_to":"text collate \"C\"","predecessor":"text collate \"C\""},"village":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","group_name":"text collate \"C\"","group_leader":"text collate \"C\"","kind":"text collate \"C\"","poor":"boolean","groups":"integer","leader":"text collate \"C\"","stated_households":"integer","stated_poor_households":"integer","stated_persons":"integer","stated_poor_persons":"integer","position":"bytea","position_hash":"bytea","position_tail":"bytea","remark":"text collate \"C\""},"household":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","code":"text collate \"C\"","region":"text collate \"C\"","group_name":"text collate \"C\"","head":"uuid","size":"integer","registered_poor":"boolean","identified_in":"text collate \"C\"","exits_in":"text collate \"C\"","as_of":"text collate \"C\"","category":"text collate \"C\"","has_labour":"boolean","poverty_cause":"text collate \"C\"","income_per_head":"bigint","arable_land":"bigint","position":"bytea","position_hash":"bytea","position_tail":"bytea","remark":"text collate \"C\"","opened_on":"text collate \"C\"","closed_on":"text collate \"C\""},"person":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","sex":"text collate \"C\"","id_number":"bytea","id_number_hash":"bytea","id_number_tail":"bytea","born_on":"text collate \"C\"","politics":"text collate \"C\"","phone":"bytea","phone_hash":"bytea","phone_tail":"bytea","ethnicity":"text collate \"C\"","education":"text collate \"C\"","schooling":"text collate \"C\"","health":"text collate \"C\"","labour_capacity":"text collate \"C\"","remark":"text collate \"C\"","merged_into":"uuid"},"membership":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","person":"uuid","relation":"text collate \"C\"","joined_on":"text collate \"C\"","left_on":"text collate \"C\""},"budget":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","region":"text collate \"C\"","item":"text collate \"C\"","receiver":"uuid","amount":"bigint","source":"text collate \"C\"","approved_on":"text collate \"C\"","remark":"text collate \"C\""},"disbursement":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","paid_on":"text collate \"C\"","budget":"uuid","region":"text collate \"C\"","payee":"text collate \"C\"","purpose":"text collate \"C\"","category":"text collate \"C\"","amount":"bigint","source":"text collate \"C\"","voucher":"text collate \"C\"","handler":"text collate \"C\"","batch":"text collate \"C\"","remark":"text collate \"C\""},"dossier":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","year":"integer","region":"text collate \"C\"","households":"integer","persons":"integer","income_per_head":"bigint","grain_per_head":"bigint","altitude":"bigint","remark":"text collate \"C\""},"hamlet":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","leader":"text collate \"C\"","households":"integer","persons":"integer","paddy":"bigint","dryland":"bigint","wasteland":"bigint","remark":"text collate \"C\""},"profile":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","year":"integer","school":"uuid","classes":"integer","pupils":"integer","teachers":"integer","boarders":"integer","floor_area":"bigint","remark":"text collate \"C\""},"scheme":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","maker":"text collate \"C\"","region":"text collate \"C\"","tier":"text collate \"C\"","kind":"text collate \"C\"","name":"text collate \"C\"","number":"text collate \"C\"","made_on":"text collate \"C\"","responsible":"text collate \"C\"","document":"uuid","remark":"text collate \"C\""},"team":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","kind":"text collate \"C\"","region":"text collate \"C\"","posted":"text collate \"C\"","leader":"text collate \"C\"","county_cadre":"text collate \"C\"","stationed_cadre":"text collate \"C\"","village_cadre":"text collate \"C\"","able_villager":"text collate \"C\"","headcount":"integer","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","remark":"text collate \"C\""},"answer":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","survey":"uuid","criterion":"uuid","met":"text collate \"C\"","evidence":"text collate \"C\"","exemption":"text collate \"C\""},"criterion":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","code":"text collate \"C\"","region":"text collate \"C\"","category":"text collate \"C\"","content":"text collate \"C\"","document":"uuid","remark":"text collate \"C\""},"dispatch":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","went_on":"text collate \"C\"","round":"text collate \"C\"","kind":"text collate \"C\"","team":"text collate \"C\"","region":"text collate \"C\"","members":"text collate \"C\"","companions":"text collate \"C\"","headcount":"integer","households":"integer","remark":"text collate \"C\""},"filing":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","entered_on":"text collate \"C\"","entered_by":"text collate \"C\"","cause":"boolean","card":"boolean","residence":"boolean","pupils":"boolean","disabled":"boolean","measures":"text collate \"C\"","as_of":"text collate \"C\"","remark":"text collate \"C\""},"notice":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","round":"text collate \"C\"","region":"text collate \"C\"","venue":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","days":"integer","households":"integer","persons":"integer","objections":"integer","settlement":"text collate \"C\"","remark":"text collate \"C\""},"round":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","subject":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","scope":"text collate \"C\"","target":"text collate \"C\"","due":"integer","remark":"text collate \"C\""},"step":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","project":"uuid","category":"text collate \"C\"","number":"integer","name":"text collate \"C\"","due_on":"text collate \"C\"","accepted_on":"text collate \"C\"","done_on":"text collate \"C\"","office":"text collate \"C\"","responsible":"uuid","state":"text collate \"C\"","households":"integer","persons":"integer","result":"text collate \"C\"","remark":"text collate \"C\""},"survey":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","village":"text collate \"C\"","round":"text collate \"C\"","surveyed_on":"text collate \"C\"","team":"text collate \"C\"","housing":"text collate \"C\"","grain":"text collate \"C\"","labour":"text collate \"C\"","pupils":"text collate \"C\"","income":"bigint","size":"integer","income_per_head":"bigint","conclusion":"text collate \"C\"","surveyor":"uuid","second":"uuid","measure":"text collate \"C\"","companion":"text collate \"C\"","remark":"text collate \"C\""},"threshold":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","year":"integer","region":"text collate \"C\"","amount":"bigint","basis":"text collate \"C\"","document":"uuid","remark":"text collate \"C\""},"vote":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","village":"text collate \"C\"","meeting":"uuid","attendance":"integer","agree":"integer","against":"integer","abstain":"integer","result":"text collate \"C\"","reason":"text collate \"C\"","remark":"text collate \"C\""},"comparison":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","person":"uuid","source":"text collate \"C\"","found":"boolean","content":"text collate \"C\"","since":"text collate \"C\"","compared_on":"text collate \"C\"","remark":"text collate \"C\""},"income":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","class":"text collate \"C\"","item":"text collate \"C\"","month":"text collate \"C\"","amount":"bigint","remark":"text collate \"C\""},"programme":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","label":"text collate \"C\"","region":"text collate \"C\"","template":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","line":"bigint","base_line":"bigint","without":"text collate \"C\"","effects":"text collate \"C\"","effects_reason":"text collate \"C\"","document":"uuid","remark":"text collate \"C\""},"screened":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","screening":"uuid","household":"uuid","region":"text collate \"C\"","verdict":"text collate \"C\"","clause":"text collate \"C\"","marks":"text collate \"C\"","said":"text collate \"C\"","category":"text collate \"C\"","cause":"text collate \"C\"","registered":"boolean","can_labour":"boolean","land":"bigint","stated_income":"bigint","surveyed_income":"bigint","surveyed_measure":"text collate \"C\"","members":"integer","labourers":"integer","pupils":"integer","elderly":"integer","seriously_ill":"boolean","chronically_ill":"boolean","disabled":"boolean","wage":"bigint","operating":"bigint","property":"bigint","transfer":"bigint","cost":"bigint","claims":"bigint","self_paid":"bigint","vehicle":"boolean","estate":"boolean","business":"boolean","payroll":"boolean","cadre":"boolean","medical_bill":"boolean","newly_disabled":"boolean","out_of_school":"boolean","unsafe_house":"boolean","unsafe_water":"boolean","unemployed":"boolean","disaster":"boolean"},"screening":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","programme":"uuid","region":"text collate \"C\"","ran_on":"text collate \"C\"","rules":"text collate \"C\"","households":"integer","admitted":"integer","questioned":"integer","incomplete":"integer","outside":"integer"},"casefile":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","programme":"uuid","procedure":"text collate \"C\"","opened_on":"text collate \"C\"","state":"text collate \"C\"","next":"text collate \"C\"","deadline_from":"text collate \"C\"","ended_on":"text collate \"C\""},"proceeding":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","casefile":"uuid","step":"text collate \"C\"","label":"text collate \"C\"","outcome":"text collate \"C\"","happened_on":"text collate \"C\"","entered_on":"text collate \"C\"","taken_by":"uuid","acting_for":"uuid","opinion":"text collate \"C\"","paper":"text collate \"C\"","survey":"uuid","meeting":"uuid","publication":"uuid","act":"text collate \"C\"","confirmed_by":"uuid","confirmed_on":"text collate \"C\""},"scan":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","proceeding":"uuid","what":"text collate \"C\"","file_name":"text collate \"C\"","format":"text collate \"C\"","bytes":"integer","content":"text collate \"C\"","digest":"text collate \"C\"","sealed_digest":"text collate \"C\"","added_by":"uuid","added_on":"text collate \"C\"","voided_on":"text collate \"C\"","voided_by":"uuid","void_reason":"text collate \"C\""},"substitution":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","absent":"uuid","substitute":"uuid","role":"text collate \"C\"","region":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","reason":"text collate \"C\"","named_by":"uuid","ended_on":"text collate \"C\""},"urging":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","procedure":"text collate \"C\"","step":"text collate \"C\"","label":"text collate \"C\"","cases":"integer","due_on":"text collate \"C\"","days_past":"integer","words":"text collate \"C\"","urged_on":"text collate \"C\"","urged_by":"uuid"},"objection":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","publication":"uuid","receipt":"text collate \"C\"","household":"uuid","content":"text collate \"C\"","received_on":"text collate \"C\"","contact":"bytea","contact_hash":"bytea","contact_tail":"bytea","way":"text collate \"C\"","settled_on":"text collate \"C\"","settled_by":"uuid","settlement":"text collate \"C\"","is_upheld":"boolean"},"publication":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","kind":"text collate \"C\"","stage":"text collate \"C\"","region":"text collate \"C\"","form":"text collate \"C\"","title":"text collate \"C\"","title_addition":"text collate \"C\"","addition":"text collate \"C\"","basis":"text collate \"C\"","days":"integer","day_rule":"text collate \"C\"","office_phone":"text collate \"C\"","drafted_by":"uuid","drafted_on":"text collate \"C\"","edited_by":"uuid","revision":"integer","is_ready":"boolean","released_by":"uuid","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","closed_on":"text collate \"C\"","token":"text collate \"C\""},"published":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","publication":"uuid","household":"uuid","shown_head":"text collate \"C\"","persons":"integer","shown_place":"text collate \"C\"","is_dropped":"boolean"},"beneficiary":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","project":"uuid","work":"text collate \"C\"","region":"text collate \"C\"","group_name":"text collate \"C\"","household":"uuid","name":"text collate \"C\"","manner":"text collate \"C\"","area":"bigint","kind":"text collate \"C\"","asset":"text collate \"C\"","amount":"bigint","expected_income":"bigint","planned_for":"integer","given_on":"text collate \"C\"","state":"text collate \"C\"","done_on":"text collate \"C\"","signed":"boolean","remark":"text collate \"C\""},"component":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","project":"uuid","category":"text collate \"C\"","part":"text collate \"C\"","name":"text collate \"C\"","region":"text collate \"C\"","manner":"text collate \"C\"","area":"bigint","floor_area":"bigint","length":"bigint","households":"integer","use":"text collate \"C\"","rent":"bigint","subsidy":"bigint","investment":"bigint","invested":"bigint","starts_on":"text collate \"C\"","due_on":"text collate \"C\"","accepted_on":"text collate \"C\"","state":"text collate \"C\"","remark":"text collate \"C\""},"progress":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","component":"uuid","layer":"text collate \"C\"","length":"bigint","as_of":"text collate \"C\""},"project":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","name":"text collate \"C\"","region":"text collate \"C\"","category":"text collate \"C\"","programme":"text collate \"C\"","kind":"text collate \"C\"","nature":"text collate \"C\"","former":"text collate \"C\"","manner":"text collate \"C\"","product":"text collate \"C\"","operator":"text collate \"C\"","head":"text collate \"C\"","leader":"uuid","area":"bigint","amount":"bigint","measure":"text collate \"C\"","villages":"text collate \"C\"","stage":"text collate \"C\"","state":"text collate \"C\"","updated_on":"text collate \"C\"","accepted_on":"text collate \"C\"","investment":"bigint","decided_on":"text collate \"C\"","approved_on":"text collate \"C\"","starts_on":"text collate \"C\"","due_on":"text collate \"C\"","finished_on":"text collate \"C\"","let_from":"integer","rent":"bigint","remark":"text collate \"C\""},"attendance":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","training":"uuid","name":"text collate \"C\"","sex":"text collate \"C\"","region":"text collate \"C\"","identity":"text collate \"C\"","household":"uuid","attended_on":"text collate \"C\"","signed":"boolean","remark":"text collate \"C\""},"employment":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","person":"uuid","region":"text collate \"C\"","household":"uuid","name":"text collate \"C\"","duties":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","monthly_wage":"bigint","paid_months":"integer","amount":"bigint","remark":"text collate \"C\""},"enrolment":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","person":"uuid","household":"uuid","major":"text collate \"C\"","starts_on":"text collate \"C\"","state":"text collate \"C\"","remark":"text collate \"C\""},"lease":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","region":"text collate \"C\"","lessor":"text collate \"C\"","household":"uuid","lessee":"text collate \"C\"","base":"uuid","use":"text collate \"C\"","area":"bigint","rent":"bigint","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","remark":"text collate \"C\""},"training":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","region":"text collate \"C\"","organiser":"text collate \"C\"","kind":"text collate \"C\"","name":"text collate \"C\"","venue":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","stated_attendance":"integer","remark":"text collate \"C\""},"wage":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","month":"text collate \"C\"","base":"uuid","region":"text collate \"C\"","household":"uuid","worker":"text collate \"C\"","job":"text collate \"C\"","days":"integer","daily_wage":"bigint","amount":"bigint","signed":"boolean","remark":"text collate \"C\""},"school":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","stage":"text collate \"C\"","urban":"boolean","size":"text collate \"C\"","classes":"integer","pupils":"integer","teachers":"integer","principal":"text collate \"C\"","phone":"bytea","phone_hash":"bytea","phone_tail":"bytea","remark":"text collate \"C\""},"unit":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","kind":"text collate \"C\"","contact":"text collate \"C\"","phone":"bytea","phone_hash":"bytea","phone_tail":"bytea","remark":"text collate \"C\""},"pairing":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","giver":"uuid","receiver":"uuid","form":"text collate \"C\"","aim":"text collate \"C\"","staff":"boolean","teaching":"boolean","funds":"boolean","goods":"boolean","giver_kind":"text collate \"C\"","organisation":"text collate \"C\"","village":"text collate \"C\"","persons":"integer","measures":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","state":"text collate \"C\"","reason":"text collate \"C\"","follows":"uuid","remark":"text collate \"C\""},"task":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","stage":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","name":"text collate \"C\"","region":"text collate \"C\"","office":"text collate \"C\"","responsible":"uuid","due_on":"text collate \"C\"","done_on":"text collate \"C\"","confirmed":"boolean","meeting":"uuid","document":"uuid","remark":"text collate \"C\""},"duty":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","label":"text collate \"C\"","region":"text collate \"C\"","bearer":"text collate \"C\"","category":"text collate \"C\"","post":"text collate \"C\"","toward":"text collate \"C\"","basis":"text collate \"C\"","cycle":"text collate \"C\"","times":"integer","in_person":"boolean","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","document":"uuid","remark":"text collate \"C\""},"expectation":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","duty":"uuid","giver":"uuid","receiver":"uuid","region":"text collate \"C\"","giver_name":"text collate \"C\"","organisation":"text collate \"C\"","year":"text collate \"C\"","marks":"text collate \"C\"","owed":"integer","made":"integer"},"leave":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","giver":"uuid","receiver":"uuid","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","kind":"text collate \"C\"","reason":"text collate \"C\"","approved_by":"text collate \"C\"","remark":"text collate \"C\""},"companion":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","visit":"uuid","person":"uuid"},"visit":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","number":"text collate \"C\"","kind":"text collate \"C\"","visited_on":"text collate \"C\"","visitor":"uuid","host":"uuid","host_name":"text collate \"C\"","village":"text collate \"C\"","host_kind":"text collate \"C\"","direction":"text collate \"C\"","leader":"text collate \"C\"","companions":"text collate \"C\"","accompanying":"text collate \"C\"","headcount":"integer","pupils_of_visitor":"integer","pupils_of_host":"integer","pupil_pairs":"integer","manner":"text collate \"C\"","met":"text collate \"C\"","content":"text collate \"C\"","promise":"text collate \"C\"","promised_by":"text collate \"C\"","goods":"text collate \"C\"","goods_value":"bigint","problem":"text collate \"C\"","problems":"integer","settlement":"text collate \"C\"","remark":"text collate \"C\"","entered_on":"text collate \"C\"","entered_by":"uuid"},"attachment":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","visit":"uuid","what":"text collate \"C\"","file_name":"text collate \"C\"","format":"text collate \"C\"","bytes":"integer","content":"text collate \"C\"","digest":"text collate \"C\"","sealed_digest":"text collate \"C\"","added_by":"uuid","added_on":"text collate \"C\"","voided_on":"text collate \"C\"","voided_by":"uuid","void_reason":"text collate \"C\""},"handling":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","request":"uuid","act":"text collate \"C\"","happened_on":"text collate \"C\"","entered_on":"text collate \"C\"","entered_by":"uuid","office":"text collate \"C\"","handler":"text collate \"C\"","due_on":"text collate \"C\"","outcome":"text collate \"C\"","opinion":"text collate \"C\"","words":"text collate \"C\""},"request":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","kind":"text collate \"C\"","visit":"uuid","raised_by":"text collate \"C\"","region":"text collate \"C\"","content":"text collate \"C\"","office":"text collate \"C\"","assigned_on":"text collate \"C\"","due_on":"text collate \"C\"","settled_on":"text collate \"C\"","result":"text collate \"C\"","amount":"bigint","remark":"text collate \"C\"","host":"uuid","matter":"text collate \"C\"","state":"text collate \"C\"","handler":"text collate \"C\"","raised_on":"text collate \"C\""},"application":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","applicant":"uuid","school":"uuid","title":"text collate \"C\"","level":"text collate \"C\"","years":"integer","rural_months":"integer","batches":"text collate \"C\"","result":"text collate \"C\"","reviewed_on":"text collate \"C\"","remark":"text collate \"C\""},"appraisal":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","school_year":"text collate \"C\"","teacher":"uuid","sender":"uuid","receiver":"uuid","self_on":"text collate \"C\"","host_on":"text collate \"C\"","host_opinion":"text collate \"C\"","sender_on":"text collate \"C\"","sender_opinion":"text collate \"C\"","office_on":"text collate \"C\"","grade":"text collate \"C\"","remark":"text collate \"C\""},"lesson":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","held_on":"text collate \"C\"","sender":"uuid","receiver":"uuid","lecturer":"text collate \"C\"","honour":"text collate \"C\"","kind":"text collate \"C\"","taught":"text collate \"C\"","listeners":"integer","remark":"text collate \"C\""},"placement":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","month":"text collate \"C\"","sender":"uuid","trainee":"text collate \"C\"","taught":"text collate \"C\"","host":"uuid","grade":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","weeks":"integer","result":"text collate \"C\"","remark":"text collate \"C\""},"quota":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","school":"uuid","batch":"text collate \"C\"","planned":"integer","remark":"text collate \"C\""},"secondment":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","teacher":"uuid","batch":"text collate \"C\"","school_year":"text collate \"C\"","sender":"uuid","receiver":"uuid","stage":"text collate \"C\"","taught":"text collate \"C\"","title":"text collate \"C\"","key":"boolean","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","weekly_lessons":"integer","remark":"text collate \"C\""},"workload":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","month":"text collate \"C\"","teacher":"uuid","sender":"uuid","receiver":"uuid","method":"text collate \"C\"","own_lessons":"integer","host_lessons":"integer","lessons":"integer","standard_lessons":"integer","overtime_lessons":"integer","overtime_bonus":"bigint","living_allowance":"bigint","travel_allowance":"bigint","other_allowance":"bigint","payer":"text collate \"C\"","signed":"boolean","remark":"text collate \"C\""},"donation":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","donated_on":"text collate \"C\"","giver":"uuid","donor":"text collate \"C\"","department":"text collate \"C\"","post":"text collate \"C\"","receiver":"uuid","beneficiary":"text collate \"C\"","amount":"bigint","purpose":"text collate \"C\"","manner":"text collate \"C\"","receipt":"text collate \"C\"","handler":"text collate \"C\"","signed":"boolean","remark":"text collate \"C\""},"gift":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","given_on":"text collate \"C\"","giver":"uuid","receiver":"uuid","batch":"text collate \"C\"","asset":"text collate \"C\"","category":"text collate \"C\"","item":"text collate \"C\"","model":"text collate \"C\"","bought_on":"text collate \"C\"","amount":"bigint","measure":"text collate \"C\"","price":"bigint","value":"bigint","need":"text collate \"C\"","recipient":"text collate \"C\"","village":"text collate \"C\"","occasion":"text collate \"C\"","recipient_kind":"text collate \"C\"","cash":"bigint","handler":"text collate \"C\"","signed":"boolean","remark":"text collate \"C\""},"consultation":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","event":"uuid","number":"text collate \"C\"","name":"text collate \"C\"","region":"text collate \"C\"","trade":"text collate \"C\"","area":"bigint","owner":"text collate \"C\"","phone":"bytea","phone_hash":"bytea","phone_tail":"bytea","matters":"text collate \"C\"","desk":"text collate \"C\"","reply":"text collate \"C\"","settled_on":"text collate \"C\"","remark":"text collate \"C\""},"delivery":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","school_year":"text collate \"C\"","author_kind":"text collate \"C\"","author":"text collate \"C\"","region":"text collate \"C\"","delivered_on":"text collate \"C\"","title":"text collate \"C\"","remark":"text collate \"C\""},"document":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","issuer":"text collate \"C\"","year":"integer","number":"integer","region":"text collate \"C\"","title":"text collate \"C\"","issued_on":"text collate \"C\"","remark":"text collate \"C\""},"event":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","kind":"text collate \"C\"","held_on":"text collate \"C\"","name":"text collate \"C\"","region":"text collate \"C\"","venue":"text collate \"C\"","organiser":"text collate \"C\"","speaker":"text collate \"C\"","sent_off":"integer","destination":"text collate \"C\"","attendance":"integer","content":"text collate \"C\"","departments":"text collate \"C\"","brand":"text collate \"C\"","opens_on":"text collate \"C\"","material":"text collate \"C\"","occasion":"text collate \"C\"","channel":"text collate \"C\"","leaflets":"integer","remark":"text collate \"C\""},"handout":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","event":"uuid","region":"text collate \"C\"","amount":"integer","handed_on":"text collate \"C\"","giver":"text collate \"C\"","remark":"text collate \"C\""},"inspection":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","subject":"uuid","item":"text collate \"C\"","evidence":"text collate \"C\"","checked_on":"text collate \"C\"","fulfilled":"boolean","remark":"text collate \"C\""},"meeting":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","held_on":"text collate \"C\"","kind":"text collate \"C\"","region":"text collate \"C\"","venue":"text collate \"C\"","chair":"text collate \"C\"","expected_attendance":"integer","attendance":"integer","procedure":"text collate \"C\"","households":"integer","agree":"integer","against":"integer","abstain":"integer","recorder":"text collate \"C\"","topic":"text collate \"C\"","outcome":"text collate \"C\"","remark":"text collate \"C\""},"participant":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","event":"uuid","organisation":"text collate \"C\"","region":"text collate \"C\"","kind":"text collate \"C\"","leader":"text collate \"C\"","headcount":"integer","desk":"text collate \"C\"","services":"text collate \"C\"","remark":"text collate \"C\""},"posting":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","person":"uuid","role":"text collate \"C\"","post":"text collate \"C\"","organisation":"text collate \"C\"","unit":"uuid","category":"text collate \"C\"","village":"text collate \"C\"","team":"uuid","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","remark":"text collate \"C\""},"reporting":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","person":"uuid","organisation":"text collate \"C\"","joined_on":"text collate \"C\"","residence":"text collate \"C\"","community":"text collate \"C\"","reported_on":"text collate \"C\"","post":"text collate \"C\"","services":"integer","rating":"text collate \"C\"","remark":"text collate \"C\""},"rule":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","category":"text collate \"C\"","region":"text collate \"C\"","audience":"text collate \"C\"","cycle":"text collate \"C\"","amount":"bigint","measure":"text collate \"C\"","requirement":"text collate \"C\"","document":"uuid","remark":"text collate \"C\""},"movement":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","kind":"text collate \"C\"","household":"uuid","region":"text collate \"C\"","happened_on":"text collate \"C\"","entered_on":"text collate \"C\"","other":"uuid","person":"uuid","cause":"text collate \"C\"","persons":"integer","from_place":"text collate \"C\"","to_place":"text collate \"C\"","reason":"text collate \"C\"","document":"uuid","paper":"text collate \"C\"","entered_by":"uuid","did":"text collate \"C\""},"account":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","login_name":"text collate \"C\"","person":"uuid","role":"text collate \"C\"","scope":"text collate \"C\"","closed_on":"text collate \"C\""}}
