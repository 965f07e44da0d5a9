-- The guard against helping twice. The functions below run as the owner, who works under row level security too.
create policy help_owner on help.help for select to current_user using (true);
create policy reversal_owner on help.reversal for select to current_user using (true);

-- A request that is open holds its place for a while, so that two organisations do not both begin. Its id is that of the request.
create table help.reservation (
  area text not null,
  id uuid not null,
  family uuid not null,
  person uuid,
  service text not null,
  organisation uuid not null,
  sensitive boolean not null default false,
  reserved_by uuid not null,
  reserved_at timestamptz not null default clock_timestamp(),
  until date not null,
  approved_at timestamptz,
  ended_at timestamptz,
  constraint reservation_pkey primary key (area, id),
  constraint reservation_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint reservation_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint reservation_organisation_fkey foreign key (organisation) references identity.organisation (id)
);
create index reservation_of_family on help.reservation (area, family);
create index reservation_of_person on help.reservation (area, person);
create index reservation_of_organisation on help.reservation (organisation, area);
alter table help.reservation enable row level security;
alter table help.reservation force row level security;
create policy reservation_owner on help.reservation for select to current_user using (true);
create policy reservation_centre on help.reservation for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and (not sensitive or reserved_by = (select platform.account()) or registry.public_in_circle(area, coalesce(person, family))));
create policy reservation_giver on help.reservation for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation()));
create policy reservation_add on help.reservation for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and reserved_by = (select platform.account()));
create policy reservation_change on help.reservation for update to tambon_app using (
  platform.in_area(area)
  and ((select platform.on_duty('desk')) or ((select platform.on_duty('agency')) and organisation = (select platform.organisation()))));
grant select, insert on help.reservation to tambon_app;
grant update (approved_at, ended_at) on help.reservation to tambon_app;

-- Somebody goes on although the guard spoke, and says why: after a block only a supervisor may. `about` is the help or the request
-- that goes on; `earlier` what it stands beside. A pair that was allowed once is not asked about again.
create table help.override (
  area text not null,
  id uuid not null,
  about uuid not null,
  family uuid not null,
  person uuid,
  service text not null,
  organisation uuid,
  level text not null,
  groups text[] not null,
  earlier uuid[] not null,
  reason text not null,
  sensitive boolean not null default false,
  allowed_by uuid not null,
  allowed_at timestamptz not null default clock_timestamp(),
  constraint override_pkey primary key (area, id),
  constraint override_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint override_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint override_organisation_fkey foreign key (organisation) references identity.organisation (id),
  constraint override_level_known check (level in ('block', 'warn')),
  constraint override_of_something check (cardinality(groups) > 0 and cardinality(earlier) > 0),
  constraint override_reason_length check (length(reason) between 1 and 2000)
);
create index override_about on help.override (area, about);
create index override_of_family on help.override (area, family, allowed_at desc);
create index override_of_person on help.override (area, person);
create index override_of_organisation on help.override (organisation, area);
alter table help.override enable row level security;
alter table help.override force row level security;
create policy override_owner on help.override for select to current_user using (true);
create policy override_centre on help.override for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'auditor'))
  and (not sensitive or ((select platform.on_duty('desk'))
    and (allowed_by = (select platform.account()) or registry.public_in_circle(area, coalesce(person, family))))));
create policy override_giver on help.override for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation())
  and (not sensitive or allowed_by = (select platform.account()) or identity.public_takes_confidential(area)));
create policy override_add on help.override for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk', 'agency')) and allowed_by = (select platform.account())
  and (level = 'warn' or identity.public_supervises(area)));
grant select, insert on help.override to tambon_app;

-- On what quotas are counted in an area: help completed (as it was given), approved, or requested already. The newest row counts.
create table help.quota_basis (
  area text not null,
  id uuid not null,
  basis text not null,
  set_by uuid not null,
  set_at timestamptz not null default clock_timestamp(),
  constraint quota_basis_pkey primary key (area, id),
  constraint quota_basis_known check (basis in ('completed', 'approved', 'requested'))
);
create index quota_basis_newest on help.quota_basis (area, set_at desc);
alter table help.quota_basis enable row level security;
alter table help.quota_basis force row level security;
create policy quota_basis_read on help.quota_basis for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'agency', 'administrator', 'auditor')));
create policy quota_basis_add on help.quota_basis for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('administrator')) and set_by = (select platform.account()));
grant select, insert on help.quota_basis to tambon_app;

