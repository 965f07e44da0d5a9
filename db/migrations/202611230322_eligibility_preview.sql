-- What a draft of a rule would change in an area beside the rule in force, as counts. Worked out by the job role, which alone reads the
-- typed rows of a whole area. A null is a count from one to four, which is not told: an administrator sees no person.
create table eligibility.preview (
  area text not null,
  draft uuid not null,
  revision integer not null,
  on_day date not null,
  people integer,
  entitled_before integer,
  entitled_after integer,
  gains integer,
  loses integer,
  more integer,
  less integer,
  open_after integer,
  yearly_before bigint,
  yearly_after bigint,
  once_before bigint,
  once_after bigint,
  counted_at timestamptz not null default clock_timestamp(),
  constraint preview_pkey primary key (area, draft, revision)
);
alter table eligibility.preview enable row level security;
alter table eligibility.preview force row level security;
create policy preview_read on eligibility.preview for select to tambon_app
  using (area = any ((select platform.areas())::text[]) and (select platform.on_duty('administrator', 'auditor')));
create policy preview_job on eligibility.preview for all to tambon_job using (true) with check (true);
grant select on eligibility.preview to tambon_app;
grant select, insert, update, delete on eligibility.preview to tambon_job;
