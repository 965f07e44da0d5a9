-- Who answers for each need, hand-overs, home visits with what came of them, papers and photos, and opening again.
alter table cases.need no force row level security;
alter table cases.case_file no force row level security;
alter table cases.need add column owner uuid;
update cases.need n set owner = c.owner from cases.case_file c where c.area = n.area and c.id = n.case_file;
alter table cases.need alter column owner set not null;
alter table cases.need force row level security;
alter table cases.case_file force row level security;
create index need_of_owner on cases.need (area, owner, due_on) where closed_at is null;
grant update (owner, due_on) on cases.need to tambon_app;
grant update (owner) on cases.case_file to tambon_app;

-- From whom to whom a case, or one need of it, went; `due_on` when the need got another day with it.
create table cases.handover (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  need uuid,
  from_account uuid not null,
  to_account uuid not null,
  due_on date,
  words text,
  handed_at timestamptz not null,
  handed_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint handover_pkey primary key (area, id),
  constraint handover_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint handover_need_fkey foreign key (area, need) references cases.need (area, id),
  constraint handover_words_length check (length(words) <= 2000)
);
create index handover_of_case on cases.handover (area, case_file, recorded_at);
create index handover_of_need on cases.handover (area, need) where need is not null;

-- A need or a case may be closed again after it was opened again: `round` says which time it is.
alter table cases.need_closure add column round smallint not null default 1, add column satisfied text, add column feedback text,
  add constraint need_closure_satisfied_known check (satisfied in ('yes', 'partly', 'no', 'could_not_ask')),
  add constraint need_closure_feedback_length check (length(feedback) <= 2000);
alter table cases.need_closure drop constraint need_closure_once;
alter table cases.need_closure add constraint need_closure_once unique (area, need, round);
alter table cases.case_closure add column round smallint not null default 1;
alter table cases.case_closure drop constraint case_closure_once;
alter table cases.case_closure add constraint case_closure_once unique (area, case_file, round);

create table cases.reopening (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  need uuid not null,
  closure uuid not null,
  reason text not null,
  words text,
  reopened_at timestamptz not null,
  reopened_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint reopening_pkey primary key (area, id),
  constraint reopening_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint reopening_need_fkey foreign key (area, need) references cases.need (area, id),
  constraint reopening_closure_fkey foreign key (area, closure) references cases.need_closure (area, id),
  constraint reopening_once unique (area, closure),
  constraint reopening_reason_known check (reason in
    ('happened_again', 'not_solved', 'new_information', 'family_asks', 'closed_by_mistake', 'other')),
  constraint reopening_words_length check (length(words) <= 2000)
);
create index reopening_of_case on cases.reopening (area, case_file, recorded_at);
create index reopening_of_need on cases.reopening (area, need);

-- A home visit: by whom, on which day. Those that follow a closing (`follow_up`: after so many months) are written with it.
-- `ended_at` is derived from visit_end in the same transaction; `not_before` is the day on which the case came in.
create table cases.visit (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  family uuid not null,
  need uuid,
  visitor uuid not null,
  planned_for date not null,
  not_before date not null,
  purpose text,
  follow_up smallint,
  closure uuid,
  planned_at timestamptz not null,
  planned_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  constraint visit_pkey primary key (area, id),
  constraint visit_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint visit_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint visit_need_fkey foreign key (area, need) references cases.need (area, id),
  constraint visit_closure_fkey foreign key (area, closure) references cases.case_closure (area, id),
  constraint visit_follow_up_once unique (area, closure, follow_up),
  constraint visit_follow_up_known check (follow_up in (3, 6, 12)),
  constraint visit_follow_up_of_closing check ((follow_up is null) = (closure is null)),
  constraint visit_purpose_length check (length(purpose) <= 2000)
);
create index visit_of_case on cases.visit (area, case_file, planned_for);
create index visit_of_family on cases.visit (area, family, planned_for);
create index visit_of_need on cases.visit (area, need) where need is not null;
create index visit_to_come on cases.visit (area, planned_for, id) where ended_at is null;
create index visit_of_visitor on cases.visit (area, visitor, planned_for, id) where ended_at is null;

