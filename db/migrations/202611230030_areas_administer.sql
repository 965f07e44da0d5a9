-- Areas, kept by people: villages and ชุมชน with days and successors, coverage that changes on a day, service points, the
-- centre's own words, and what an administrator changed.

-- A ชุมชน of a municipality has no number in a tambon: its code is the area's id with two digits, so it belongs to its area
-- for ever and needs no coverage. `kept`: people put the name right; a new edition of the lists leaves it alone.
alter table areas.place drop constraint place_code_form;
alter table areas.place drop constraint place_level_is_length;
alter table areas.place drop constraint place_parent_is_prefix;
alter table areas.place
  add column kept boolean not null default false,
  add constraint place_code_form check (case when level = 'community'
    then code ~ '^[0-9A-HJKMNP-TV-Z]{6}[0-9]{2}$' and code ~ '[A-Z]' else code ~ '^([0-9]{2}){1,4}$' end),
  add constraint place_level_is_length check
    (level = 'community' or level = (array['province', 'district', 'tambon', 'village'])[length(code) / 2]),
  add constraint place_parent_is_prefix check (case when level = 'community'
    then length(parent) = 6 else parent is not distinct from nullif(left(code, -2), '') end),
  add constraint place_in_thailand check (level not in ('village', 'community') or lat is null
    or (lat between 5.5 and 20.6 and lon between 97.3 and 105.8)),
  add constraint place_some_day check (not isempty(valid));

create or replace view areas.public_place with (security_invoker = true) as
  select p.code, p.level, p.parent, p.name_th, p.name_en, p.lat, p.lon, p.valid, p.successor,
    case when p.level = 'village' then right(p.code, 2)::int end as moo
  from areas.place p;

-- The day on which a coverage begins is its key, so that its end can be written.
alter table areas.coverage add column since date not null generated always as (coalesce(lower(during), '-infinity'::date)) stored;
alter table areas.coverage drop constraint coverage_pkey;
alter table areas.coverage add constraint coverage_pkey primary key (area, place, since);

alter table areas.area
  add column centre_letterhead_th text,
  add constraint area_centre_words check (length(centre_name_th) <= 200 and length(centre_name_en) <= 200
    and length(centre_phone) <= 20 and length(centre_address_th) <= 500 and length(centre_letterhead_th) <= 500);
create or replace view areas.public_area with (security_invoker = true) as
  select a.id, a.name_th, a.name_en, a.kind, coalesce(a.short, a.id) as short, a.province, a.district,
    a.local_authority_th, a.local_authority_en, a.provisional,
    coalesce(a.centre_name_th, case when a.name_th like 'ตำบล%' then 'ศูนย์ช่วยเหลือสังคม' || a.name_th
      else 'ศูนย์ช่วยเหลือสังคมตำบล ' || a.name_th end) as centre_name_th,
    coalesce(a.centre_name_en, 'Social Assistance Centre of ' || a.name_en) as centre_name_en, a.centre_phone,
    a.centre_address_th, a.centre_letterhead_th
  from areas.area a;

create table areas.service_point (
  area text collate "C" not null,
  id uuid not null,
  kind text not null,
  name_th text not null,
  name_en text,
  phone text,
  hours_th text,
  hours_en text,
  village text collate "C",
  lat double precision,
  lon double precision,
  opened_on date not null,
  closed_on date,
  constraint service_point_pkey primary key (area, id),
  constraint service_point_area_fkey foreign key (area) references areas.area (id),
  constraint service_point_village_fkey foreign key (village) references areas.place (code),
  constraint service_point_kind_known check (kind in
    ('centre', 'desk', 'local_authority', 'health', 'school', 'temple', 'volunteer', 'other')),
  constraint service_point_words check (length(name_th) between 2 and 200 and length(name_en) <= 200
    and length(phone) <= 20 and length(hours_th) <= 300 and length(hours_en) <= 300),
  constraint service_point_both_coordinates check ((lat is null) = (lon is null)),
  constraint service_point_in_thailand check (lat is null or (lat between 5.5 and 20.6 and lon between 97.3 and 105.8)),
  constraint service_point_days check (closed_on >= opened_on)
);
create unique index service_point_name on areas.service_point (area, name_th) where closed_on is null;
create index service_point_village on areas.service_point (village) where village is not null;

-- What an administrator changed: who, when, which field from what to what. Only ever added to. One change that concerns
-- several areas has a row in each, under one id.
create table areas.change (
  area text collate "C" not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  account uuid,
  by_name text not null,
  what text not null,
  done text not null,
  subject text not null,
  name text not null,
  fields jsonb not null,
  constraint change_pkey primary key (area, id),
  constraint change_area_fkey foreign key (area) references areas.area (id)
);
create index change_by_time on areas.change (area, at desc, id desc);

