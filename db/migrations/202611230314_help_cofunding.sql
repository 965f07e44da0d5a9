-- Co-funding: one need of a house, paid together by several sources. A plan, its parts, and its closing; what is given of a part is a
-- line of the ledger that names it. Parts of one plan do not stand in each other's way.
create table help.cofunding (
  area text not null,
  id uuid not null,
  family uuid not null,
  what text not null,
  cost_satang bigint not null,
  planned_by uuid not null,
  planned_at timestamptz not null default clock_timestamp(),
  constraint cofunding_pkey primary key (area, id),
  constraint cofunding_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint cofunding_what_length check (length(what) between 1 and 200),
  constraint cofunding_cost_positive check (cost_satang > 0)
);
create index cofunding_of_family on help.cofunding (area, family);

create table help.cofunding_part (
  area text not null,
  id uuid not null,
  cofunding uuid not null,
  organisation uuid,
  giver text,
  service text,
  amount_satang bigint not null,
  added_by uuid not null,
  added_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  end_reason text,
  constraint cofunding_part_pkey primary key (area, id),
  constraint cofunding_part_of_plan_fkey foreign key (area, cofunding) references help.cofunding (area, id),
  constraint cofunding_part_organisation_fkey foreign key (organisation) references identity.organisation (id),
  constraint cofunding_part_source_named check (organisation is not null or giver is not null),
  constraint cofunding_part_amount_positive check (amount_satang > 0),
  constraint cofunding_part_ended_why check ((ended_at is null) = (end_reason is null))
);
create index cofunding_part_of_plan on help.cofunding_part (area, cofunding);
create index cofunding_part_of_organisation on help.cofunding_part (organisation, area);

create table help.cofunding_closure (
  area text not null,
  cofunding uuid not null,
  reason text not null,
  closed_by uuid not null,
  closed_at timestamptz not null default clock_timestamp(),
  constraint cofunding_closure_pkey primary key (area, cofunding),
  constraint cofunding_closure_plan_fkey foreign key (area, cofunding) references help.cofunding (area, id),
  constraint cofunding_closure_reason_length check (length(reason) between 1 and 2000)
);

do $$
declare one text;
begin
  foreach one in array array['cofunding', 'cofunding_part', 'cofunding_closure'] loop
    execute format('alter table help.%I enable row level security', one);
    execute format('alter table help.%I force row level security', one);
    execute format('create policy %I on help.%I for select to current_user using (true)', one || '_owner', one);
    execute format($p$create policy %I on help.%I for select to tambon_app
      using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')))$p$, one || '_read', one);
    execute format('grant select, insert on help.%I to tambon_app', one);
  end loop;
end $$;
create policy cofunding_add on help.cofunding for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and planned_by = (select platform.account()));
create policy cofunding_part_add on help.cofunding_part for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and added_by = (select platform.account()));
create policy cofunding_part_giver on help.cofunding_part for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation()));
create policy cofunding_part_change on help.cofunding_part for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk')));
grant update (ended_at, end_reason) on help.cofunding_part to tambon_app;
create policy cofunding_closure_add on help.cofunding_closure for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and closed_by = (select platform.account()));

alter table help.help add column part uuid;
alter table help.help add constraint help_part_fkey foreign key (area, part) references help.cofunding_part (area, id);
create index help_of_part on help.help (area, part);
alter table help.reservation add column part uuid;
alter table help.reservation add constraint reservation_part_fkey foreign key (area, part) references help.cofunding_part (area, id);
create index reservation_of_part on help.reservation (area, part);

-- The reader of the guard, which now also says to which plan a line belongs.
drop function help.given_beside;
-- What a house was given, or has asked for, in some duplication groups: by its families here, and by the same people in other areas. Of
-- help that the asker may not see, and of help elsewhere, only the group, the kind of giver and the month are told. `same`: it is the
-- very service asked about; `fund`: one of the same fund; `partly`: it gives other things too; `own`: for the same person, or for the family as a whole. `covered`:
-- somebody allowed this pair before.
create function help.given_beside(wanted_area text, wanted_family uuid, wanted_person uuid, wanted_service text, wanted_fund text[],
    wanted_groups text[], wanted_partly text[], wanted_about uuid)
  returns table (key uuid, cofunding uuid, place text, state text, groups text[], same boolean, fund boolean, partly boolean, own boolean, own_family boolean,
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
      h.recorded_by as by_account, h.what_th, h.what_en, h.part
    from help.help h
    where h.area = wanted_area and h.family in (select id from house) and h.service is not null
      and not exists (select from help.reversal r where r.area = h.area and r.help = h.id)
    union all
    select v.id, case when v.approved_at is null then 'requested' else 'approved' end, v.service, v.person, v.family,
      (v.reserved_at at time zone 'Asia/Bangkok')::date, v.organisation, null, v.sensitive, v.reserved_by, null, null, v.part
    from help.reservation v
    where v.area = wanted_area and v.family in (select id from house) and v.ended_at is null
      and v.until >= (now() at time zone 'Asia/Bangkok')::date
      and not exists (select from help.help d where d.area = v.area and d.referral = v.id)),
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
      e.family = wanted_family as own_family, e.part
    from here e where e.id is distinct from wanted_about
    union all
    select md5(wanted_area || e.area || e.id)::uuid, 'elsewhere', 'given', e.service, e.given_on, e.organisation, null, null, null,
      e.own, e.own_family, null
    from elsewhere e),
  catalogue as (
    select distinct on (s.service) s.service, s.duplication_groups, s.name_th, s.name_en from services.public_service s
    where s.service in (select service from everything) order by s.service, s.version desc)
  select e.id, p.cofunding, e.place, e.state,
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
  left join help.cofunding_part p on p.area = wanted_area and p.id = e.part
  where e.service = wanted_service or e.service = any (wanted_fund) or c.duplication_groups && wanted_groups
  order by e.given_on desc, e.id
  limit 500;
end $$;
revoke all on function help.given_beside from public;
grant execute on function help.given_beside to tambon_app;