create table cases.visit_end (
  area text not null,
  visit uuid not null,
  outcome text not null,
  went_on date,
  words text,
  ended_at timestamptz not null,
  ended_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint visit_end_pkey primary key (area, visit),
  constraint visit_end_visit_fkey foreign key (area, visit) references cases.visit (area, id),
  constraint visit_end_outcome_known check (outcome in ('visited', 'nobody_home', 'not_welcome', 'moved_away', 'called_off')),
  constraint visit_end_day check ((outcome = 'called_off') = (went_on is null)),
  constraint visit_end_words_length check (length(words) <= 2000)
);

-- A paper or a photo of a case, of one of its needs, or taken at a visit.
create table cases.attachment (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  need uuid,
  visit uuid,
  file uuid not null,
  kind text not null,
  words text,
  added_at timestamptz not null,
  added_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint attachment_pkey primary key (area, id),
  constraint attachment_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint attachment_need_fkey foreign key (area, need) references cases.need (area, id),
  constraint attachment_visit_fkey foreign key (area, visit) references cases.visit (area, id),
  constraint attachment_file_fkey foreign key (area, file) references platform.file (area, id),
  constraint attachment_file_once unique (area, file),
  constraint attachment_kind_known check
    (kind in ('house_outside', 'house_inside', 'person', 'problem', 'family', 'document', 'other')),
  constraint attachment_words_length check (length(words) <= 200)
);
create index attachment_of_case on cases.attachment (area, case_file, recorded_at);
create index attachment_of_need on cases.attachment (area, need) where need is not null;
create index attachment_of_visit on cases.attachment (area, visit) where visit is not null;

alter table cases.handover enable row level security;
alter table cases.handover force row level security;
create policy handover_read on cases.handover for select to tambon_app using (
  exists (select from cases.case_file c where c.area = handover.area and c.id = handover.case_file));
create policy handover_add on cases.handover for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and handed_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = handover.area and c.id = handover.case_file));
grant select, insert on cases.handover to tambon_app;

alter table cases.reopening enable row level security;
alter table cases.reopening force row level security;
create policy reopening_read on cases.reopening for select to tambon_app using (
  exists (select from cases.case_file c where c.area = reopening.area and c.id = reopening.case_file));
create policy reopening_add on cases.reopening for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and reopened_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = reopening.area and c.id = reopening.case_file));
grant select, insert on cases.reopening to tambon_app;

-- A visit is seen by whoever sees its case, and by the one who goes, who may not see the case.
alter table cases.visit enable row level security;
alter table cases.visit force row level security;
create policy visit_read on cases.visit for select to tambon_app using (platform.in_area(area) and (
  ((select platform.on_duty('desk', 'volunteer')) and visitor = (select platform.account()))
  or exists (select from cases.case_file c where c.area = visit.area and c.id = visit.case_file)));
create policy visit_plan on cases.visit for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and planned_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = visit.area and c.id = visit.case_file));
create policy visit_change on cases.visit for update to tambon_app using (platform.in_area(area) and (
  ((select platform.on_duty('desk', 'volunteer')) and visitor = (select platform.account()))
  or ((select platform.on_duty('desk')) and exists (
    select from cases.case_file c where c.area = visit.area and c.id = visit.case_file)))) with check (platform.in_area(area));
grant select, insert on cases.visit to tambon_app;
grant update (visitor, planned_for, ended_at) on cases.visit to tambon_app;

alter table cases.visit_end enable row level security;
alter table cases.visit_end force row level security;
create policy visit_end_read on cases.visit_end for select to tambon_app using (
  exists (select from cases.visit v where v.area = visit_end.area and v.id = visit_end.visit));
create policy visit_end_add on cases.visit_end for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')) and ended_by = (select platform.account())
  and exists (select from cases.visit v where v.area = visit_end.area and v.id = visit_end.visit));
grant select, insert on cases.visit_end to tambon_app;

alter table cases.attachment enable row level security;
alter table cases.attachment force row level security;
create policy attachment_read on cases.attachment for select to tambon_app using (platform.in_area(area) and (
  added_by = (select platform.account())
  or exists (select from cases.case_file c where c.area = attachment.area and c.id = attachment.case_file)));
create policy attachment_add on cases.attachment for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')) and added_by = (select platform.account())
  and (exists (select from cases.case_file c where c.area = attachment.area and c.id = attachment.case_file)
    or exists (select from cases.visit v where v.area = attachment.area and v.id = attachment.visit and v.case_file = attachment.case_file)));
grant select, insert on cases.attachment to tambon_app;