-- Says whether a village is of the areas of whoever asks: it is listed for one of them today; or it is listed for nobody
-- and one of them holds the rest of its tambon, or is known to hold a part of it.
create function areas.village_mine(village text) returns boolean language sql stable parallel safe
  return exists (
    select from areas.coverage c
    where c.tambon = left(village, 6) and platform.in_area(c.area)
      and c.during @> (now() at time zone 'Asia/Bangkok')::date
      and (c.place = village or c.place = left(village, 6) || '00' and not exists (
        select from areas.coverage o where o.tambon = left(village, 6) and o.place = village
          and not platform.in_area(o.area) and o.during @> (now() at time zone 'Asia/Bangkok')::date)))
  or exists (select from areas.coverage_claim k where k.tambon = left(village, 6) and platform.in_area(k.area))
    and not exists (
      select from areas.coverage o where o.tambon = left(village, 6) and o.place = village
        and not platform.in_area(o.area) and o.during @> (now() at time zone 'Asia/Bangkok')::date);
create function areas.place_mine(code text, level text) returns boolean language sql stable parallel safe
  return case level when 'community' then platform.in_area(left(code, 6)) when 'village' then areas.village_mine(code)
    else false end;
revoke all on function areas.village_mine, areas.place_mine from public;
grant execute on function areas.village_mine, areas.place_mine to tambon_app;

alter table areas.place enable row level security;
alter table areas.place force row level security;
create policy place_owner on areas.place for all to current_user using (true) with check (true);
create policy place_read on areas.place for select to tambon_app, tambon_job using (true);
create policy place_add on areas.place for insert to tambon_app
  with check ((select platform.on_duty('administrator')) and areas.place_mine(code, level));
create policy place_change on areas.place for update to tambon_app
  using ((select platform.on_duty('administrator')) and areas.place_mine(code, level));
grant insert (code, level, parent, name_th, name_en, lat, lon, valid, kept) on areas.place to tambon_app;
grant update (name_th, name_en, lat, lon, valid, successor, kept) on areas.place to tambon_app;

alter table areas.place_key enable row level security;
alter table areas.place_key force row level security;
create policy place_key_owner on areas.place_key for all to current_user using (true) with check (true);
create policy place_key_read on areas.place_key for select to tambon_app, tambon_job using (true);
create policy place_key_add on areas.place_key for insert to tambon_app with check (
  (select platform.on_duty('administrator'))
  and areas.place_mine(place, case when place ~ '[A-Z]' then 'community' else 'village' end));
grant insert on areas.place_key to tambon_app;

alter table areas.coverage enable row level security;
alter table areas.coverage force row level security;
create policy coverage_owner on areas.coverage for all to current_user using (true) with check (true);
create policy coverage_read on areas.coverage for select to tambon_app, tambon_job using (true);
create policy coverage_add on areas.coverage for insert to tambon_app
  with check ((select platform.on_duty('administrator')) and platform.in_area(area) and areas.village_mine(place));
create policy coverage_change on areas.coverage for update to tambon_app
  using ((select platform.on_duty('administrator')) and platform.in_area(area));
grant insert (area, place, during, to_confirm) on areas.coverage to tambon_app;
grant update (during, to_confirm) on areas.coverage to tambon_app;

alter table areas.area enable row level security;
alter table areas.area force row level security;
create policy area_owner on areas.area for all to current_user using (true) with check (true);
create policy area_read on areas.area for select to tambon_app, tambon_job using (true);
create policy area_change on areas.area for update to tambon_app
  using ((select platform.on_duty('administrator')) and platform.in_area(id));
grant update (centre_name_th, centre_name_en, centre_phone, centre_address_th, centre_letterhead_th) on areas.area to tambon_app;

alter table areas.service_point enable row level security;
alter table areas.service_point force row level security;
create policy service_point_owner on areas.service_point for all to current_user using (true) with check (true);
create policy service_point_read on areas.service_point for select to tambon_app using (platform.in_area(area));
create policy service_point_add on areas.service_point for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('administrator')));
create policy service_point_change on areas.service_point for update to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('administrator')));
grant select, insert on areas.service_point to tambon_app;
grant update (kind, name_th, name_en, phone, hours_th, hours_en, village, lat, lon, closed_on) on areas.service_point to tambon_app;

alter table areas.change enable row level security;
alter table areas.change force row level security;
create policy change_owner on areas.change for all to current_user using (true) with check (true);
create policy change_read on areas.change for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('administrator', 'auditor')));
create policy change_add on areas.change for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('administrator')) and account = (select platform.account()));
grant select, insert on areas.change to tambon_app;
