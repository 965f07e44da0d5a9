-- The platform: roles, context functions, command log, look log, denied attempts, seals, files.
-- Roles: the owner (who runs this file), tambon_app (serves people, under RLS), tambon_job (works in the background).
do $$
begin
  if not exists (select from pg_roles where rolname = 'tambon_app') then create role tambon_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'tambon_job') then create role tambon_job nologin; end if;
end $$;

create schema if not exists platform;
grant usage on schema platform to tambon_app, tambon_job;

-- Context, set by literal SET LOCAL at the start of each transaction. Absent context means: nothing is yours.
create function platform.in_area(area text) returns boolean language sql stable parallel safe
  return area = any (current_setting('app.areas', true)::text[]);
create function platform.on_duty(variadic duties text[]) returns boolean language sql stable parallel safe
  return current_setting('app.duty', true) = any (duties);
create function platform.account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;
create function platform.organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;

create table platform.command (
  area text not null,
  id uuid not null,
  name text not null,
  account uuid not null,
  posting uuid,
  input_hash bytea not null,
  at timestamptz not null,
  done_at timestamptz not null default clock_timestamp(),
  result jsonb,
  refusal text,
  refusal_details jsonb,
  xact xid8 not null default pg_current_xact_id(),
  constraint command_pkey primary key (area, id),
  constraint command_result_or_refusal check ((result is null) <> (refusal is null)),
  constraint command_area_form check (area ~ '^[0-9A-Z]{6}$')
);
create index command_id on platform.command (id);
create index command_order on platform.command (xact, id);
alter table platform.command enable row level security;
alter table platform.command force row level security;
create policy command_write on platform.command for insert to tambon_app with check (account = (select platform.account()));
create policy command_read on platform.command for select to tambon_app
  using (account = (select platform.account()) or (platform.in_area(area) and (select platform.on_duty('auditor'))));
-- The owner's definer functions work under row level security too: an outside PostgreSQL need not be run as superuser.
create policy command_owner on platform.command for all to current_user using (true) with check (true);
create policy command_seal on platform.command for select to tambon_job using (true);
grant select, insert on platform.command to tambon_app;
grant select on platform.command to tambon_job;

-- Finds who sent a command id before, in any area: an id is bound to its sender and its input.
create function platform.find_command(wanted uuid)
  returns table (area text, account uuid, name text, input_hash bytea, result jsonb, refusal text, refusal_details jsonb)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.area, c.account, c.name, c.input_hash, c.result, c.refusal, c.refusal_details
    from platform.command c where c.id = wanted;
  end;
revoke all on function platform.find_command from public;
grant execute on function platform.find_command to tambon_app;

create table platform.denied (
  area text not null,
  id uuid not null,
  name text not null,
  account uuid,
  posting uuid,
  code text not null,
  at timestamptz not null default clock_timestamp(),
  constraint denied_pkey primary key (area, id)
);
create index denied_by_time on platform.denied (area, at desc);
alter table platform.denied enable row level security;
alter table platform.denied force row level security;
create policy denied_write on platform.denied for insert to tambon_app
  with check (account is not distinct from (select platform.account()));
create policy denied_read on platform.denied for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('auditor')));
grant select, insert on platform.denied to tambon_app;

-- Who opened whose file. Monthly partitions; how long they are kept is a setting of the centre.
create table platform.look (
  area text not null,
  id uuid not null,
  account uuid not null,
  posting uuid,
  read text not null,
  subjects uuid[] not null,
  purpose text,
  at timestamptz not null default clock_timestamp(),
  constraint look_pkey primary key (area, id, at)
) partition by range (at);
create index look_recent on platform.look (area, account, at desc);
alter table platform.look enable row level security;
alter table platform.look force row level security;
create policy look_write on platform.look for insert to tambon_app with check (account = (select platform.account()));
create policy look_read on platform.look for select to tambon_app
  using (account = (select platform.account()) or (platform.in_area(area) and (select platform.on_duty('auditor'))));
grant select, insert on platform.look to tambon_app;

-- Makes the partition of this month and of the next two. Called at start and daily.
create function platform.make_look_partitions() returns void language plpgsql security definer set search_path = '' as $$
declare month date;
begin
  for month in select generate_series(date_trunc('month', now()), date_trunc('month', now()) + interval '2 months', interval '1 month') loop
    if to_regclass(format('platform.look_%s', to_char(month, 'YYYYMM'))) is null then
      execute format('create table platform.look_%s partition of platform.look for values from (%L) to (%L)',
        to_char(month, 'YYYYMM'), month, month + interval '1 month');
      execute format('alter table platform.look_%s enable row level security', to_char(month, 'YYYYMM'));
      execute format('alter table platform.look_%s force row level security', to_char(month, 'YYYYMM'));
    end if;
  end loop;
end $$;
revoke all on function platform.make_look_partitions from public;
grant execute on function platform.make_look_partitions to tambon_job;
select platform.make_look_partitions();

-- The seals: a hash chain over the command log, in the order of transactions that can no longer change.
create table platform.seal (
  no bigint generated always as identity primary key,
  upto xid8 not null,
  count bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp(),
  constraint seal_upto_key unique (upto)
);
grant select, insert on platform.seal to tambon_job;

-- Files: bytes live in the data folder, under their hash; a row says whose they are and who may fetch them.
create table platform.file (
  area text not null,
  id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  type text not null,
  name text not null,
  duties text[] not null,
  organisation uuid,
  subject uuid,
  account uuid not null,
  at timestamptz not null default clock_timestamp(),
  constraint file_pkey primary key (area, id),
  constraint file_bytes_positive check (bytes > 0)
);
create index file_subject on platform.file (area, subject);
alter table platform.file enable row level security;
alter table platform.file force row level security;
create policy file_write on platform.file for insert to tambon_app
  with check (platform.in_area(area) and account = (select platform.account()));
create policy file_read on platform.file for select to tambon_app
  using (platform.in_area(area) and (account = (select platform.account())
    or (current_setting('app.duty', true) = any (duties)
        and (organisation is null or organisation = (select platform.organisation())))));
create policy file_job on platform.file for all to tambon_job using (true) with check (true);
grant select, insert on platform.file to tambon_app, tambon_job;
