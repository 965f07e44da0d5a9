-- Complaints and appeals: about a service, an officer or a decision, also without a name. Whoever is complained of neither sees nor
-- answers it. What is grave (abuse, money) is for the auditor and who wrote it down; what hangs on a restricted case stays in its circle.
create table cases.complaint_counter (
  area text not null,
  fiscal_year smallint not null,
  last integer not null,
  constraint complaint_counter_pkey primary key (area, fiscal_year)
);
alter table cases.complaint_counter enable row level security;
alter table cases.complaint_counter force row level security;
create policy complaint_counter_owner on cases.complaint_counter for all to current_user using (true) with check (true);

-- `organisation`: whose other officers answer; null for the centre. `closed_at` is derived from the answer.
create table cases.complaint (
  area text not null,
  id uuid not null,
  fiscal_year smallint not null,
  number integer not null,
  label text not null,
  kind text not null,
  about text not null,
  grave boolean not null,
  restricted boolean not null,
  words text not null,
  wish text,
  name text,
  phone text,
  family uuid,
  need uuid,
  referral uuid,
  organisation uuid,
  against text,
  channel text not null,
  received_at timestamptz not null default clock_timestamp(),
  received_by uuid,
  due_on date not null,
  pin_hash bytea not null,
  closed_at timestamptz,
  constraint complaint_pkey primary key (area, id),
  constraint complaint_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint complaint_need_fkey foreign key (area, need) references cases.need (area, id),
  constraint complaint_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint complaint_organisation_fkey foreign key (organisation) references identity.organisation (id),
  constraint complaint_number_key unique (area, fiscal_year, number),
  constraint complaint_kind_known check (kind in ('complaint', 'appeal')),
  constraint complaint_about_known check (about in ('service', 'officer', 'decision')),
  constraint complaint_appeal_of_decision check (kind = 'complaint' or need is not null),
  constraint complaint_channel_known check (channel in ('desk', 'public')),
  constraint complaint_public_by_nobody check ((channel = 'public') = (received_by is null)),
  constraint complaint_words_length check (length(words) between 5 and 4000 and length(wish) <= 2000 and length(against) <= 200),
  constraint complaint_contact_length check (length(name) <= 200 and length(phone) <= 20)
);
create index complaint_label on cases.complaint (label);
create index complaint_open on cases.complaint (area, due_on, id) where closed_at is null;
create index complaint_ended on cases.complaint (area, closed_at desc, id) where closed_at is not null;
create index complaint_of_organisation on cases.complaint (organisation, due_on) where organisation is not null;
create index complaint_of_family on cases.complaint (area, family) where family is not null;
create index complaint_of_need on cases.complaint (area, need) where need is not null;
create index complaint_of_referral on cases.complaint (area, referral) where referral is not null;

-- Whom it is about: named, or who made the decision.
create table cases.complained_of (
  area text not null,
  complaint uuid not null,
  account uuid not null,
  constraint complained_of_pkey primary key (area, complaint, account),
  constraint complained_of_complaint_fkey foreign key (area, complaint) references cases.complaint (area, id)
);

create table cases.complaint_answer (
  area text not null,
  id uuid not null,
  complaint uuid not null,
  outcome text not null,
  words text not null,
  learnt text,
  answered_at timestamptz not null default clock_timestamp(),
  answered_by uuid not null,
  constraint complaint_answer_pkey primary key (area, id),
  constraint complaint_answer_complaint_fkey foreign key (area, complaint) references cases.complaint (area, id),
  constraint complaint_answer_once unique (area, complaint),
  constraint complaint_answer_outcome_known check (outcome in ('changed', 'partly_changed', 'stands', 'explained', 'not_ours')),
  constraint complaint_answer_words_length check (length(words) between 5 and 4000 and length(learnt) <= 2000)
);

create policy complaint_owner on cases.complaint for all to current_user using (true) with check (true);
create policy complained_of_owner on cases.complained_of for all to current_user using (true) with check (true);
create policy complaint_answer_owner on cases.complaint_answer for select to current_user using (true);

create function cases.is_complained_of(wanted_area text, wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select exists (select from cases.complained_of c
      where c.area = wanted_area and c.complaint = wanted and c.account = platform.account());
  end;
revoke all on function cases.is_complained_of from public;
grant execute on function cases.is_complained_of to tambon_app;

alter table cases.complaint enable row level security;
alter table cases.complaint force row level security;
create policy complaint_read on cases.complaint for select to tambon_app using (
  platform.in_area(area) and not cases.is_complained_of(area, id) and (
    ((select platform.on_duty('desk')) and (not (grave or restricted) or received_by = (select platform.account())
      or (restricted and registry.public_in_circle(area, family))))
    or ((select platform.on_duty('auditor')) and not restricted)
    or ((select platform.on_duty('agency')) and organisation = (select platform.organisation())
      and (not (grave or restricted) or identity.public_takes_confidential(area)))));
-- Who answers: others than those complained of; for an organisation its own officers, or the auditor; for the centre its desk.
create policy complaint_close on cases.complaint for update to tambon_app using (
  platform.in_area(area) and not cases.is_complained_of(area, id) and (
    ((select platform.on_duty('desk')) and organisation is null and (not (grave or restricted)
      or (restricted and registry.public_in_circle(area, family))))
    or ((select platform.on_duty('auditor')) and not restricted)
    or ((select platform.on_duty('agency')) and organisation = (select platform.organisation())
      and (not (grave or restricted) or identity.public_takes_confidential(area)))));
grant select on cases.complaint to tambon_app;
grant update (closed_at) on cases.complaint to tambon_app;

alter table cases.complained_of enable row level security;
alter table cases.complained_of force row level security;
create policy complained_of_read on cases.complained_of for select to tambon_app using (
  exists (select from cases.complaint c where c.area = complained_of.area and c.id = complained_of.complaint));
grant select on cases.complained_of to tambon_app;

alter table cases.complaint_answer enable row level security;
alter table cases.complaint_answer force row level security;
create policy complaint_answer_read on cases.complaint_answer for select to tambon_app using (
  exists (select from cases.complaint c where c.area = complaint_answer.area and c.id = complaint_answer.complaint));
create policy complaint_answer_write on cases.complaint_answer for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk', 'auditor', 'agency')) and answered_by = (select platform.account())
  and not cases.is_complained_of(area, complaint)
  and exists (select from cases.complaint c where c.area = complaint_answer.area and c.id = complaint_answer.complaint
    and (c.organisation is null or not (select platform.on_duty('desk'))) and not (c.grave and not c.restricted and (select platform.on_duty('desk')))));
