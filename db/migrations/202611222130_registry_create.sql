-- Registry: who lives where, and what each source says of them. Desk and volunteer read and write in their own areas;
-- nobody else browses it. Facts are appended, never changed; *_now holds one typed row for each subject.
create schema registry;
grant usage on schema registry to tambon_app;

create table registry.subject (
  area text not null,
  id uuid not null,
  kind text not null,
  constraint subject_pkey primary key (area, id),
  constraint subject_kind_known check (kind in ('household', 'family', 'person'))
);

create table registry.household (
  area text not null,
  id uuid not null,
  house_no text,
  village text collate "C",
  village_words text,
  place_words text,
  phone text,
  lat double precision,
  lon double precision,
  version integer not null default 1,
  added_at timestamptz not null default clock_timestamp(),
  constraint household_pkey primary key (area, id),
  constraint household_subject_fkey foreign key (area, id) references registry.subject (area, id),
  constraint household_village_fkey foreign key (village) references areas.place (code),
  constraint household_village_is_village check (length(village) = 8),
  constraint household_house_no_length check (length(house_no) between 1 and 40),
  constraint household_words_length check (length(place_words) <= 500 and length(village_words) <= 120),
  constraint household_both_coordinates check ((lat is null) = (lon is null)),
  constraint household_in_thailand check (lat between 5 and 21 and lon between 97 and 106)
);
create index household_by_house on registry.household (area, village, house_no);
create index household_of_village on registry.household (village);

create table registry.family (
  area text not null,
  id uuid not null,
  household uuid not null,
  added_at timestamptz not null default clock_timestamp(),
  constraint family_pkey primary key (area, id),
  constraint family_subject_fkey foreign key (area, id) references registry.subject (area, id),
  constraint family_household_fkey foreign key (area, household) references registry.household (area, id)
);
create index family_of_household on registry.family (area, household);

-- `birth` is ISO as far as it is known: 1950, 1950-11, 1950-11-23. The identity number is sealed; its keyed hash matches.
create table registry.person (
  area text not null,
  id uuid not null,
  title text,
  name text not null,
  given_name text,
  family_name text,
  nickname text,
  sex text,
  birth text collate "C",
  birth_unknowable boolean not null default false,
  phone text,
  id_sealed bytea,
  id_hmac bytea,
  id_last4 text,
  id_verified boolean not null default false,
  state text not null default 'alive',
  version integer not null default 1,
  added_at timestamptz not null default clock_timestamp(),
  constraint person_pkey primary key (area, id),
  constraint person_subject_fkey foreign key (area, id) references registry.subject (area, id),
  constraint person_name_length check (length(name) between 1 and 120),
  constraint person_sex_known check (sex in ('F', 'M')),
  constraint person_birth_form check (birth ~ '^[12]\d{3}(-\d{2}(-\d{2})?)?$' and birth < '2400'),
  constraint person_state_known check (state in ('alive', 'dead', 'moved')),
  constraint person_id_whole check ((id_sealed is null) = (id_hmac is null) and (id_sealed is null) = (id_last4 is null))
);
-- A number that passes its check belongs to one person of an area; one that fails is kept as written and may repeat.
create unique index person_id_number_once on registry.person (area, id_hmac) where id_verified;

-- Who belongs to which family, from a day to a day. One family at a time; one head of a family at a time.
create table registry.member (
  area text not null,
  id uuid not null,
  family uuid not null,
  person uuid not null,
  relation text not null,
  since date not null,
  until date,
  constraint member_pkey primary key (area, id),
  constraint member_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint member_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint member_relation_known check (relation in ('head', 'spouse', 'child', 'parent', 'grandchild', 'grandparent', 'sibling',
    'child_in_law', 'parent_in_law', 'relative', 'other')),
  constraint member_ends_after_start check (until >= since)
);
create index member_of_family on registry.member (area, family);
create index member_of_person on registry.member (area, person);
create unique index member_one_family on registry.member (area, person) where until is null;
create unique index member_one_head on registry.member (area, family) where relation = 'head' and until is null;

-- What was changed of a person or a household after it was added: which fields, what stood there before, who, when.
create table registry.change (
  area text not null,
  subject uuid not null,
  version integer not null,
  fields text[] not null,
  before jsonb not null,
  changed_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint change_pkey primary key (area, subject, version),
  constraint change_subject_fkey foreign key (area, subject) references registry.subject (area, id),
  constraint change_of_something check (cardinality(fields) > 0)
);