-- What a house was given, or has asked for, in some duplication groups: by its families here, and by the same people in other areas. Of
-- help that the asker may not see, and of help elsewhere, only the group, the kind of giver and the month are told. `same`: it is the
-- very service asked about; `fund`: one of the same fund; `partly`: it gives other things too; `own`: for the same person, or for the family as a whole. `covered`:
-- somebody allowed this pair before.
create function help.given_beside(wanted_area text, wanted_family uuid, wanted_person uuid, wanted_service text, wanted_fund text[],
    wanted_groups text[], wanted_partly text[], wanted_about uuid)
  returns table (key uuid, place text, state text, groups text[], same boolean, fund boolean, partly boolean, own boolean, own_family boolean,
    given_on date, giver_kind text, what_th text, what_en text, by_th text, by_en text, covered boolean)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not (platform.in_area(wanted_area) and platform.on_duty('desk', 'agency')) then return; end if;
  return query
  with house as (
    select g.id from registry.public_family f join registry.public_family g on g.area = f.area and g.household = f.household
    where f.area = wanted_area and f.id = wanted_family),
  here as (
    select coalesce(h.referral, h.id) as id, 'given' as state, h.service, h.person, h.family, h.given_on, h.organisation, h.giver, h.sensitive,
      h.recorded_by as by_account, h.what_th, h.what_en
    from help.help h
    where h.area = wanted_area and h.family in (select id from house) and h.service is not null
      and not exists (select from help.reversal r where r.area = h.area and r.help = h.id)
    union all
    select v.id, case when v.approved_at is null then 'requested' else 'approved' end, v.service, v.person, v.family,
      (v.reserved_at at time zone 'Asia/Bangkok')::date, v.organisation, null, v.sensitive, v.reserved_by, null, null
    from help.reservation v
    where v.area = wanted_area and v.family in (select id from house) and v.ended_at is null
      and v.until >= (now() at time zone 'Asia/Bangkok')::date),
  elsewhere as (
    select distinct on (h.area, h.id) h.id, h.area, h.service, h.given_on, h.organisation,
      case when wanted_person is null then s.own_family else s.person = wanted_person end as own, s.own_family
    from registry.public_same_people(wanted_area, wanted_family) s
    join help.help h on h.area = s.area and h.family = s.there_family and h.service is not null
      and (h.person = s.there or h.person is null and h.given_on >= s.since and h.given_on <= coalesce(s.until, 'infinity'))
    where not exists (select from help.reversal r where r.area = h.area and r.help = h.id)
    order by h.area, h.id, case when wanted_person is null then s.own_family else s.person = wanted_person end desc),
  everything as (
    select e.id, case when not e.sensitive or e.by_account = platform.account()
        or (platform.on_duty('desk') and registry.public_in_circle(wanted_area, coalesce(e.person, e.family)))
        or (platform.on_duty('agency') and e.organisation = platform.organisation() and identity.public_takes_confidential(wanted_area))
        then 'here' else 'sensitive' end as place,
      e.state, e.service, e.given_on, e.organisation, e.giver, e.what_th, e.what_en,
      case when e.person is null or wanted_person is null then e.family = wanted_family else e.person = wanted_person end as own,
      e.family = wanted_family as own_family
    from here e where e.id is distinct from wanted_about
    union all
    select md5(wanted_area || e.area || e.id)::uuid, 'elsewhere', 'given', e.service, e.given_on, e.organisation, null, null, null,
      e.own, e.own_family
    from elsewhere e),
  catalogue as (
    select distinct on (s.service) s.service, s.duplication_groups, s.name_th, s.name_en from services.public_service s
    where s.service in (select service from everything) order by s.service, s.version desc)
  select e.id, e.place, e.state,
    array(select g from unnest(c.duplication_groups) g where g = any (wanted_groups)),
    e.service = wanted_service, e.service = any (wanted_fund), e.service = any (wanted_partly), e.own, e.own_family,
    case when e.place = 'here' then e.given_on else date_trunc('month', e.given_on)::date end,
    coalesce(o.kind, 'other'),
    case when e.place = 'here' then coalesce(e.what_th, c.name_th) end, case when e.place = 'here' then coalesce(e.what_en, c.name_en) end,
    case when e.place = 'here' then coalesce(o.short_th, e.giver) end, case when e.place = 'here' then coalesce(o.short_en, e.giver) end,
    exists (select from help.override v where v.area = wanted_area
      and (v.about = wanted_about and e.id = any (v.earlier) or v.about = e.id and wanted_about = any (v.earlier)))
  from everything e
  join catalogue c on c.service = e.service
  left join identity.public_organisation o on o.id = e.organisation
  where e.service = wanted_service or e.service = any (wanted_fund) or c.duplication_groups && wanted_groups
  order by e.given_on desc, e.id
  limit 500;
end $$;
revoke all on function help.given_beside from public;
grant execute on function help.given_beside to tambon_app;
