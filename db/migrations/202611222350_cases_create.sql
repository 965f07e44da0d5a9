-- Cases: who came and how, what they need, the receipt with its number, notes and closings.
-- A restricted case (violence, exploitation, pregnancy, a sensitive service) is seen by its members only.
create schema cases;
grant usage on schema cases to tambon_app, tambon_job;

create table cases.contact (
  area text not null,
  id uuid not null,
  channel text not null,
  person uuid,
  caller text,
  words text,
  urgency text not null,
  dangers text[] not null,
  called text[] not null,
  at timestamptz not null,
  received_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint contact_pkey primary key (area, id),
  constraint contact_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint contact_channel_known check
    (channel in ('walk_in', 'phone', 'letter', 'volunteer', 'council', 'agency', 'public')),
  constraint contact_urgency_known check (urgency in ('normal', 'urgent', 'very_urgent')),
  constraint contact_words_length check (length(words) <= 2000)
);

create index contact_of_person on cases.contact (area, person) where person is not null;

-- `closed_at` is derived from case_closure, and `owner` from who took the case last: written in the same transaction.
create table cases.case_file (
  area text not null,
  id uuid not null,
  contact uuid not null,
  family uuid not null,
  restricted boolean not null,
  owner uuid not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  constraint case_file_pkey primary key (area, id),
  constraint case_file_contact_fkey foreign key (area, contact) references cases.contact (area, id),
  constraint case_file_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint case_file_contact_key unique (area, contact)
);
create index case_file_opened on cases.case_file (area, opened_at desc, id);
create index case_file_open on cases.case_file (area, opened_at desc, id) where closed_at is null;
create index case_file_closed on cases.case_file (area, opened_at desc, id) where closed_at is not null;
create index case_file_of_owner on cases.case_file (area, owner, opened_at desc, id) where closed_at is null;
create index case_file_of_family on cases.case_file (area, family, opened_at desc);

-- The people who work on a case: the only ones who see it when it is restricted.
create table cases.case_member (
  area text not null,
  case_file uuid not null,
  account uuid not null,
  added_by uuid not null,
  added_at timestamptz not null default clock_timestamp(),
  constraint case_member_pkey primary key (area, case_file, account),
  constraint case_member_case_fkey foreign key (area, case_file) references cases.case_file (area, id)
);

-- `due_on`: until when the centre itself deals with the need; an organisation's own day stands on its referral.
create table cases.need (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  no smallint not null,
  kind text not null,
  words text,
  person uuid,
  due_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  constraint need_pkey primary key (area, id),
  constraint need_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint need_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint need_no_key unique (area, case_file, no),
  constraint need_kind_known check (kind in ('income', 'sudden_hardship', 'work', 'debt', 'housing', 'care', 'health',
    'disability', 'education', 'family', 'behaviour', 'rights', 'disaster', 'funeral', 'violence', 'exploitation',
    'pregnancy', 'other')),
  constraint need_words_length check (length(words) <= 2000)
);
create index need_of_kind on cases.need (area, kind, case_file);
create index need_of_person on cases.need (area, person) where person is not null;
create index need_open on cases.need (area, case_file) where closed_at is null;

create table cases.note (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  need uuid,
  words text not null,
  noted_at timestamptz not null,
  noted_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint note_pkey primary key (area, id),
  constraint note_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint note_need_fkey foreign key (area, need) references cases.need (area, id),
  constraint note_words_length check (length(words) between 1 and 2000)
);
create index note_of_need on cases.note (area, need) where need is not null;
create index note_of_case on cases.note (area, case_file, recorded_at);

create table cases.need_closure (
  area text not null,
  id uuid not null,
  need uuid not null,
  outcome text not null,
  words text,
  closed_at timestamptz not null,
  closed_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint need_closure_pkey primary key (area, id),
  constraint need_closure_need_fkey foreign key (area, need) references cases.need (area, id),
  constraint need_closure_once unique (area, need),
  constraint need_closure_outcome_known check (outcome in ('helped', 'partly_helped', 'not_helped', 'family_withdrew',
    'helped_elsewhere', 'moved', 'died', 'recorded_by_mistake')),
  constraint need_closure_words_length check (length(words) <= 2000)
);

