-- What is overdue climbs: to the desk, to the head of the centre, to the province. Each step is a row that stays, written by the
-- background work, which reads days and turns only: no name, no packet. What a row tells the province names nobody.
create table referrals.climb (
  area text not null,
  referral uuid not null,
  step smallint not null,
  to_whom text not null,
  climbed_on date not null,
  climbed_at timestamptz not null default clock_timestamp(),
  organisation uuid not null,
  due_on date not null,
  -- Left out where the request is restricted: the service may say what happened.
  service_th text,
  service_en text,
  constraint climb_pkey primary key (area, referral, step),
  constraint climb_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint climb_organisation_fkey foreign key (organisation) references identity.organisation (id),
  constraint climb_step_known check ((step, to_whom) in ((1, 'desk'), (2, 'head'), (3, 'province')))
);
create index climb_of_organisation on referrals.climb (organisation);
create index climb_at on referrals.climb (area, to_whom, due_on, referral);
create index referral_overdue on referrals.referral (due_on, area, id) where open_for is not null;

-- What whoever it climbed to did about it.
create table referrals.climb_answer (
  area text not null,
  id uuid not null,
  referral uuid not null,
  step smallint not null,
  words text not null,
  answered_at timestamptz not null,
  answered_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint climb_answer_pkey primary key (area, id),
  constraint climb_answer_climb_fkey foreign key (area, referral, step) references referrals.climb (area, referral, step),
  constraint climb_answer_words_length check (length(words) between 1 and 2000)
);
create index climb_answer_of_climb on referrals.climb_answer (area, referral, step, recorded_at);

-- Whether a request that climbed is still open; asked by whoever sees the climb, who may not see the request.
create policy referral_climb_owner on referrals.referral for select to current_user using (true);
create function referrals.is_open(wanted_area text, wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.in_area(wanted_area) and exists (
      select from referrals.referral r where r.area = wanted_area and r.id = wanted and r.open_for is not null);
  end;
revoke all on function referrals.is_open from public;
grant execute on function referrals.is_open to tambon_app;

create policy referral_job on referrals.referral for select to tambon_job using (true);
grant select (area, id, organisation, service_th, service_en, restricted, sensitive, due_on, open_for) on referrals.referral to tambon_job;

alter table referrals.climb enable row level security;
alter table referrals.climb force row level security;
create policy climb_job on referrals.climb for all to tambon_job using (true) with check (true);
create policy climb_read on referrals.climb for select to tambon_app using (
  exists (select from referrals.referral r where r.area = climb.area and r.id = climb.referral)
  or (to_whom = 'province' and platform.in_area(area) and (select identity.public_is_province_office())));
grant select, insert on referrals.climb to tambon_job;
grant select on referrals.climb to tambon_app;

alter table referrals.climb_answer enable row level security;
alter table referrals.climb_answer force row level security;
create policy climb_answer_read on referrals.climb_answer for select to tambon_app using (
  exists (select from referrals.climb c where c.area = climb_answer.area and c.referral = climb_answer.referral and c.step = climb_answer.step));
create policy climb_answer_add on referrals.climb_answer for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk', 'agency')) and answered_by = (select platform.account())
  and exists (select from referrals.climb c where c.area = climb_answer.area and c.referral = climb_answer.referral and c.step = climb_answer.step
    and ((c.to_whom = 'province') = (select platform.on_duty('agency')))));
grant select, insert on referrals.climb_answer to tambon_app;