create table registry.fact (
  area text not null,
  id uuid not null,
  subject uuid not null,
  key text collate "C" not null,
  answer text not null,
  value jsonb,
  as_of date not null,
  source text not null,
  source_words text,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint fact_pkey primary key (area, id),
  constraint fact_subject_fkey foreign key (area, subject) references registry.subject (area, id),
  constraint fact_answer_known check (answer in ('value', 'refused', 'not_applicable')),
  constraint fact_value_if_answered check ((answer = 'value') = (value is not null)),
  constraint fact_source_known check (source in ('register', 'document', 'visit', 'agency', 'survey', 'declared')),
  constraint fact_source_words_length check (length(source_words) <= 200)
);
create index fact_of_subject on registry.fact (area, subject, key);

create table registry.verification (
  area text not null,
  id uuid not null,
  fact uuid not null,
  verified_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint verification_pkey primary key (area, id),
  constraint verification_fact_fkey foreign key (area, fact) references registry.fact (area, id),
  constraint verification_once unique (area, fact, verified_by)
);

-- Fact columns come from src/rooms/registry/fact-dictionary.ts, one for each key; a test holds them together. `_until` is the last
-- day on which the answer counts (null: it does not grow old), so that nothing has to be rewritten when a day passes.
create table registry.person_now (
  area text not null,
  person uuid not null,
  household uuid,
  family uuid,
  state text not null,
  sex text,
  birth_from date,
  birth_to date,
  person_citizenship text, person_citizenship_until date,
  person_registered_lao text, person_registered_lao_until date,
  person_annual_income bigint, person_annual_income_until date,
  person_occupation text, person_occupation_until date,
  person_receives_state_pension_or_salary boolean, person_receives_state_pension_or_salary_until date,
  person_in_institution boolean, person_in_institution_until date,
  person_old_age_recipient_before_2023_08_12 boolean, person_old_age_recipient_before_2023_08_12_until date,
  person_state_welfare_card boolean, person_state_welfare_card_until date,
  person_health_scheme text, person_health_scheme_until date,
  person_disability_card_valid boolean, person_disability_card_valid_until date,
  person_can_do_adl boolean, person_can_do_adl_until date,
  person_adl_score integer, person_adl_score_until date,
  person_no_capable_caregiver boolean, person_no_capable_caregiver_until date,
  person_enrolled_in_school boolean, person_enrolled_in_school_until date,
  constraint person_now_pkey primary key (area, person),
  constraint person_now_person_fkey foreign key (area, person) references registry.person (area, id)
);
create index person_now_household on registry.person_now (area, household);

-- `members` are the living who have not moved; `incomes` of them have a known income (at any age of the answer), together
-- `income_sum` satang a year, which is a lower bound while `incomes` < `members`.
create table registry.household_now (
  area text not null,
  household uuid not null,
  members integer not null,
  incomes integer not null,
  income_sum bigint not null,
  household_annual_income bigint, household_annual_income_until date,
  household_housing_condition text[], household_housing_condition_until date,
  household_housing_tenure text, household_housing_tenure_until date,
  household_in_service_area boolean, household_in_service_area_until date,
  assessment_hardship_confirmed boolean, assessment_hardship_confirmed_until date,
  assessment_urgency text, assessment_urgency_until date,
  case_stage text, case_stage_until date,
  constraint household_now_pkey primary key (area, household),
  constraint household_now_household_fkey foreign key (area, household) references registry.household (area, id)
);

-- Search goes through key rows: under row level security only leakproof operators (=, <, >=) use an index.
create table registry.person_key (
  area text not null,
  key text collate "C" not null,
  person uuid not null,
  constraint person_key_pkey primary key (area, key, person),
  constraint person_key_person_fkey foreign key (area, person) references registry.person (area, id)
);
create index person_key_of_person on registry.person_key (area, person, key);

