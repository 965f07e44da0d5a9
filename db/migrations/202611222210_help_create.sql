-- Help: one ledger of what anybody gave. Rows are added, never changed; a mistake is answered by a reversal row.
create schema help;
grant usage on schema help to tambon_app;

create table help.help (
  area text not null,
  id uuid not null,
  family uuid not null,
  person uuid,
  service text,
  what_th text not null,
  what_en text not null,
  organisation uuid,
  giver text,
  form text not null,
  amount_satang bigint,
  given_on date not null,
  referral uuid,
  sensitive boolean not null default false,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint help_pkey primary key (area, id),
  constraint help_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint help_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint help_organisation_fkey foreign key (organisation) references identity.organisation (id),
  constraint help_giver_named check (organisation is not null or giver is not null),
  constraint help_form_known check (form in ('cash', 'in_kind', 'service')),
  constraint help_amount_of_cash check (form <> 'cash' or amount_satang > 0),
  constraint help_amount_positive check (amount_satang > 0),
  constraint help_note_length check (length(note) <= 2000)
);
create index help_of_family on help.help (area, family, given_on desc, id);
create index help_of_person on help.help (area, person);
create index help_of_organisation on help.help (organisation, given_on desc, area, id);
-- What a referral delivered is written once.
create unique index help_once_for_referral on help.help (area, referral) where referral is not null;

create table help.reversal (
  area text not null,
  help uuid not null,
  reason text not null,
  reversed_by uuid not null,
  reversed_at timestamptz not null default clock_timestamp(),
  constraint reversal_pkey primary key (area, help),
  constraint reversal_help_fkey foreign key (area, help) references help.help (area, id),
  constraint reversal_reason_length check (length(reason) between 1 and 2000)
);

alter table help.help enable row level security;
alter table help.help force row level security;
create policy help_centre on help.help for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')) and (not sensitive or recorded_by = (select platform.account())));
create policy help_giver on help.help for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation()));
create policy help_add_centre on help.help for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk')) and recorded_by = (select platform.account()));
create policy help_add_giver on help.help for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('agency')) and recorded_by = (select platform.account())
  and organisation = (select platform.organisation()));
grant select, insert on help.help to tambon_app;

alter table help.reversal enable row level security;
alter table help.reversal force row level security;
create policy reversal_read on help.reversal for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer', 'agency')));
create policy reversal_add on help.reversal for insert to tambon_app with check (
  platform.in_area(area) and reversed_by = (select platform.account())
  and exists (select from help.help h where h.area = reversal.area and h.id = reversal.help and h.recorded_by = (select platform.account())));
grant select, insert on help.reversal to tambon_app;

-- Help that stands, for the rooms above.
create view help.public_help with (security_invoker = true) as
  select h.area, h.id, h.family, h.person, h.service, h.what_th, h.what_en, h.organisation, h.giver, h.form, h.amount_satang,
    h.given_on, h.referral, h.sensitive
  from help.help h
  where not exists (select from help.reversal r where r.area = h.area and r.help = h.id);
grant select on help.public_help to tambon_app;
