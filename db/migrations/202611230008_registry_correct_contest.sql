-- A record that was wrong is corrected by a new one that says which it corrects; both stay. A contest says with words that a record is
-- not so; it stands until something newer is recorded or somebody verifies (find-contests.ts), and stays readable afterwards.
alter table registry.fact add column corrects uuid;
alter table registry.fact add constraint fact_corrects_fkey foreign key (area, corrects) references registry.fact (area, id);
create index fact_corrects on registry.fact (area, corrects);

create table registry.contest (
  area text not null,
  id uuid not null,
  fact uuid not null,
  contested_by text not null,
  words text not null,
  recorded_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint contest_pkey primary key (area, id),
  constraint contest_fact_fkey foreign key (area, fact) references registry.fact (area, id),
  constraint contest_by_known check (contested_by in ('person', 'officer')),
  constraint contest_words_length check (length(words) between 1 and 1000)
);
create index contest_of_fact on registry.contest (area, fact);
alter table registry.contest enable row level security;
alter table registry.contest force row level security;
-- Whoever may not see the record does not see that it is contested.
create policy contest_read on registry.contest for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer'))
    and exists (select from registry.fact f where f.area = contest.area and f.id = contest.fact));
create policy contest_add on registry.contest for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer'))
    and exists (select from registry.fact f where f.area = contest.area and f.id = contest.fact));
grant select, insert on registry.contest to tambon_app;
