-- Areas: places (DOPA codes), operating areas, what each covers, and named sets of them.
-- Reference tables: no personal data, the same for everybody, so no area-first keys and no row level security.
create extension if not exists btree_gist;
create schema areas;
grant usage on schema areas to tambon_app, tambon_job;

create table areas.place (
  code text collate "C" not null,
  level text not null,
  parent text collate "C",
  name_th text not null,
  name_en text not null,
  lat double precision,
  lon double precision,
  valid daterange not null default daterange(null, null),
  successor text collate "C",
  constraint place_pkey primary key (code),
  constraint place_parent_fkey foreign key (parent) references areas.place (code),
  constraint place_successor_fkey foreign key (successor) references areas.place (code),
  constraint place_code_form check (code ~ '^([0-9]{2}){1,4}$'),
  constraint place_code_not_the_rest check (length(code) < 8 or right(code, 2) <> '00'),
  constraint place_level_is_length check (level = (array['province', 'district', 'tambon', 'village'])[length(code) / 2]),
  constraint place_parent_is_prefix check (parent is not distinct from nullif(left(code, -2), '')),
  constraint place_both_coordinates check ((lat is null) = (lon is null))
);

-- What may be typed to find a place: its name and the names above it, in Thai and in English, and its codes.
-- Bytes in order (collate "C"), so that a prefix is one range of the index; rank 1 province … 4 village.
create table areas.place_key (
  rank smallint not null,
  key text collate "C" not null,
  place text collate "C" not null,
  constraint place_key_pkey primary key (rank, key, place),
  constraint place_key_place_fkey foreign key (place) references areas.place (code)
);
create index place_parent on areas.place (parent);
create index place_successor on areas.place (successor) where successor is not null;
create index place_key_place on areas.place_key (place);

-- The operating area: the jurisdiction of one local authority. Its id is opaque and never changes.
create table areas.area (
  id text collate "C" not null,
  name_th text not null,
  name_en text not null,
  kind text not null,
  short text,
  province text collate "C",
  district text collate "C",
  dopa_code text not null,
  local_authority_th text,
  local_authority_en text,
  provisional boolean not null,
  centre_name_th text,
  centre_name_en text,
  centre_phone text,
  centre_address_th text,
  constraint area_pkey primary key (id),
  constraint area_short_key unique (short),
  constraint area_dopa_code_key unique (dopa_code),
  constraint area_province_fkey foreign key (province) references areas.place (code),
  constraint area_district_fkey foreign key (district) references areas.place (code),
  constraint area_id_form check (id ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
  constraint area_kind_known check
    (kind in ('city', 'town', 'subdistrict', 'organisation', 'provisional', 'country')),
  constraint area_country_is_zero check ((kind = 'country') = (id = '000000')),
  constraint area_provisional_is_kind check (provisional = (kind = 'provisional')),
  constraint area_has_authority check ((local_authority_th is null) = (kind in ('provisional', 'country'))),
  constraint area_has_district check ((district is null) = (kind = 'country') and (province is null) = (kind = 'country'))
);
create index area_province on areas.area (province);
create index area_district on areas.area (district);

-- Which villages an area covers, and when. <tambon>00 = every village of the tambon that is not listed itself.
create table areas.coverage (
  area text collate "C" not null,
  place text collate "C" not null,
  tambon text collate "C" generated always as (left(place, 6)) stored,
  during daterange not null default daterange(null, null),
  to_confirm boolean not null default false,
  constraint coverage_pkey primary key (area, place, during),
  constraint coverage_area_fkey foreign key (area) references areas.area (id),
  constraint coverage_tambon_fkey foreign key (tambon) references areas.place (code),
  constraint coverage_place_form check (place ~ '^[0-9]{8}$'),
  constraint coverage_some_day check (not isempty(during)),
  constraint coverage_one_area_a_day exclude using gist (place with =, during with &&)
);
create index coverage_tambon on areas.coverage (tambon, area);

-- An area that is known to hold some villages of a tambon when it is not known yet which.
create table areas.coverage_claim (
  area text collate "C" not null,
  tambon text collate "C" not null,
  constraint coverage_claim_pkey primary key (area, tambon),
  constraint coverage_claim_area_fkey foreign key (area) references areas.area (id),
  constraint coverage_claim_tambon_fkey foreign key (tambon) references areas.place (code)
);
create index coverage_claim_tambon on areas.coverage_claim (tambon);

-- Named sets of areas. name_th is the official spelling; name_given is how the list that named it spelt it.
create table areas.area_set (
  id text not null,
  kind text not null,
  no integer not null,
  name_th text not null,
  name_en text not null,
  name_given text,
  to_confirm boolean not null default false,
  constraint area_set_pkey primary key (id),
  constraint area_set_no_key unique (kind, no),
  constraint area_set_id_form check (id = kind || '-' || no)
);
create table areas.area_set_member (
  area_set text not null,
  area text collate "C" not null,
  constraint area_set_member_pkey primary key (area_set, area),
  constraint area_set_member_set_fkey foreign key (area_set) references areas.area_set (id),
  constraint area_set_member_area_fkey foreign key (area) references areas.area (id)
);
create index area_set_member_area on areas.area_set_member (area);

-- Which edition of the place data was loaded: the loader writes nothing when it is the same.
create table areas.place_edition (
  edition text not null,
  loaded_at timestamptz not null default clock_timestamp(),
  constraint place_edition_pkey primary key (edition)
);

-- What other rooms may read.
create view areas.public_place with (security_invoker = true) as
  select p.code, p.level, p.parent, p.name_th, p.name_en, p.lat, p.lon, p.valid, p.successor from areas.place p;
create view areas.public_area with (security_invoker = true) as
  select a.id, a.name_th, a.name_en, a.kind, coalesce(a.short, a.id) as short, a.province, a.district,
    a.local_authority_th, a.local_authority_en, a.provisional,
    coalesce(a.centre_name_th, case when a.name_th like 'ตำบล%' then 'ศูนย์ช่วยเหลือสังคม' || a.name_th
      else 'ศูนย์ช่วยเหลือสังคมตำบล ' || a.name_th end) as centre_name_th,
    coalesce(a.centre_name_en, 'Social Assistance Centre of ' || a.name_en) as centre_name_en, a.centre_phone
  from areas.area a;
create view areas.public_coverage with (security_invoker = true) as
  select c.area, c.place, c.tambon, c.during, c.to_confirm from areas.coverage c;

grant select on all tables in schema areas to tambon_app, tambon_job;
