-- Reminders to families: a text without a name or a need, sent by the messenger of the installation. The background work sends them: of a
-- case it reads only whether it is restricted, of a message the number and the text.
create table cases.message (
  area text not null,
  id uuid not null,
  case_file uuid not null,
  person uuid not null,
  way text not null,
  kind text not null,
  phone text not null,
  text text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint message_pkey primary key (area, id),
  constraint message_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint message_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint message_way_known check (way in ('sms', 'line', 'telephone')),
  constraint message_kind_known check (kind in ('bring_papers', 'visit', 'progress', 'contact_us')),
  constraint message_text_length check (length(text) between 1 and 500)
);
create index message_of_case on cases.message (area, case_file, asked_at desc);
create index message_of_person on cases.message (area, person);
-- Each attempt: sent, or what stood in the way. A message without a sent attempt is tried again.
create table cases.message_try (
  area text not null,
  message uuid not null,
  no integer not null,
  sent boolean not null,
  fault text,
  tried_at timestamptz not null default clock_timestamp(),
  constraint message_try_pkey primary key (area, message, no),
  constraint message_try_message_fkey foreign key (area, message) references cases.message (area, id),
  constraint message_try_whole check (sent = (fault is null)),
  constraint message_try_fault_known check (fault in ('unreachable', 'refused', 'restricted', 'given_up'))
);
create unique index message_sent_once on cases.message_try (area, message) where sent;

alter table cases.message enable row level security;
alter table cases.message force row level security;
create policy message_read on cases.message for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and exists (select from cases.case_file c where c.area = message.area and c.id = message.case_file));
create policy message_ask on cases.message for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and asked_by = (select platform.account())
  and exists (select from cases.case_file c where c.area = message.area and c.id = message.case_file and not c.restricted));
create policy message_job on cases.message for select to tambon_job using (true);
grant select, insert on cases.message to tambon_app;
grant usage on schema cases to tambon_job;
grant select (area, id, case_file, way, phone, text, asked_at) on cases.message to tambon_job;

alter table cases.message_try enable row level security;
alter table cases.message_try force row level security;
create policy message_try_read on cases.message_try for select to tambon_app using (
  exists (select from cases.message m where m.area = message_try.area and m.id = message_try.message));
-- What was said by telephone is written down by whoever telephoned.
create policy message_try_said on cases.message_try for insert to tambon_app with check (
  platform.in_area(area) and sent and exists (select from cases.message m where m.area = message_try.area and m.id = message_try.message
    and m.way = 'telephone' and m.asked_by = (select platform.account())));
create policy message_try_job on cases.message_try for all to tambon_job using (true) with check (true);
grant select, insert on cases.message_try to tambon_app, tambon_job;

create policy case_file_job on cases.case_file for select to tambon_job using (true);
grant select (area, id, restricted) on cases.case_file to tambon_job;
