-- What else a person's record holds: names of earlier days, papers beside the identity card, more telephones and whose they are.
alter table registry.person
  add column phone_whose text,
  add column other_phones jsonb not null default '[]',
  add constraint person_phone_whose_length check (length(phone_whose) between 1 and 60),
  add constraint person_other_phones_few check (jsonb_typeof(other_phones) = 'array' and jsonb_array_length(other_phones) <= 5);
grant update (phone_whose, other_phones) on registry.person to tambon_app;

-- `until` is the day of the change as far as it is known. A row that was written by mistake is ended, with who and why.
create table registry.earlier_name (
  area text not null,
  id uuid not null,
  person uuid not null,
  title text,
  name text not null,
  until text collate "C",
  recorded_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  ended_by uuid,
  ended_why text,
  constraint earlier_name_pkey primary key (area, id),
  constraint earlier_name_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint earlier_name_length check (length(name) between 1 and 120),
  constraint earlier_name_until_form check (until ~ '^[12]\d{3}(-\d{2}(-\d{2})?)?$' and until < '2400'),
  constraint earlier_name_ended_why check ((ended_by is null) = (ended_why is null) and length(ended_why) between 1 and 500)
);
create index earlier_name_of_person on registry.earlier_name (area, person);

-- The number is sealed as an identity number is, bound to its owner; its keyed hash matches.
create table registry.document (
  area text not null,
  id uuid not null,
  person uuid not null,
  kind text collate "C" not null,
  number_sealed bytea,
  number_hmac bytea,
  number_last4 text,
  place text,
  expires text collate "C",
  recorded_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  ended_by uuid,
  ended_why text,
  constraint document_pkey primary key (area, id),
  constraint document_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint document_number_whole check ((number_sealed is null) = (number_hmac is null)
    and (number_sealed is null) = (number_last4 is null)),
  constraint document_place_length check (length(place) between 1 and 120),
  constraint document_expires_form check (expires ~ '^[12]\d{3}(-\d{2}(-\d{2})?)?$' and expires < '2400'),
  constraint document_ended_why check ((ended_by is null) = (ended_why is null) and length(ended_why) between 1 and 500)
);
create index document_of_person on registry.document (area, person);

do $$
declare one text;
begin
  foreach one in array array['earlier_name', 'document'] loop
    execute format('alter table registry.%I enable row level security', one);
    execute format('alter table registry.%I force row level security', one);
    execute format($p$create policy %I on registry.%I for select to tambon_app
      using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_read', one);
    execute format($p$create policy %I on registry.%I for insert to tambon_app
      with check (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_add', one);
    execute format($p$create policy %I on registry.%I for update to tambon_app
      using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_end', one);
    execute format('grant select, insert, update (ended_by, ended_why) on registry.%I to tambon_app', one);
  end loop;
end $$;
