-- Consents: what a person agreed to, with whom, until when, who saw it. Added, never changed; taking one back is a row of its own.
create table registry.consent (
  area text not null,
  id uuid not null,
  person uuid not null,
  what text not null,
  with_whom text not null,
  organisation uuid,
  case_file uuid,
  given_on date not null,
  until date,
  given_by text not null,
  guardian_name text,
  guardian_relation text,
  witnessed_by text not null,
  how text not null,
  file uuid,
  restricted boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint consent_pkey primary key (area, id),
  constraint consent_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint consent_organisation_fkey foreign key (organisation) references identity.organisation (id),
  constraint consent_file_fkey foreign key (area, file) references platform.file (area, id),
  constraint consent_what_known check
    (what in ('share_health', 'share_restricted', 'contact_by_message', 'photo', 'home_visit')),
  constraint consent_with_whom_known check (with_whom in ('organisation', 'case', 'centre')),
  constraint consent_with_organisation check ((with_whom = 'organisation') = (organisation is not null)),
  constraint consent_with_case check ((with_whom = 'case') = (case_file is not null)),
  constraint consent_given_by_known check (given_by in ('self', 'guardian')),
  constraint consent_guardian_named check
    ((given_by = 'guardian') = (guardian_name is not null) and (given_by = 'guardian') = (guardian_relation is not null)),
  constraint consent_how_known check (how in ('paper', 'spoken', 'thumbprint')),
  constraint consent_ends_after_start check (until >= given_on),
  constraint consent_words_length check
    (length(guardian_name) <= 120 and length(guardian_relation) <= 60 and length(witnessed_by) between 1 and 120)
);
create index consent_of_person on registry.consent (area, person, given_on desc);
create index consent_of_organisation on registry.consent (organisation) where organisation is not null;
create index consent_of_file on registry.consent (area, file) where file is not null;

create table registry.consent_withdrawal (
  area text not null,
  consent uuid not null,
  withdrawn_on date not null,
  withdrawn_by text not null,
  name text,
  how text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint consent_withdrawal_pkey primary key (area, consent),
  constraint consent_withdrawal_consent_fkey foreign key (area, consent) references registry.consent (area, id),
  constraint consent_withdrawal_by_known check (withdrawn_by in ('self', 'guardian')),
  constraint consent_withdrawal_guardian_named check ((withdrawn_by = 'guardian') = (name is not null)),
  constraint consent_withdrawal_how_known check (how in ('paper', 'spoken', 'message')),
  constraint consent_withdrawal_name_length check (length(name) <= 120)
);

alter table registry.consent enable row level security;
alter table registry.consent force row level security;
create policy consent_owner on registry.consent for all to current_user using (true) with check (true);
create policy consent_read on registry.consent for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer'))
  and (not restricted or ((select platform.on_duty('desk'))
    and (recorded_by = (select platform.account()) or registry.public_in_circle(area, person)))));
create policy consent_add on registry.consent for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and recorded_by = (select platform.account()));
grant select, insert on registry.consent to tambon_app;

alter table registry.consent_withdrawal enable row level security;
alter table registry.consent_withdrawal force row level security;
create policy consent_withdrawal_owner on registry.consent_withdrawal for all to current_user using (true) with check (true);
create policy consent_withdrawal_read on registry.consent_withdrawal for select to tambon_app using (
  exists (select from registry.consent c where c.area = consent_withdrawal.area and c.id = consent_withdrawal.consent));
create policy consent_withdrawal_add on registry.consent_withdrawal for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and recorded_by = (select platform.account())
  and exists (select from registry.consent c where c.area = consent_withdrawal.area and c.id = consent_withdrawal.consent));
grant select, insert on registry.consent_withdrawal to tambon_app;

-- Which of some consents stand today. Whoever opens what was sent under them may ask; it says yes or no, and nothing of the consent.
create function registry.public_consents_standing(wanted_area text, wanted uuid[]) returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id from registry.consent c
    where c.area = wanted_area and c.id = any (wanted)
      and platform.in_area(wanted_area) and platform.on_duty('desk', 'agency', 'auditor')
      and c.given_on <= (now() at time zone 'Asia/Bangkok')::date
      and (c.until is null or c.until >= (now() at time zone 'Asia/Bangkok')::date)
      and not exists (select from registry.consent_withdrawal w where w.area = c.area and w.consent = c.id);
  end;
revoke all on function registry.public_consents_standing from public;
grant execute on function registry.public_consents_standing to tambon_app;
