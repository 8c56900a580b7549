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
grant select on subject to bangfu_reader;
grant select, insert, update on subject to bangfu_writer;
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
grant select on region to bangfu_reader;
grant select, insert, update on region to bangfu_writer;
create table village (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  group_name text collate "C",
  group_leader text collate "C",
  stated_households integer,
  stated_poor_households integer,
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
grant select on village to bangfu_reader;
grant select, insert, update on village to bangfu_writer;
create table household (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  code text collate "C",
  region text collate "C",
  head uuid,
  size integer,
  registered_poor boolean,
  category text collate "C",
  has_labour boolean,
  poverty_cause text collate "C",
  income_per_head bigint,
  arable_land bigint,
  remark text collate "C",
  constraint "household.placeOutside" check (left(region, 6) = county)
);
create unique index "household.taken" on household (county, code);
create index household_place on household (county, region, code);
create index household_head on household (head, county);
alter table household add primary key (county, id);
alter table household enable row level security;
alter table household force row level security;
create policy scope_read on household for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on household for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on household for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on household for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
grant select on household to bangfu_reader;
grant select, insert, update on household to bangfu_writer;
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
  phone bytea,
  phone_hash bytea,
  phone_tail bytea,
  education text collate "C",
  schooling text collate "C",
  health text collate "C",
  labour_capacity text collate "C",
  remark text collate "C",
  constraint "person.placeOutside" check (left(region, 6) = county)
);
create unique index "person.taken" on person (county, id_number_hash);
create index person_place on person (county, region, id);
create index person_id_number_tail on person (id_number_tail, county);
alter table person add primary key (county, id);
alter table person enable row level security;
alter table person force row level security;
create policy scope_read on person for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on person for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on person for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on person for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
grant select on person to bangfu_reader;
grant select, insert, update on person to bangfu_writer;
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
grant select on membership to bangfu_reader;
grant select, insert, update on membership to bangfu_writer;
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
grant select on school to bangfu_reader;
grant select, insert, update on school to bangfu_writer;
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
grant select on unit to bangfu_reader;
grant select, insert, update on unit to bangfu_writer;
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
  measures text collate "C",
  starts_on text collate "C",
  ends_on text collate "C",
  state text collate "C",
  reason text collate "C",
  remark text collate "C",
  constraint "pairing.placeOutside" check (left(region, 6) = county)
);
create unique index "pairing.taken" on pairing (county, giver, receiver, starts_on);
create index pairing_place on pairing (county, region, id);
create index pairing_receiver on pairing (receiver, county);
alter table pairing add primary key (county, id);
alter table pairing enable row level security;
alter table pairing force row level security;
create policy scope_read on pairing for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on pairing for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on pairing for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on pairing for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
grant select on pairing to bangfu_reader;
grant select, insert, update on pairing to bangfu_writer;
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
  content text collate "C",
  goods text collate "C",
  goods_value bigint,
  problem text collate "C",
  problems integer,
  settlement text collate "C",
  remark text collate "C",
  constraint "visit.placeOutside" check (left(region, 6) = county)
);
create index visit_place on visit (county, region, id);
create index visit_visitor on visit (visitor, county);
create index visit_host on visit (host, county);
alter table visit add primary key (county, id);
alter table visit enable row level security;
alter table visit force row level security;
create policy scope_read on visit for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on visit for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on visit for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on visit for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
grant select on visit to bangfu_reader;
grant select, insert, update on visit to bangfu_writer;
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
grant select on application to bangfu_reader;
grant select, insert, update on application to bangfu_writer;
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
grant select on appraisal to bangfu_reader;
grant select, insert, update on appraisal to bangfu_writer;
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
grant select on lesson to bangfu_reader;
grant select, insert, update on lesson to bangfu_writer;
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
grant select on placement to bangfu_reader;
grant select, insert, update on placement to bangfu_writer;
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
grant select on quota to bangfu_reader;
grant select, insert, update on quota to bangfu_writer;
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
grant select on secondment to bangfu_reader;
grant select, insert, update on secondment to bangfu_writer;
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
grant select on workload to bangfu_reader;
grant select, insert, update on workload to bangfu_writer;
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
grant select on donation to bangfu_reader;
grant select, insert, update on donation to bangfu_writer;
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
grant select on gift to bangfu_reader;
grant select, insert, update on gift to bangfu_writer;
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
grant select on delivery to bangfu_reader;
grant select, insert, update on delivery to bangfu_writer;
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
grant select on document to bangfu_reader;
grant select, insert, update on document to bangfu_writer;
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
grant select on event to bangfu_reader;
grant select, insert, update on event to bangfu_writer;
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
grant select on inspection to bangfu_reader;
grant select, insert, update on inspection to bangfu_writer;
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
grant select on meeting to bangfu_reader;
grant select, insert, update on meeting to bangfu_writer;
create table posting (
  county text collate "C" not null,
  id uuid not null,
  version integer not null,
  raw json,
  region text collate "C",
  person uuid,
  role text collate "C",
  post text collate "C",
  starts_on text collate "C",
  remark text collate "C",
  constraint "posting.placeOutside" check (left(region, 6) = county)
);
create unique index "posting.taken" on posting (county, person, role);
create index posting_place on posting (county, region, id);
alter table posting add primary key (county, id);
alter table posting enable row level security;
alter table posting force row level security;
create policy scope_read on posting for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on posting for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on posting for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on posting for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
grant select on posting to bangfu_reader;
grant select, insert, update on posting to bangfu_writer;
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
  remark text collate "C",
  constraint "rule.placeOutside" check (left(region, 6) = county)
);
create index rule_place on rule (county, region, id);
alter table rule add primary key (county, id);
alter table rule enable row level security;
alter table rule force row level security;
create policy scope_read on rule for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on rule for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on rule for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on rule for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
grant select on rule to bangfu_reader;
grant select, insert, update on rule to bangfu_writer;
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
grant select on account to bangfu_reader;
grant select, insert, update on account to bangfu_writer;
alter table household add constraint "household.head.missing" foreign key (county, head) references person (county, id);
alter table membership add constraint "membership.household.missing" foreign key (county, household) references household (county, id);
alter table membership add constraint "membership.person.missing" foreign key (county, person) references person (county, id);
alter table pairing add constraint "pairing.giver.missing" foreign key (county, giver) references subject (county, id);
alter table pairing add constraint "pairing.receiver.missing" foreign key (county, receiver) references subject (county, id);
alter table visit add constraint "visit.visitor.missing" foreign key (county, visitor) references subject (county, id);
alter table visit add constraint "visit.host.missing" foreign key (county, host) references subject (county, id);
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
alter table inspection add constraint "inspection.subject.missing" foreign key (county, subject) references subject (county, id);
alter table posting add constraint "posting.person.missing" foreign key (county, person) references person (county, id);
alter table account add constraint "account.person.missing" foreign key (county, person) references person (county, id);
-- snapshot: {"subject":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","type":"text collate \"C\"","region":"text collate \"C\"","title":"text collate \"C\""},"region":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","code":"text collate \"C\"","name":"text collate \"C\"","level":"text collate \"C\"","valid_from":"text collate \"C\"","valid_to":"text collate \"C\"","predecessor":"text collate \"C\""},"village":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","group_name":"text collate \"C\"","group_leader":"text collate \"C\"","stated_households":"integer","stated_poor_households":"integer","remark":"text collate \"C\""},"household":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","code":"text collate \"C\"","region":"text collate \"C\"","head":"uuid","size":"integer","registered_poor":"boolean","category":"text collate \"C\"","has_labour":"boolean","poverty_cause":"text collate \"C\"","income_per_head":"bigint","arable_land":"bigint","remark":"text collate \"C\""},"person":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","sex":"text collate \"C\"","id_number":"bytea","id_number_hash":"bytea","id_number_tail":"bytea","born_on":"text collate \"C\"","phone":"bytea","phone_hash":"bytea","phone_tail":"bytea","education":"text collate \"C\"","schooling":"text collate \"C\"","health":"text collate \"C\"","labour_capacity":"text collate \"C\"","remark":"text collate \"C\""},"membership":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","person":"uuid","relation":"text collate \"C\"","joined_on":"text collate \"C\"","left_on":"text collate \"C\""},"school":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","stage":"text collate \"C\"","urban":"boolean","size":"text collate \"C\"","classes":"integer","pupils":"integer","teachers":"integer","principal":"text collate \"C\"","phone":"bytea","phone_hash":"bytea","phone_tail":"bytea","remark":"text collate \"C\""},"unit":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","kind":"text collate \"C\"","contact":"text collate \"C\"","phone":"bytea","phone_hash":"bytea","phone_tail":"bytea","remark":"text collate \"C\""},"pairing":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","giver":"uuid","receiver":"uuid","form":"text collate \"C\"","aim":"text collate \"C\"","staff":"boolean","teaching":"boolean","funds":"boolean","goods":"boolean","giver_kind":"text collate \"C\"","measures":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","state":"text collate \"C\"","reason":"text collate \"C\"","remark":"text collate \"C\""},"visit":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","number":"text collate \"C\"","kind":"text collate \"C\"","visited_on":"text collate \"C\"","visitor":"uuid","host":"uuid","host_name":"text collate \"C\"","host_kind":"text collate \"C\"","direction":"text collate \"C\"","leader":"text collate \"C\"","companions":"text collate \"C\"","accompanying":"text collate \"C\"","headcount":"integer","pupils_of_visitor":"integer","pupils_of_host":"integer","pupil_pairs":"integer","manner":"text collate \"C\"","content":"text collate \"C\"","goods":"text collate \"C\"","goods_value":"bigint","problem":"text collate \"C\"","problems":"integer","settlement":"text collate \"C\"","remark":"text collate \"C\""},"application":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","applicant":"uuid","school":"uuid","title":"text collate \"C\"","level":"text collate \"C\"","years":"integer","rural_months":"integer","batches":"text collate \"C\"","result":"text collate \"C\"","reviewed_on":"text collate \"C\"","remark":"text collate \"C\""},"appraisal":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","school_year":"text collate \"C\"","teacher":"uuid","sender":"uuid","receiver":"uuid","self_on":"text collate \"C\"","host_on":"text collate \"C\"","host_opinion":"text collate \"C\"","sender_on":"text collate \"C\"","sender_opinion":"text collate \"C\"","office_on":"text collate \"C\"","grade":"text collate \"C\"","remark":"text collate \"C\""},"lesson":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","held_on":"text collate \"C\"","sender":"uuid","receiver":"uuid","lecturer":"text collate \"C\"","honour":"text collate \"C\"","kind":"text collate \"C\"","taught":"text collate \"C\"","listeners":"integer","remark":"text collate \"C\""},"placement":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","month":"text collate \"C\"","sender":"uuid","trainee":"text collate \"C\"","taught":"text collate \"C\"","host":"uuid","grade":"text collate \"C\"","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","weeks":"integer","result":"text collate \"C\"","remark":"text collate \"C\""},"quota":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","school":"uuid","batch":"text collate \"C\"","planned":"integer","remark":"text collate \"C\""},"secondment":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","teacher":"uuid","batch":"text collate \"C\"","school_year":"text collate \"C\"","sender":"uuid","receiver":"uuid","stage":"text collate \"C\"","taught":"text collate \"C\"","title":"text collate \"C\"","key":"boolean","starts_on":"text collate \"C\"","ends_on":"text collate \"C\"","weekly_lessons":"integer","remark":"text collate \"C\""},"workload":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","month":"text collate \"C\"","teacher":"uuid","sender":"uuid","receiver":"uuid","method":"text collate \"C\"","own_lessons":"integer","host_lessons":"integer","lessons":"integer","standard_lessons":"integer","overtime_lessons":"integer","overtime_bonus":"bigint","living_allowance":"bigint","travel_allowance":"bigint","other_allowance":"bigint","payer":"text collate \"C\"","signed":"boolean","remark":"text collate \"C\""},"donation":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","donated_on":"text collate \"C\"","giver":"uuid","donor":"text collate \"C\"","department":"text collate \"C\"","post":"text collate \"C\"","receiver":"uuid","beneficiary":"text collate \"C\"","amount":"bigint","purpose":"text collate \"C\"","manner":"text collate \"C\"","receipt":"text collate \"C\"","handler":"text collate \"C\"","signed":"boolean","remark":"text collate \"C\""},"gift":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","given_on":"text collate \"C\"","giver":"uuid","receiver":"uuid","batch":"text collate \"C\"","asset":"text collate \"C\"","category":"text collate \"C\"","item":"text collate \"C\"","model":"text collate \"C\"","bought_on":"text collate \"C\"","amount":"bigint","measure":"text collate \"C\"","price":"bigint","value":"bigint","need":"text collate \"C\"","recipient":"text collate \"C\"","remark":"text collate \"C\""},"delivery":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","school_year":"text collate \"C\"","author_kind":"text collate \"C\"","author":"text collate \"C\"","region":"text collate \"C\"","delivered_on":"text collate \"C\"","title":"text collate \"C\"","remark":"text collate \"C\""},"document":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","issuer":"text collate \"C\"","year":"integer","number":"integer","region":"text collate \"C\"","title":"text collate \"C\"","issued_on":"text collate \"C\"","remark":"text collate \"C\""},"event":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","kind":"text collate \"C\"","held_on":"text collate \"C\"","name":"text collate \"C\"","region":"text collate \"C\"","venue":"text collate \"C\"","organiser":"text collate \"C\"","speaker":"text collate \"C\"","sent_off":"integer","destination":"text collate \"C\"","attendance":"integer","content":"text collate \"C\"","departments":"text collate \"C\"","remark":"text collate \"C\""},"inspection":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","subject":"uuid","item":"text collate \"C\"","evidence":"text collate \"C\"","checked_on":"text collate \"C\"","fulfilled":"boolean","remark":"text collate \"C\""},"meeting":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","number":"text collate \"C\"","held_on":"text collate \"C\"","kind":"text collate \"C\"","region":"text collate \"C\"","venue":"text collate \"C\"","chair":"text collate \"C\"","expected_attendance":"integer","attendance":"integer","topic":"text collate \"C\"","outcome":"text collate \"C\"","remark":"text collate \"C\""},"posting":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","person":"uuid","role":"text collate \"C\"","post":"text collate \"C\"","starts_on":"text collate \"C\"","remark":"text collate \"C\""},"rule":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","category":"text collate \"C\"","region":"text collate \"C\"","audience":"text collate \"C\"","cycle":"text collate \"C\"","amount":"bigint","measure":"text collate \"C\"","requirement":"text collate \"C\"","remark":"text collate \"C\""},"account":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","login_name":"text collate \"C\"","person":"uuid","role":"text collate \"C\"","scope":"text collate \"C\"","closed_on":"text collate \"C\""}}
