-- The circle: who may know what is restricted (violence, HIV, trafficking, child protection, unplanned pregnancy) of a person, a
-- family or a house. Rows are added; only the end of one is written later. `opened`: the first who wrote something restricted of
-- them; `named`: by somebody of the circle; `broke_glass`: for a day, with a reason, reviewed by the auditor.
create table registry.circle (
  area text not null,
  id uuid not null,
  subject uuid not null,
  account uuid not null,
  how text not null,
  named_by uuid,
  reason text,
  words text,
  case_label text,
  since timestamptz not null default clock_timestamp(),
  until timestamptz,
  ended_by uuid,
  constraint circle_pkey primary key (area, id),
  constraint circle_subject_fkey foreign key (area, subject) references registry.subject (area, id),
  constraint circle_how_known check (how in ('opened', 'named', 'broke_glass')),
  constraint circle_named_by_somebody check ((how = 'named') = (named_by is not null)),
  constraint circle_glass_has_reason check ((how = 'broke_glass') = (reason is not null)),
  constraint circle_glass_ends check (how <> 'broke_glass' or until is not null),
  constraint circle_reason_known check (reason in ('danger_now', 'own_officer_away', 'person_asks', 'official_order', 'other')),
  constraint circle_words_length check (length(words) between 1 and 2000 and length(case_label) <= 60),
  constraint circle_ends_after_start check (until >= since)
);
create index circle_of_account on registry.circle (area, account, subject);
create index circle_of_subject on registry.circle (area, subject);
create index circle_glass on registry.circle (area, since desc, id) where how = 'broke_glass';
create unique index circle_once on registry.circle (area, subject, account) where until is null;

-- The auditor's word on a broken glass.
create table registry.glass_review (
  area text not null,
  id uuid not null,
  circle uuid not null,
  verdict text not null,
  words text not null,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null default clock_timestamp(),
  constraint glass_review_pkey primary key (area, id),
  constraint glass_review_circle_fkey foreign key (area, circle) references registry.circle (area, id),
  constraint glass_review_once unique (area, circle),
  constraint glass_review_verdict_known check (verdict in ('justified', 'not_justified')),
  constraint glass_review_words_length check (length(words) between 1 and 2000)
);

-- The functions below run as the owner, who works under row level security too.
create policy circle_owner on registry.circle for all to current_user using (true) with check (true);
create policy member_owner on registry.member for select to current_user using (true);
create policy family_owner on registry.family for select to current_user using (true);

