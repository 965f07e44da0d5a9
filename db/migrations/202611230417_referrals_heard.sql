-- An answer may come otherwise than from an account: heard by the desk (by telephone, letter, in person), or through a link of one use.
-- `said_by`: who said it at the organisation; `answered_by` is then the desk officer who wrote it down, or the link.
alter table referrals.answer add column way text not null default 'account';
alter table referrals.answer add column heard text;
alter table referrals.answer add column said_by text;
alter table referrals.answer
  add constraint answer_way_known check (way in ('account', 'desk', 'link')),
  add constraint answer_heard_by_desk check ((way = 'desk') = (heard is not null)),
  add constraint answer_heard_known check (heard in ('telephone', 'letter', 'in_person', 'message')),
  add constraint answer_said_by_named check ((way = 'account') = (said_by is null)),
  add constraint answer_said_by_length check (length(said_by) between 1 and 120);
drop policy answer_write on referrals.answer;
create policy answer_write on referrals.answer for insert to tambon_app with check (
  platform.in_area(area) and answered_by = (select platform.account())
  and (way = 'account' and (select platform.on_duty('agency')) or way = 'desk' and (select platform.on_duty('desk')))
  and exists (select from referrals.referral r where r.area = answer.area and r.id = answer.referral));

-- The centre telephoned an organisation about a request: a warm hand-over, written down in one tap.
create table referrals.call (
  area text not null,
  id uuid not null,
  referral uuid not null,
  reached boolean not null,
  words text,
  called_at timestamptz not null,
  called_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint call_pkey primary key (area, id),
  constraint call_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint call_words_length check (length(words) between 1 and 2000)
);
create index call_of_referral on referrals.call (area, referral, recorded_at);
alter table referrals.call enable row level security;
alter table referrals.call force row level security;
create policy call_read on referrals.call for select to tambon_app using (
  exists (select from referrals.referral r where r.area = call.area and r.id = call.referral));
create policy call_add on referrals.call for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and called_by = (select platform.account())
  and exists (select from referrals.referral r where r.area = call.area and r.id = call.referral));
grant select, insert on referrals.call to tambon_app;

-- What an organisation says of how much it can take on: of the organisation, wherever it answers. The latest row holds.
create table referrals.capacity (
  organisation uuid not null references identity.organisation (id),
  id uuid not null,
  state text not null,
  words text,
  until date,
  said_at timestamptz not null default clock_timestamp(),
  said_by uuid not null,
  constraint capacity_pkey primary key (organisation, id),
  constraint capacity_state_known check (state in ('open', 'limited', 'full')),
  constraint capacity_words_length check (length(words) between 1 and 500)
);
create index capacity_latest on referrals.capacity (organisation, said_at desc, id);
alter table referrals.capacity enable row level security;
alter table referrals.capacity force row level security;
create policy capacity_read on referrals.capacity for select to tambon_app
  using ((select platform.on_duty('desk', 'auditor')) or organisation = (select platform.organisation()));
create policy capacity_add on referrals.capacity for insert to tambon_app with check (
  (select platform.on_duty('agency')) and organisation = (select platform.organisation()) and said_by = (select platform.account()));
grant select, insert on referrals.capacity to tambon_app;
