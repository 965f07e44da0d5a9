-- A joint meeting on a case: who sat there, what was decided, who does it by when. Written once, as minutes are.
create table cases.joint_meeting (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  held_on date not null,
  place text,
  attended jsonb not null,
  words text not null,
  decided jsonb not null,
  next_on date,
  held_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint joint_meeting_pkey primary key (area, id),
  constraint joint_meeting_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint joint_meeting_words_length check (length(words) between 1 and 4000),
  constraint joint_meeting_place_length check (length(place) <= 200)
);
create index joint_meeting_of_case on cases.joint_meeting (area, case_file, held_on);

-- The plan of a family, version by version: goals in the five dimensions, who does what by when. A version is never changed.
create table cases.family_plan (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  family uuid not null,
  version smallint not null,
  goals jsonb not null,
  words text,
  review_on date,
  written_at timestamptz not null,
  written_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint family_plan_pkey primary key (area, id),
  constraint family_plan_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint family_plan_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint family_plan_version_once unique (area, case_file, version),
  constraint family_plan_words_length check (length(words) <= 2000)
);
create index family_plan_of_family on cases.family_plan (area, family, written_at desc);

create table cases.plan_signature (
  area text not null,
  id uuid not null,
  family_plan uuid not null,
  person uuid not null,
  how text not null,
  witnessed_by text not null,
  file uuid,
  signed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint plan_signature_pkey primary key (area, id),
  constraint plan_signature_plan_fkey foreign key (area, family_plan) references cases.family_plan (area, id),
  constraint plan_signature_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint plan_signature_file_fkey foreign key (area, file) references platform.file (area, id),
  constraint plan_signature_once unique (area, family_plan, person),
  constraint plan_signature_how_known check (how in ('spoken', 'paper', 'thumbprint')),
  constraint plan_signature_witness_length check (length(witnessed_by) between 1 and 120)
);
create index plan_signature_of_person on cases.plan_signature (area, person);
create index plan_signature_of_file on cases.plan_signature (area, file) where file is not null;

alter table cases.joint_meeting enable row level security;
alter table cases.joint_meeting force row level security;
create policy joint_meeting_read on cases.joint_meeting for select to tambon_app using (
  exists (select from cases.case_file c where c.area = joint_meeting.area and c.id = joint_meeting.case_file));
create policy joint_meeting_add on cases.joint_meeting for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and recorded_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = joint_meeting.area and c.id = joint_meeting.case_file));
grant select, insert on cases.joint_meeting to tambon_app;

alter table cases.family_plan enable row level security;
alter table cases.family_plan force row level security;
create policy family_plan_read on cases.family_plan for select to tambon_app using (
  exists (select from cases.case_file c where c.area = family_plan.area and c.id = family_plan.case_file));
create policy family_plan_write on cases.family_plan for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and written_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = family_plan.area and c.id = family_plan.case_file));
grant select, insert on cases.family_plan to tambon_app;

alter table cases.plan_signature enable row level security;
alter table cases.plan_signature force row level security;
create policy plan_signature_read on cases.plan_signature for select to tambon_app using (
  exists (select from cases.family_plan p where p.area = plan_signature.area and p.id = plan_signature.family_plan));
create policy plan_signature_add on cases.plan_signature for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and recorded_by = (select platform.account())
  and exists (select from cases.family_plan p where p.area = plan_signature.area and p.id = plan_signature.family_plan));
grant select, insert on cases.plan_signature to tambon_app;
