-- decision 0009
-- A house has a hundred open questions: as a row each they were most of the work of screening it. They stand together, one row for
-- each person and one for the house, in the order of the dictionary. The table is worked out of the registry: it begins empty, and
-- the job that begins with the house fills it.
drop table eligibility.open_question;
create unlogged table eligibility.open_question (
  area text not null,
  household uuid not null,
  subject uuid not null,
  village text collate "C",
  keys text[] collate "C" not null,
  services integer[] not null,
  constraint open_question_pkey primary key (area, household, subject),
  constraint open_question_in_step check (cardinality(keys) = cardinality(services))
);
alter table eligibility.open_question enable row level security;
alter table eligibility.open_question force row level security;
create policy open_question_read on eligibility.open_question for select to tambon_app
  using (area = any ((select platform.areas())::text[]) and (select platform.on_duty('desk', 'volunteer')));
create policy open_question_job on eligibility.open_question for all to tambon_job using (true) with check (true);
grant select on eligibility.open_question to tambon_app;
grant select, insert, update, delete on eligibility.open_question to tambon_job;
truncate eligibility.screened;