create table cases.case_closure (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  outcome text not null,
  satisfied text not null,
  feedback text,
  closed_at timestamptz not null,
  closed_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint case_closure_pkey primary key (area, id),
  constraint case_closure_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint case_closure_once unique (area, case_file),
  constraint case_closure_outcome_known check (outcome in ('goal_met', 'partly_met', 'not_met', 'family_withdrew',
    'moved', 'died', 'recorded_by_mistake')),
  constraint case_closure_satisfied_known check (satisfied in ('yes', 'partly', 'no', 'could_not_ask')),
  constraint case_closure_feedback_length check (length(feedback) <= 2000)
);

-- Numbers run without gaps within an area and a fiscal year (Buddhist era): the row is held until the receipt is in.
create table cases.receipt_counter (
  area text not null,
  fiscal_year smallint not null,
  last integer not null,
  constraint receipt_counter_pkey primary key (area, fiscal_year)
);

-- `lines` and `bring` are what the paper says, as it was issued.
create table cases.receipt (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  fiscal_year smallint not null,
  number integer not null,
  label text not null,
  lines jsonb not null,
  bring text[] not null,
  bring_on date,
  issued_at timestamptz not null,
  issued_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint receipt_pkey primary key (area, id),
  constraint receipt_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint receipt_case_key unique (area, case_file),
  constraint receipt_number_key unique (area, fiscal_year, number),
  constraint receipt_number_positive check (number > 0)
);

-- Each time a paper is asked for, and the file that came of it.
create table cases.receipt_print (
  area text not null,
  id uuid not null,
  receipt uuid not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  constraint receipt_print_pkey primary key (area, id),
  constraint receipt_print_receipt_fkey foreign key (area, receipt) references cases.receipt (area, id)
);
create index receipt_print_of_receipt on cases.receipt_print (area, receipt, asked_at);
create table cases.receipt_paper (
  area text not null,
  receipt_print uuid not null,
  file uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  constraint receipt_paper_pkey primary key (area, receipt_print),
  constraint receipt_paper_print_fkey foreign key (area, receipt_print) references cases.receipt_print (area, id),
  constraint receipt_paper_file_fkey foreign key (area, file) references platform.file (area, id)
);

create index receipt_paper_of_file on cases.receipt_paper (area, file);

alter table cases.case_member enable row level security;
alter table cases.case_member force row level security;
create policy case_member_own on cases.case_member for select to tambon_app
  using (platform.in_area(area) and account = (select platform.account()));
create policy case_member_add on cases.case_member for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk')) and added_by = (select platform.account()));
grant select, insert on cases.case_member to tambon_app;

alter table cases.case_file enable row level security;
alter table cases.case_file force row level security;
create policy case_file_read on cases.case_file for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'auditor'))
  and (not restricted or exists (
    select from cases.case_member m where m.area = case_file.area and m.case_file = case_file.id and m.account = (select platform.account()))));
create policy case_file_open on cases.case_file for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk')) and opened_by = (select platform.account()));
create policy case_file_close on cases.case_file for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and (not restricted or exists (
    select from cases.case_member m where m.area = case_file.area and m.case_file = case_file.id and m.account = (select platform.account()))));
grant select, insert on cases.case_file to tambon_app;
grant update (closed_at) on cases.case_file to tambon_app;

-- What belongs to a case is seen by whoever sees the case.
alter table cases.contact enable row level security;
alter table cases.contact force row level security;
create policy contact_read on cases.contact for select to tambon_app using (
  exists (select from cases.case_file c where c.area = contact.area and c.contact = contact.id));