grant select, insert on cases.complaint_answer to tambon_app;

-- A next number without gaps: the row is held until the complaint is in.
create function cases.number_complaint(wanted_area text, year smallint) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  counted integer;
begin
  if platform.account() is not null and not (platform.in_area(wanted_area) and platform.on_duty('desk')) then
    raise insufficient_privilege using message = 'another area';
  end if;
  insert into cases.complaint_counter as c (area, fiscal_year, last) values (wanted_area, year, 1)
    on conflict (area, fiscal_year) do update set last = c.last + 1 returning last into counted;
  return counted;
end $$;
revoke all on function cases.number_complaint from public;
grant execute on function cases.number_complaint to tambon_app;

-- Writes a complaint down, from the desk or from the public page, and works out whom it is about: the officer who was named; of a
-- request, who answered it at the organisation; of a need, who had the case and who closed it.
create function cases.take_complaint(given jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  one cases.complaint := jsonb_populate_record(null::cases.complaint, given);
  deciders uuid[];
begin
  one.received_by := platform.account();
  one.received_at := clock_timestamp();
  one.closed_at := null;
  one.restricted := false;
  one.channel := case when one.received_by is null then 'public' else 'desk' end;
  if one.received_by is not null and not (platform.in_area(one.area) and platform.on_duty('desk')) then
    raise insufficient_privilege using message = 'another area';
  end if;
  if one.need is not null then
    select c.family, c.restricted, array[c.owner, c.opened_by] into one.family, one.restricted, deciders
      from cases.need n join cases.case_file c on c.area = n.area and c.id = n.case_file
      where n.area = one.area and n.id = one.need;
    if not found then raise foreign_key_violation using constraint = 'complaint_need_fkey'; end if;
  end if;
  if one.referral is not null then
    select r.organisation into one.organisation from referrals.public_referral r
      where r.area = one.area and r.id = one.referral and r.need = one.need;
    if not found then raise foreign_key_violation using constraint = 'complaint_referral_fkey'; end if;
  end if;
  insert into cases.complaint select (one).*;
  insert into cases.complained_of (area, complaint, account)
    select one.area, one.id, who.account from (
      select (given ->> 'officer')::uuid as account
      union select a.answered_by from referrals.public_answer a where a.area = one.area and a.referral = one.referral
      union select unnest(deciders) where one.need is not null and one.referral is null and one.about <> 'service'
      union select x.closed_by from cases.need_closure x
        where x.area = one.area and x.need = one.need and one.referral is null and one.about <> 'service') who
    where who.account is not null;
end $$;
revoke all on function cases.take_complaint from public;
grant execute on function cases.take_complaint to tambon_app;

-- Counts a complaint from an address of the public page: seconds to wait after five within the hour, else 0.
create function cases.may_complain(visitor text) returns double precision
  language plpgsql security definer set search_path = '' as $$
declare
  wait double precision := cases.follow_wait('complains ' || visitor, 5);
begin
  if wait > 0 then return wait; end if;
  update cases.follow_attempt a
    set failures = case when a.last_at < clock_timestamp() - interval '1 hour' then 1 else a.failures + 1 end, last_at = clock_timestamp()
    where a.key = 'complains ' || visitor;
  return 0;
end $$;
revoke all on function cases.may_complain from public;
grant execute on function cases.may_complain to tambon_app;

-- How far a complaint has come, by its number and PIN; limits as for a case.
create function cases.follow_complaint(asked text, given bytea, visitor text) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare
  wait double precision;
  wrong integer;
  said jsonb;
begin
  wait := greatest(cases.follow_wait('from ' || visitor, 30), cases.follow_wait('number ' || asked, 5));
  select a.failures into wrong from cases.follow_attempt a where a.key = 'number ' || asked;
  if wrong >= 20 then return jsonb_build_object('state', 'stopped'); end if;
  if wait > 0 then return jsonb_build_object('state', 'wait', 'seconds', ceil(wait)); end if;
  select jsonb_build_object('state', 'found', 'label', c.label, 'kind', c.kind, 'received_at', c.received_at, 'due_on', c.due_on,
      'answered_at', x.answered_at, 'outcome', x.outcome, 'words', x.words) into said
    from cases.complaint c left join cases.complaint_answer x on x.area = c.area and x.complaint = c.id
    where c.label = asked and c.pin_hash = given;
  if said is not null then
    update cases.follow_attempt a set failures = 0 where a.key = 'number ' || asked;
    return said;
  end if;
  update cases.follow_attempt a set failures = a.failures + 1, last_at = clock_timestamp()
    where a.key in ('from ' || visitor, 'number ' || asked);
  return jsonb_build_object('state', 'none');
end $$;
revoke all on function cases.follow_complaint from public;
grant execute on function cases.follow_complaint to tambon_app;
