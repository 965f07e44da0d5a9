-- Life events: what happened in a family, asked by one and decided by another, each a row that is never changed. What was confirmed is
-- applied to members, persons and families in the same transaction.
create table registry.life_event (
  area text not null,
  id uuid not null,
  kind text not null,
  happened_on text collate "C" not null,
  change jsonb not null,
  before jsonb not null,
  after jsonb not null,
  informant text,
  informant_is text,
  document text,
  asked_by uuid not null,
  at timestamptz not null,
  asked_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  constraint life_event_pkey primary key (area, id),
  constraint life_event_kind_known check (kind in ('birth', 'death', 'marriage', 'divorce', 'split', 'new_head', 'move_in', 'move_out',
    'join', 'move_house', 'return')),
  constraint life_event_day_form check (happened_on ~ '^[12]\d{3}(-\d{2}(-\d{2})?)?$' and happened_on < '2400'),
  constraint life_event_words_length check (length(informant) between 1 and 120 and length(informant_is) between 1 and 120
    and length(document) between 1 and 200)
);
create index life_event_by_time on registry.life_event (area, asked_at, id);

-- Whom an event is about: persons and families that are on file.
create table registry.life_event_subject (
  area text not null,
  subject uuid not null,
  event uuid not null,
  constraint life_event_subject_pkey primary key (area, subject, event),
  constraint life_event_subject_event_fkey foreign key (area, event) references registry.life_event (area, id),
  constraint life_event_subject_fkey foreign key (area, subject) references registry.subject (area, id)
);
create index life_event_subject_of_event on registry.life_event_subject (area, event);

create table registry.life_decision (
  area text not null,
  event uuid not null,
  outcome text not null,
  why text,
  decided_by uuid not null,
  at timestamptz not null,
  decided_at timestamptz not null default clock_timestamp(),
  constraint life_decision_pkey primary key (area, event),
  constraint life_decision_event_fkey foreign key (area, event) references registry.life_event (area, id),
  constraint life_decision_outcome_known check (outcome in ('confirmed', 'refused', 'withdrawn')),
  constraint life_decision_says_why check (outcome <> 'refused' or why is not null),
  constraint life_decision_why_length check (length(why) between 1 and 500)
);

-- Who is married to whom, one row for each of the two; `spouse` is empty when the other is not on file here.
create table registry.spouse (
  area text not null,
  id uuid not null,
  person uuid not null,
  spouse uuid,
  spouse_words text,
  since text collate "C" not null,
  until date,
  event uuid not null,
  constraint spouse_pkey primary key (area, id),
  constraint spouse_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint spouse_spouse_fkey foreign key (area, spouse) references registry.person (area, id),
  constraint spouse_event_fkey foreign key (area, event) references registry.life_event (area, id),
  constraint spouse_of_another check (spouse <> person),
  constraint spouse_named check (spouse is not null or length(spouse_words) between 1 and 120)
);
create unique index spouse_one_at_a_time on registry.spouse (area, person) where until is null;
create index spouse_of_person on registry.spouse (area, person);
create index spouse_of_spouse on registry.spouse (area, spouse);
create index spouse_of_event on registry.spouse (area, event);

-- Where the history of a family stands that came from another family or house: what was written under `from_family` (of one person, when
-- it names one) up to `until` is theirs too. Nothing is copied, so both keep their history.
create table registry.earlier_home (
  area text not null,
  id uuid not null,
  household uuid not null,
  family uuid not null,
  from_household uuid not null,
  from_family uuid not null,
  person uuid,
  until date not null,
  event uuid not null,
  constraint earlier_home_pkey primary key (area, id),
  constraint earlier_home_household_fkey foreign key (area, household) references registry.household (area, id),
  constraint earlier_home_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint earlier_home_from_household_fkey foreign key (area, from_household) references registry.household (area, id),
  constraint earlier_home_from_family_fkey foreign key (area, from_family) references registry.family (area, id),
  constraint earlier_home_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint earlier_home_event_fkey foreign key (area, event) references registry.life_event (area, id)
);
create index earlier_home_of_household on registry.earlier_home (area, household);
create index earlier_home_of_family on registry.earlier_home (area, family);
create index earlier_home_from on registry.earlier_home (area, from_household);
create index earlier_home_from_family on registry.earlier_home (area, from_family);
create index earlier_home_of_event on registry.earlier_home (area, event);
create index earlier_home_of_person on registry.earlier_home (area, person);

alter table registry.person
  add column mother uuid,
  add column father uuid,
  add column moved_to_area text,
  add column moved_to_person uuid,
  add column moved_from_area text,
  add column moved_from_person uuid,
  add constraint person_mother_fkey foreign key (area, mother) references registry.person (area, id),
  add constraint person_father_fkey foreign key (area, father) references registry.person (area, id),
  add constraint person_not_own_parent check (mother <> id and father <> id and mother <> father);
create index person_of_mother on registry.person (area, mother);
create index person_of_father on registry.person (area, father);
grant update (mother, father, moved_to_area, moved_to_person, moved_from_area, moved_from_person) on registry.person to tambon_app;

do $$
declare one text;
begin
  foreach one in array array['life_event', 'life_event_subject', 'spouse', 'earlier_home'] loop
    execute format('alter table registry.%I enable row level security', one);
    execute format('alter table registry.%I force row level security', one);
    execute format($p$create policy %I on registry.%I for select to tambon_app
      using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_read', one);
    execute format('grant select, insert on registry.%I to tambon_app', one);
  end loop;
  foreach one in array array['spouse', 'earlier_home'] loop
    execute format($p$create policy %I on registry.%I for insert to tambon_app
      with check (platform.in_area(area) and (select platform.on_duty('desk')))$p$, one || '_add', one);
  end loop;
end $$;
create policy life_event_add on registry.life_event for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')) and asked_by = (select platform.account()));
create policy life_event_subject_add on registry.life_event_subject for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')));
create policy spouse_change on registry.spouse for update to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk')));
grant update (until) on registry.spouse to tambon_app;

-- The desk decides; whoever asked may take it back.
alter table registry.life_decision enable row level security;
alter table registry.life_decision force row level security;
create policy life_decision_read on registry.life_decision for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')));
create policy life_decision_desk on registry.life_decision for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and decided_by = (select platform.account()));
create policy life_decision_withdraw on registry.life_decision for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('volunteer')) and outcome = 'withdrawn'
  and decided_by = (select platform.account())
  and exists (select from registry.life_event e where e.area = life_decision.area and e.id = life_decision.event
    and e.asked_by = (select platform.account())));
grant select, insert on registry.life_decision to tambon_app;

-- A family may move to another house of the area. It is also the row that whoever adds or moves members waits at.
create policy family_change on registry.family for update to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')));
grant update (household) on registry.family to tambon_app;

-- The file that a person of one's own area has in another one, by the same identity number: its id, so that the two are linked, and
-- nothing else.
create function registry.file_elsewhere(own_area text, own_person uuid, other_area text) returns uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select max(other.person::text)::uuid from registry.id_index own
    join registry.id_index other on other.hmac = own.hmac and other.area = other_area
    where own.area = own_area and own.person = own_person and other_area <> own_area
      and platform.in_area(own_area) and platform.on_duty('desk', 'volunteer');
  end;
revoke all on function registry.file_elsewhere from public;
grant execute on function registry.file_elsewhere to tambon_app;