create policy contact_add on cases.contact for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk')) and received_by = (select platform.account()));
grant select, insert on cases.contact to tambon_app;

alter table cases.need enable row level security;
alter table cases.need force row level security;
create policy need_read on cases.need for select to tambon_app using (
  exists (select from cases.case_file c where c.area = need.area and c.id = need.case_file));
create policy need_add on cases.need for insert to tambon_app with check (platform.in_area(area) and (select platform.on_duty('desk'))
  and exists (select from cases.case_file c where c.area = need.area and c.id = need.case_file));
create policy need_close on cases.need for update to tambon_app using (platform.in_area(area) and (select platform.on_duty('desk'))
  and exists (select from cases.case_file c where c.area = need.area and c.id = need.case_file));
grant select, insert on cases.need to tambon_app;
grant update (closed_at) on cases.need to tambon_app;

alter table cases.note enable row level security;
alter table cases.note force row level security;
create policy note_read on cases.note for select to tambon_app using (
  exists (select from cases.case_file c where c.area = note.area and c.id = note.case_file));
create policy note_add on cases.note for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and noted_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = note.area and c.id = note.case_file));
grant select, insert on cases.note to tambon_app;

alter table cases.need_closure enable row level security;
alter table cases.need_closure force row level security;
create policy need_closure_read on cases.need_closure for select to tambon_app using (
  exists (select from cases.need n where n.area = need_closure.area and n.id = need_closure.need));
create policy need_closure_add on cases.need_closure for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and closed_by = (select platform.account())
  and exists (select from cases.need n where n.area = need_closure.area and n.id = need_closure.need));
grant select, insert on cases.need_closure to tambon_app;

alter table cases.case_closure enable row level security;
alter table cases.case_closure force row level security;
create policy case_closure_read on cases.case_closure for select to tambon_app using (
  exists (select from cases.case_file c where c.area = case_closure.area and c.id = case_closure.case_file));
create policy case_closure_add on cases.case_closure for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and closed_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = case_closure.area and c.id = case_closure.case_file));
grant select, insert on cases.case_closure to tambon_app;

alter table cases.receipt_counter enable row level security;
alter table cases.receipt_counter force row level security;
create policy receipt_counter_centre on cases.receipt_counter for all to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk'))) with check (platform.in_area(area) and (select platform.on_duty('desk')));
grant select, insert on cases.receipt_counter to tambon_app;
grant update (last) on cases.receipt_counter to tambon_app;

alter table cases.receipt enable row level security;
alter table cases.receipt force row level security;
create policy receipt_read on cases.receipt for select to tambon_app using (
  exists (select from cases.case_file c where c.area = receipt.area and c.id = receipt.case_file));
create policy receipt_issue on cases.receipt for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and issued_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = receipt.area and c.id = receipt.case_file));
grant select, insert on cases.receipt to tambon_app;

alter table cases.receipt_print enable row level security;
alter table cases.receipt_print force row level security;
create policy receipt_print_read on cases.receipt_print for select to tambon_app using (
  exists (select from cases.receipt r where r.area = receipt_print.area and r.id = receipt_print.receipt));
create policy receipt_print_ask on cases.receipt_print for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and asked_by = (select platform.account())
  and exists (select from cases.receipt r where r.area = receipt_print.area and r.id = receipt_print.receipt));
grant select, insert on cases.receipt_print to tambon_app;

alter table cases.receipt_paper enable row level security;
alter table cases.receipt_paper force row level security;
create policy receipt_paper_read on cases.receipt_paper for select to tambon_app using (
  exists (select from cases.receipt_print p where p.area = receipt_paper.area and p.id = receipt_paper.receipt_print));
create policy receipt_paper_made on cases.receipt_paper for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and exists (select from cases.receipt_print p
    where p.area = receipt_paper.area and p.id = receipt_paper.receipt_print and p.asked_by = (select platform.account())));
grant select, insert on cases.receipt_paper to tambon_app;
