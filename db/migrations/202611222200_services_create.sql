-- Services: the catalogue as it was loaded, one row for each version of a service. A version is never changed: a correction is a
-- new version. Reference table: the same for everybody; only the owner writes it, at the start.
create schema services;
grant usage on schema services to tambon_app;

create table services.service (
  service text collate "C" not null,
  version integer not null,
  effective_from date,
  effective_to date,
  body jsonb not null,
  loaded_at timestamptz not null default clock_timestamp(),
  constraint service_pkey primary key (service, version),
  constraint service_id_form check (service ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint service_version_positive check (version > 0),
  constraint service_ends_after_start check (effective_to >= effective_from),
  constraint service_body_names_itself check (body ->> 'id' = service and (body ->> 'version')::integer = version)
);
grant select on services.service to tambon_app;

-- What higher rooms read: the names and the duties of every version.
create view services.public_service with (security_invoker = true) as
  select service, version, effective_from, effective_to, body -> 'name' ->> 'th' as name_th, body -> 'name' ->> 'en' as name_en,
    body -> 'owner' ->> 'kind' as owner_kind, body ->> 'duplication_group' as duplication_group,
    (body ->> 'sensitive')::boolean as sensitive
  from services.service;
grant select on services.public_service to tambon_app;
