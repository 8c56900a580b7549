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
alter table household add constraint "household.head.missing" foreign key (county, head) references person (county, id);
alter table household enable row level security;
alter table household force row level security;
create policy scope_read on household for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on household for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on household for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on household for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
grant select on household to bangfu_reader;
grant select, insert, update on household to bangfu_writer;
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
alter table membership add constraint "membership.household.missing" foreign key (county, household) references household (county, id);
alter table membership add constraint "membership.person.missing" foreign key (county, person) references person (county, id);
alter table membership enable row level security;
alter table membership force row level security;
create policy scope_read on membership for select using (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on membership for select to bangfu_writer using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on membership for insert with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on membership for update using (region || '' >= nullif(current_setting('app.scope', true), '') and region || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (region >= nullif(current_setting('app.scope', true), '') and region < nullif(current_setting('app.scope', true), '') || 'z');
grant select on membership to bangfu_reader;
grant select, insert, update on membership to bangfu_writer;
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
alter table account add constraint "account.person.missing" foreign key (county, person) references person (county, id);
alter table account enable row level security;
alter table account force row level security;
create policy scope_read on account for select using (scope >= nullif(current_setting('app.scope', true), '') and scope < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_find on account for select to bangfu_writer using (scope || '' >= nullif(current_setting('app.scope', true), '') and scope || '' < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_insert on account for insert with check (scope >= nullif(current_setting('app.scope', true), '') and scope < nullif(current_setting('app.scope', true), '') || 'z');
create policy scope_update on account for update using (scope || '' >= nullif(current_setting('app.scope', true), '') and scope || '' < nullif(current_setting('app.scope', true), '') || 'z') with check (scope >= nullif(current_setting('app.scope', true), '') and scope < nullif(current_setting('app.scope', true), '') || 'z');
grant select on account to bangfu_reader;
grant select, insert, update on account to bangfu_writer;
-- snapshot: {"subject":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","type":"text collate \"C\"","region":"text collate \"C\"","title":"text collate \"C\""},"region":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","code":"text collate \"C\"","name":"text collate \"C\"","level":"text collate \"C\"","valid_from":"text collate \"C\"","valid_to":"text collate \"C\"","predecessor":"text collate \"C\""},"village":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","group_name":"text collate \"C\"","group_leader":"text collate \"C\"","stated_households":"integer","stated_poor_households":"integer","remark":"text collate \"C\""},"person":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","name":"text collate \"C\"","region":"text collate \"C\"","sex":"text collate \"C\"","id_number":"bytea","id_number_hash":"bytea","id_number_tail":"bytea","born_on":"text collate \"C\"","phone":"bytea","phone_hash":"bytea","phone_tail":"bytea","education":"text collate \"C\"","schooling":"text collate \"C\"","health":"text collate \"C\"","labour_capacity":"text collate \"C\"","remark":"text collate \"C\""},"household":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","code":"text collate \"C\"","region":"text collate \"C\"","head":"uuid","size":"integer","registered_poor":"boolean","category":"text collate \"C\"","has_labour":"boolean","poverty_cause":"text collate \"C\"","income_per_head":"bigint","arable_land":"bigint","remark":"text collate \"C\""},"membership":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","region":"text collate \"C\"","household":"uuid","person":"uuid","relation":"text collate \"C\"","joined_on":"text collate \"C\"","left_on":"text collate \"C\""},"account":{"county":"text collate \"C\"","id":"uuid","version":"integer","raw":"json","login_name":"text collate \"C\"","person":"uuid","role":"text collate \"C\"","scope":"text collate \"C\"","closed_on":"text collate \"C\""}}
