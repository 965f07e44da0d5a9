-- Eligibility: what is worked out of the registry, the help and the rules for everybody of an area, and what families said of it.
-- `gap` and its neighbours are derived: the job writes them anew whenever their household has changed, and they can always be
-- thrown away. Services under secrecy never stand here.
create schema eligibility;
grant usage on schema eligibility to tambon_app, tambon_job;

-- How far the work has come: the change of the household that was seen, by which catalogue, on which day, and when next by itself.
create table eligibility.screened (
  area text not null,
  household uuid not null,
  change_no bigint not null,
  rules text not null,
  screened_on date not null,
  next_change_on date not null,
  constraint screened_pkey primary key (area, household),
  constraint screened_household_fkey foreign key (area, household) references registry.household (area, id)
);
create index screened_due on eligibility.screened (next_change_on);

-- Somebody who may have a service and does not: `entitled` by the facts, or `likely` where people judge the rest.
-- Money in satang: what comes in a year for as long as it lasts, or once.
create table eligibility.gap (
  area text not null,
  household uuid not null,
  person uuid not null,
  service text not null,
  village text collate "C",
  state text not null,
  yearly_satang bigint not null,
  once_satang bigint not null,
  since date not null,
  constraint gap_pkey primary key (area, household, person, service),
  constraint gap_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint gap_state_known check (state in ('entitled', 'likely'))
);
create index gap_of_person on eligibility.gap (area, person);
create index gap_of_service on eligibility.gap (area, service, household, person);
create index gap_of_village on eligibility.gap (area, village, household, person, service);

-- A fact that nobody has asked (or that is too old) while some service hangs on it. `subject`: the person or the household.
create table eligibility.open_question (
  area text not null,
  household uuid not null,
  subject uuid not null,
  key text collate "C" not null,
  services integer not null,
  village text collate "C",
  constraint open_question_pkey primary key (area, household, subject, key),
  constraint open_question_household_fkey foreign key (area, household) references registry.household (area, id)
);
create index open_question_of_key on eligibility.open_question (area, key, household, subject);

-- The family does not want it: kept, so that nobody comes to ask again. Taken back by its own row.
create table eligibility.decline (
  area text not null,
  id uuid not null,
  person uuid not null,
  service text not null,
  reason text not null,
  words text,
  declined_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint decline_pkey primary key (area, id),
  constraint decline_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint decline_reason_known check (reason in ('not_wanted', 'not_needed', 'too_hard', 'later', 'other')),
  constraint decline_words_length check (length(words) between 1 and 500),
  constraint decline_other_in_words check (reason <> 'other' or words is not null)
);
create index decline_of_person on eligibility.decline (area, person, service);
create table eligibility.decline_end (
  area text not null,
  decline uuid not null,
  ended_by uuid not null,
  at timestamptz not null,
  constraint decline_end_pkey primary key (area, decline),
  constraint decline_end_decline_fkey foreign key (area, decline) references eligibility.decline (area, id)
);

-- A list of houses to go to about what they are missing, for somebody by a day; what came of each house is a row of its own.
create table eligibility.outreach (
  area text not null,
  id uuid not null,
  name text not null,
  way text not null,
  due_on date not null,
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  constraint outreach_pkey primary key (area, id),
  constraint outreach_way_known check (way in ('visit', 'telephone', 'letter')),
  constraint outreach_name_length check (length(name) between 1 and 120)
);
create index outreach_by_day on eligibility.outreach (area, due_on desc, id);
create table eligibility.outreach_entry (
  area text not null,
  outreach uuid not null,
  household uuid not null,
  person uuid not null,
  service text not null,
  constraint outreach_entry_pkey primary key (area, outreach, household, person, service),
  constraint outreach_entry_outreach_fkey foreign key (area, outreach) references eligibility.outreach (area, id),
  constraint outreach_entry_person_fkey foreign key (area, person) references registry.person (area, id)
);
create index outreach_entry_of_person on eligibility.outreach_entry (area, person);
create table eligibility.outreach_result (
  area text not null,
  id uuid not null,
  outreach uuid not null,
  household uuid not null,
  result text not null,
  words text,
  by_account uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint outreach_result_pkey primary key (area, id),
  constraint outreach_result_once unique (area, outreach, household),
  constraint outreach_result_outreach_fkey foreign key (area, outreach) references eligibility.outreach (area, id),
  constraint outreach_result_known check (result in ('met', 'not_home', 'moved', 'declined', 'letter_given')),
  constraint outreach_result_words_length check (length(words) between 1 and 500)
);

do $$
declare one text;
begin
  foreach one in array array['screened', 'gap', 'open_question', 'decline', 'decline_end', 'outreach', 'outreach_entry', 'outreach_result'] loop
    execute format('alter table eligibility.%I enable row level security', one);
    execute format('alter table eligibility.%I force row level security', one);
    execute format($p$create policy %I on eligibility.%I for select to tambon_app
      using (area = any ((select platform.areas())::text[]) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_read', one);
    execute format('grant select on eligibility.%I to tambon_app', one);
  end loop;
  foreach one in array array['decline', 'decline_end', 'outreach', 'outreach_entry'] loop
    execute format($p$create policy %I on eligibility.%I for insert to tambon_app
      with check (area = any ((select platform.areas())::text[]) and (select platform.on_duty('desk')))$p$, one || '_add', one);
    execute format('grant insert on eligibility.%I to tambon_app', one);
  end loop;
  foreach one in array array['screened', 'gap', 'open_question'] loop
    execute format('create policy %I on eligibility.%I for all to tambon_job using (true) with check (true)', one || '_job', one);
    execute format('grant select, insert, update, delete on eligibility.%I to tambon_job', one);
  end loop;
end $$;
create policy outreach_result_add on eligibility.outreach_result for insert to tambon_app
  with check (area = any ((select platform.areas())::text[]) and (select platform.on_duty('desk', 'volunteer')) and by_account = (select platform.account()));
grant insert on eligibility.outreach_result to tambon_app;