-- Whether the asker may know what is restricted of a person, a family or a house: by a row of their own, of the person's family, or
-- of a family in the house. Desk officers only. Rows that are not restricted never ask.
create function registry.public_in_circle(wanted_area text, wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.on_duty('desk') and platform.in_area(wanted_area) and exists (
      select from registry.circle c
      where c.area = wanted_area and c.account = platform.account() and (c.until is null or c.until > now())
        and (c.subject = wanted
          or c.subject in (select m.family from registry.member m
            where m.area = wanted_area and m.person = wanted and m.until is null)
          or c.subject in (select f.id from registry.family f where f.area = wanted_area and f.household = wanted)));
  end;
revoke all on function registry.public_in_circle from public;
grant execute on function registry.public_in_circle to tambon_app;

-- Whom and what a circle around a subject touches: itself, the family of a person, the people of a family, the house of both.
create function registry.around(wanted_area text, wanted uuid) returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    with families as (
      select wanted as id
      union select m.family from registry.member m where m.area = wanted_area and m.person = wanted and m.until is null
      union select f.id from registry.family f where f.area = wanted_area and f.household = wanted)
    select id from families
    union select f.household from registry.family f join families w on w.id = f.id where f.area = wanted_area
    union select m.person from registry.member m join families w on w.id = m.family
      where m.area = wanted_area and m.until is null
        and not exists (select from registry.member p where p.area = wanted_area and p.person = wanted and p.until is null);
  end;
revoke all on function registry.around from public;
grant execute on function registry.around to tambon_app;

-- Whether the asker stands in a circle around a subject, by a row of their own or of what it belongs to, and not through the glass:
-- such people name others, and see who else is in it.
create function registry.keeps_circle(wanted_area text, wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.on_duty('desk') and platform.in_area(wanted_area) and exists (
      select from registry.circle c
      where c.area = wanted_area and c.account = platform.account() and c.how <> 'broke_glass' and c.until is null
        and (c.subject = wanted
          or c.subject in (select m.family from registry.member m
            where m.area = wanted_area and m.person = wanted and m.until is null)
          or c.subject in (select f.id from registry.family f where f.area = wanted_area and f.household = wanted)));
  end;
revoke all on function registry.keeps_circle from public;
grant execute on function registry.keeps_circle to tambon_app;

-- Whether the asker is told when the glass of a family is broken: whoever stands in a circle around it, its people or its house.
create function registry.told_of_glass(wanted_area text, wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.on_duty('desk') and platform.in_area(wanted_area) and exists (
      select from registry.circle c
      where c.area = wanted_area and c.account = platform.account() and c.how <> 'broke_glass' and c.until is null
        and c.subject in (select registry.around(wanted_area, wanted)));
  end;
revoke all on function registry.told_of_glass from public;
grant execute on function registry.told_of_glass to tambon_app;

-- Takes the asker, who writes something restricted of a subject, into its circle: the first one opens it. Whoever finds a circle of
-- others stays outside, sees only what was written with the own hand, and is told nothing: else writing would be a way in.
create function registry.enter_circle(wanted_area text, wanted uuid, row_id uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not (platform.in_area(wanted_area) and platform.on_duty('desk')) then
    raise insufficient_privilege using message = 'another area';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(wanted_area || wanted::text, 20));
  if registry.keeps_circle(wanted_area, wanted) or not exists (
      select from registry.circle c where c.area = wanted_area and c.how <> 'broke_glass'
        and c.subject in (select registry.around(wanted_area, wanted)))
  then
    insert into registry.circle (area, id, subject, account, how)
      values (wanted_area, row_id, wanted, platform.account(), 'opened') on conflict do nothing;
  end if;
end $$;
revoke all on function registry.enter_circle from public;
grant execute on function registry.enter_circle to tambon_app;

alter table registry.circle enable row level security;
alter table registry.circle force row level security;
create policy circle_own on registry.circle for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk')) and account = (select platform.account()));
create policy circle_of_mine on registry.circle for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk'))
    and case how when 'broke_glass' then registry.told_of_glass(area, subject) else registry.keeps_circle(area, subject) end);
create policy circle_audited on registry.circle for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('auditor')) and how = 'broke_glass');
create policy circle_break on registry.circle for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and how = 'broke_glass' and account = (select platform.account())
  and until <= clock_timestamp() + interval '7 days');
create policy circle_name on registry.circle for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and how = 'named' and named_by = (select platform.account())
  and until is null and registry.keeps_circle(area, subject));
create policy circle_end on registry.circle for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk')) and how <> 'broke_glass' and registry.keeps_circle(area, subject));
create policy circle_end_glass on registry.circle for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('auditor')) and how = 'broke_glass' and account <> (select platform.account()));
grant select, insert on registry.circle to tambon_app;
grant update (until, ended_by) on registry.circle to tambon_app;

alter table registry.glass_review enable row level security;
alter table registry.glass_review force row level security;
create policy glass_review_read on registry.glass_review for select to tambon_app using (
  exists (select from registry.circle c where c.area = glass_review.area and c.id = glass_review.circle));
create policy glass_review_add on registry.glass_review for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('auditor')) and reviewed_by = (select platform.account())
  and exists (select from registry.circle c where c.area = glass_review.area and c.id = glass_review.circle
    and c.how = 'broke_glass' and c.account <> glass_review.reviewed_by));
grant select, insert on registry.glass_review to tambon_app;

-- Facts: restricted ones are of the desk, and seen by whoever wrote them and by the circle.
alter table registry.fact add column restricted boolean not null default false;
drop policy fact_read on registry.fact;
create policy fact_read on registry.fact for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer'))
  and (not restricted or ((select platform.on_duty('desk'))
    and (recorded_by = (select platform.account()) or registry.public_in_circle(area, subject)))));
drop policy fact_add on registry.fact;
create policy fact_add on registry.fact for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer'))
  and (not restricted or ((select platform.on_duty('desk')) and recorded_by = (select platform.account()))));
alter table registry.verification add column restricted boolean not null default false;
drop policy verification_read on registry.verification;
create policy verification_read on registry.verification for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer'))
  and (not restricted or exists (select from registry.fact f where f.area = verification.area and f.id = verification.fact)));
