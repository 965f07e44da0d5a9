-- Dated rules made in the house: a draft that one administrator writes, and its publication by another. A publication is a version of
-- the service with its days; it is never edited, and it goes before what the catalogue's file says of those days. Versions of files
-- are numbered from 1, versions published here from 1001, so that a newer catalogue can never take a number that was used.
create table services.draft (
  id uuid primary key,
  service text collate "C" not null,
  -- The version it was begun from; what the draft does not change is taken from there.
  base_version integer not null,
  -- What it says otherwise (rule, amount, law, note) and its cases, as they were written: they may still be at fault. Cases are null
  -- for as long as they are those of the service.
  body jsonb not null,
  cases jsonb,
  effective_from date,
  effective_to date,
  revision integer not null default 1,
  drafted_by uuid not null,
  drafted_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  discarded_by uuid,
  discarded_at timestamptz,
  constraint draft_revision_positive check (revision > 0),
  constraint draft_size check (pg_column_size(body) <= 200000 and pg_column_size(cases) <= 400000),
  constraint draft_discarded_whole check ((discarded_by is null) = (discarded_at is null))
);
create index draft_of_service on services.draft (service, drafted_at desc);

create table services.publication (
  service text collate "C" not null,
  version integer not null,
  effective_from date not null,
  effective_to date,
  body jsonb not null,
  cases jsonb not null,
  draft uuid not null,
  drafted_by uuid not null,
  published_by uuid not null,
  published_at timestamptz not null default clock_timestamp(),
  constraint publication_pkey primary key (service, version),
  constraint publication_draft_fkey foreign key (draft) references services.draft (id),
  constraint publication_draft_once unique (draft),
  -- Two cannot begin on one day; where the days of the last one are stated, nothing else may hold on them.
  constraint publication_starts_once unique (service, effective_from),
  constraint publication_number check (version > 1000),
  constraint publication_ends_after_start check (effective_to >= effective_from),
  constraint publication_by_another check (published_by <> drafted_by),
  constraint publication_names_itself check (body ->> 'id' = service and (body ->> 'version')::integer = version
    and (body -> 'effective' ->> 'from')::date = effective_from
    and (body -> 'effective' ->> 'to')::date is not distinct from effective_to)
);

alter table services.draft enable row level security;
alter table services.draft force row level security;
alter table services.publication enable row level security;
alter table services.publication force row level security;
create policy draft_owner on services.draft for all to current_user using (true) with check (true);
create policy draft_read on services.draft for select to tambon_app
  using ((select platform.on_duty('administrator', 'auditor')));
create policy draft_add on services.draft for insert to tambon_app
  with check ((select platform.on_duty('administrator')) and drafted_by = (select platform.account()));
-- Only whoever wrote it changes it, and not after it was published.
create policy draft_change on services.draft for update to tambon_app
  using ((select platform.on_duty('administrator')) and drafted_by = (select platform.account()) and discarded_at is null
    and not exists (select from services.publication p where p.draft = draft.id))
  with check ((select platform.on_duty('administrator')) and drafted_by = (select platform.account()));
create policy draft_job on services.draft for select to tambon_job using (true);
create policy publication_owner on services.publication for all to current_user using (true) with check (true);
create policy publication_read on services.publication for select to tambon_app, tambon_job using (true);
create policy publication_add on services.publication for insert to tambon_app with check (
  (select platform.on_duty('administrator')) and published_by = (select platform.account())
  and exists (select from services.draft d where d.id = draft and d.drafted_by = publication.drafted_by
    and d.service = publication.service and d.discarded_at is null)
  and (select identity.public_reaches_every_desk()));
grant select, insert on services.draft to tambon_app;
grant update (body, cases, effective_from, effective_to, revision, changed_at, discarded_by, discarded_at) on services.draft to tambon_app;
grant select, insert on services.publication to tambon_app;
grant select on services.draft, services.publication to tambon_job;

create or replace view services.public_service with (security_invoker = true) as
  select v.service, v.version, v.effective_from, v.effective_to, v.body -> 'name' ->> 'th' as name_th, v.body -> 'name' ->> 'en' as name_en,
    v.body -> 'owner' ->> 'kind' as owner_kind,
    coalesce(v.body -> 'duplication_groups' -> 0 ->> 'group', v.body ->> 'duplication_group') as duplication_group,
    (v.body ->> 'sensitive')::boolean as sensitive,
    coalesce(
      (select array_agg(one ->> 'group') from jsonb_array_elements(v.body -> 'duplication_groups') as given (one)),
      array_remove(array[v.body ->> 'duplication_group'], null)
    ) as duplication_groups,
    coalesce(v.body ->> 'status', 'active') as status
  from (select service, version, effective_from, effective_to, body from services.service
    union all select service, version, effective_from, effective_to, body from services.publication) v;