do $$
declare one text; columns text;
begin
  foreach one in array array['subject', 'household', 'family', 'person', 'member', 'change', 'fact', 'verification', 'person_now',
    'household_now'] loop
    execute format('alter table registry.%I enable row level security', one);
    execute format('alter table registry.%I force row level security', one);
    execute format($p$create policy %I on registry.%I for select to tambon_app
      using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_read', one);
    execute format($p$create policy %I on registry.%I for insert to tambon_app
      with check (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_add', one);
    execute format('grant select, insert on registry.%I to tambon_app', one);
  end loop;
  foreach one in array array['household', 'person', 'member', 'person_now', 'household_now'] loop
    execute format($p$create policy %I on registry.%I for update to tambon_app
      using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_change', one);
  end loop;
  foreach one in array array['person_now', 'household_now'] loop
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
    where attrelid = format('registry.%I', one)::regclass and attnum > 0 and attname not in ('area', 'person')
      and not (one = 'household_now' and attname = 'household');
    execute format('grant update (%s) on registry.%I to tambon_app', columns, one);
  end loop;
end $$;
grant update (house_no, village, village_words, place_words, phone, lat, lon, version) on registry.household to tambon_app;
grant update (title, name, given_name, family_name, nickname, sex, birth, birth_unknowable, phone, id_sealed, id_hmac, id_last4,
  id_verified, state, version) on registry.person to tambon_app;
grant update (relation, until) on registry.member to tambon_app;
-- The one table that is not area-first, by name and purpose: it answers only "exists elsewhere". No role but the owner touches it;
-- the two functions below run as the owner.
create table registry.id_index (
  hmac bytea not null,
  area text not null,
  person uuid not null,
  constraint id_index_pkey primary key (hmac, area, person)
);
create index id_index_of_person on registry.id_index (area, person);
alter table registry.id_index enable row level security;
alter table registry.id_index force row level security;
create policy id_index_owner on registry.id_index for all to current_user using (true) with check (true);

-- Writes which number a person of one's own area has now; null takes it away.
create function registry.put_in_id_index(wanted_area text, wanted_person uuid, wanted bytea) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not (platform.in_area(wanted_area) and platform.on_duty('desk', 'volunteer')) then
    raise insufficient_privilege using message = 'another area';
  end if;
  delete from registry.id_index where area = wanted_area and person = wanted_person and hmac is distinct from wanted;
  if wanted is not null then
    insert into registry.id_index values (wanted, wanted_area, wanted_person) on conflict do nothing;
  end if;
end $$;
revoke all on function registry.put_in_id_index from public;
grant execute on function registry.put_in_id_index to tambon_app;

-- In which other areas somebody with one of these numbers is on file: which number, which area, never the person.
create function registry.exists_elsewhere(wanted bytea[]) returns table (hmac bytea, area text)
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct i.hmac, i.area from registry.id_index i
    where i.hmac = any (wanted) and not platform.in_area(i.area) and platform.on_duty('desk', 'volunteer');
  end;
revoke all on function registry.exists_elsewhere from public;
grant execute on function registry.exists_elsewhere to tambon_app;

-- Key rows are derived and rewritten with the person: a corrected number must not find anybody any more. The app never deletes,
-- so it is done here, for one person of one's own area.
alter table registry.person_key enable row level security;
alter table registry.person_key force row level security;
create policy person_key_read on registry.person_key for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')));
create policy person_key_owner on registry.person_key for all to current_user using (true) with check (true);
grant select on registry.person_key to tambon_app;

create function registry.put_person_keys(wanted_area text, wanted_person uuid, keys text[]) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not (platform.in_area(wanted_area) and platform.on_duty('desk', 'volunteer')) then
    raise insufficient_privilege using message = 'another area';
  end if;
  delete from registry.person_key where area = wanted_area and person = wanted_person and key <> all (keys);
  insert into registry.person_key (area, key, person) select wanted_area, unnest(keys), wanted_person on conflict do nothing;
end $$;
revoke all on function registry.put_person_keys from public;
grant execute on function registry.put_person_keys to tambon_app;

-- What higher rooms read of the registry, under the reader's own rights.
create view registry.public_person with (security_invoker = true) as
  select p.area, p.id, p.title, p.name, p.nickname, p.sex, p.birth, p.birth_unknowable, p.phone, p.id_last4, p.state,
    m.family, m.relation, m.relation = 'head' as head, f.household
  from registry.person p
  left join registry.member m on m.area = p.area and m.person = p.id and m.until is null
  left join registry.family f on f.area = m.area and f.id = m.family;
create view registry.public_household with (security_invoker = true) as
  select area, id, house_no, village, village_words, place_words, phone, lat, lon from registry.household;
create view registry.public_family with (security_invoker = true) as select area, id, household from registry.family;
create view registry.public_person_now with (security_invoker = true) as select * from registry.person_now;
create view registry.public_household_now with (security_invoker = true) as select * from registry.household_now;
grant select on registry.public_person, registry.public_household, registry.public_family, registry.public_person_now,
  registry.public_household_now to tambon_app;
