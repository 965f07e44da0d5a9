-- Identity: organisations, accounts, postings (duty × areas × organisation × from/to), sessions, sign-in attempts.
-- Reference tables: an account may serve several areas. Row level security still limits who sees which account.
create schema identity;
grant usage on schema identity to tambon_app, tambon_job;

create table identity.organisation (
  id uuid primary key,
  kind text not null,
  name_th text not null,
  name_en text not null,
  short_th text not null,
  short_en text not null,
  phone text,
  constraint organisation_name_key unique (kind, name_th)
);
create table identity.organisation_area (
  organisation uuid not null references identity.organisation (id),
  area text not null,
  constraint organisation_area_pkey primary key (organisation, area)
);
create index organisation_of_area on identity.organisation_area (area, organisation);
grant select on identity.organisation, identity.organisation_area to tambon_app;

create table identity.account (
  id uuid primary key,
  username text not null,
  name text not null,
  phone text,
  password_hash text not null,
  password_set_at timestamptz not null default clock_timestamp(),
  must_change boolean not null default true,
  totp_secret text,
  demo boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  constraint account_username_key unique (username),
  constraint account_username_form check (username = lower(username) and length(username) between 2 and 60)
);
create table identity.posting (
  id uuid primary key,
  account uuid not null references identity.account (id),
  duty text not null,
  organisation uuid references identity.organisation (id),
  during daterange not null,
  given_by uuid,
  given_at timestamptz not null default clock_timestamp(),
  ended_by uuid,
  constraint posting_duty_known check (duty in
    ('desk','volunteer','agency','council','fund','planner','programme','analyst','administrator','auditor'))
);
create index posting_account on identity.posting (account);
create index posting_organisation on identity.posting (organisation);
create table identity.posting_area (
  posting uuid not null references identity.posting (id),
  area text not null,
  constraint posting_area_pkey primary key (posting, area)
);
create index posting_of_area on identity.posting_area (area, posting);

create table identity.session (
  id uuid primary key,
  token_hash bytea not null,
  account uuid not null references identity.account (id),
  posting uuid references identity.posting (id),
  device text not null,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_token_key unique (token_hash)
);
create index session_posting on identity.session (posting);
create index session_account on identity.session (account, created_at desc);

create table identity.attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null
);

-- An administrator sees and changes accounts that have a posting in the administrator's own areas.
-- Definer functions, so that the policies of one table do not call those of another in a circle.
create function identity.account_in_my_areas(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select exists (
      select from identity.posting p join identity.posting_area a on a.posting = p.id
      where p.account = wanted and platform.in_area(a.area));
  end;
create function identity.posting_in_my_areas(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select exists (select from identity.posting_area a where a.posting = wanted and platform.in_area(a.area))
       and not exists (select from identity.posting_area a where a.posting = wanted and not platform.in_area(a.area));
  end;
create function identity.owner_of_posting(wanted uuid) returns uuid
  language sql stable security definer set search_path = ''
  begin atomic select p.account from identity.posting p where p.id = wanted; end;
revoke all on function identity.account_in_my_areas, identity.posting_in_my_areas, identity.owner_of_posting from public;
grant execute on function identity.account_in_my_areas, identity.posting_in_my_areas, identity.owner_of_posting to tambon_app;

alter table identity.account enable row level security;
alter table identity.account force row level security;
create policy account_owner on identity.account for all to current_user using (true) with check (true);
create policy account_read on identity.account for select to tambon_app using (
  id = (select platform.account())
  or ((select platform.on_duty('administrator', 'auditor')) and (created_by = (select platform.account()) or identity.account_in_my_areas(id))));
create policy account_add on identity.account for insert to tambon_app
  with check ((select platform.on_duty('administrator')) and created_by = (select platform.account()));
create policy account_change on identity.account for update to tambon_app using (
  id = (select platform.account()) or ((select platform.on_duty('administrator')) and identity.account_in_my_areas(id)));
grant select (id, username, name, phone, password_set_at, must_change, demo, created_by, created_at) on identity.account to tambon_app;
grant insert on identity.account to tambon_app;
grant update (password_hash, password_set_at, must_change, totp_secret, name, phone) on identity.account to tambon_app;

alter table identity.posting enable row level security;
alter table identity.posting force row level security;
create policy posting_owner on identity.posting for all to current_user using (true) with check (true);
create policy posting_read on identity.posting for select to tambon_app using (
  account = (select platform.account())
  or ((select platform.on_duty('administrator', 'auditor')) and (given_by = (select platform.account()) or identity.account_in_my_areas(account))));
create policy posting_add on identity.posting for insert to tambon_app
  with check ((select platform.on_duty('administrator')) and given_by = (select platform.account()));
create policy posting_end on identity.posting for update to tambon_app
  using ((select platform.on_duty('administrator')) and identity.posting_in_my_areas(id));
grant select, insert on identity.posting to tambon_app;
grant update (during, ended_by) on identity.posting to tambon_app;

alter table identity.posting_area enable row level security;
alter table identity.posting_area force row level security;
create policy posting_area_owner on identity.posting_area for all to current_user using (true) with check (true);
create policy posting_area_read on identity.posting_area for select to tambon_app using (
  identity.owner_of_posting(posting) = (select platform.account())
  or ((select platform.on_duty('administrator', 'auditor')) and platform.in_area(area)));
create policy posting_area_add on identity.posting_area for insert to tambon_app
  with check ((select platform.on_duty('administrator')) and platform.in_area(area));
grant select, insert on identity.posting_area to tambon_app;

alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy session_owner on identity.session for all to current_user using (true) with check (true);
create policy session_own on identity.session for select to tambon_app using (account = (select platform.account()));
create policy session_change on identity.session for update to tambon_app using (
  account = (select platform.account()) or ((select platform.on_duty('administrator')) and identity.account_in_my_areas(account)));
create policy session_find on identity.session for select to tambon_app
  using ((select platform.on_duty('administrator')) and identity.account_in_my_areas(account));
grant select (id, account, posting, device, created_at, seen_at, expires_at, ended_at) on identity.session to tambon_app;
grant update (posting, ended_at) on identity.session to tambon_app;

-- What signing in needs, before there is an actor. Only these functions reach hashes, tokens and attempts.
create function identity.credentials(wanted text)
  returns table (account uuid, password_hash text, totp_secret text, demo boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select a.id, a.password_hash, a.totp_secret, a.demo from identity.account a where a.username = wanted;
  end;
create function identity.my_credentials()
  returns table (password_hash text, totp_secret text)
  language sql stable security definer set search_path = ''
  begin atomic
    select a.password_hash, a.totp_secret from identity.account a where a.id = platform.account();
  end;
create function identity.open_session(new_id uuid, hash bytea, who uuid, on_device text, seconds integer) returns void
  language sql security definer set search_path = ''
  begin atomic
    insert into identity.session (id, token_hash, account, posting, device, expires_at)
    select new_id, hash, who,
      (select p.id from identity.posting p where p.account = who and p.during @> current_date
       order by p.id = (select s.posting from identity.session s where s.account = who order by s.created_at desc limit 1) desc nulls last,
         p.given_at, p.id limit 1),
      on_device, clock_timestamp() + make_interval(secs => seconds);
  end;
create function identity.close_session(hash bytea) returns void
  language sql security definer set search_path = ''
  begin atomic
    update identity.session set ended_at = clock_timestamp() where token_hash = hash and ended_at is null;
  end;
create function identity.find_session(hash bytea)
  returns table (session uuid, account uuid, name text, must_change boolean, ended boolean, posting uuid, duty text,
    organisation uuid, areas text[])
  language sql stable security definer set search_path = ''
  begin atomic
    select s.id, a.id, a.name, a.must_change, s.ended_at is not null or s.expires_at < clock_timestamp(),
      p.id, p.duty, p.organisation,
      coalesce((select array_agg(x.area order by x.area) from identity.posting_area x where x.posting = p.id), '{}')
    from identity.session s
    join identity.account a on a.id = s.account
    left join identity.posting p on p.id = s.posting and p.during @> current_date
    where s.token_hash = hash;
  end;
-- Takes one attempt under a key, or says how many seconds to wait. After `free` failures the wait doubles, up to `most`
-- seconds; an attempt that is told to wait does not count, so nobody is kept out for longer than `most`.
create function identity.take_attempt(who text, free integer, most integer) returns double precision
  language plpgsql security definer set search_path = '' as $$
declare
  before identity.attempt;
  wait double precision := 0;
begin
  insert into identity.attempt (key, failures, last_at) values (who, 0, clock_timestamp()) on conflict do nothing;
  select * into before from identity.attempt a where a.key = who for update;
  if before.failures > 0 and before.last_at < clock_timestamp() - interval '15 minutes' then before.failures := 0; end if;
  if before.failures >= free then
    wait := least(most, power(2, least(before.failures - free, 20)))
      - extract(epoch from clock_timestamp() - before.last_at);
  end if;
  if wait > 0 then return wait; end if;
  update identity.attempt a set failures = before.failures + 1, last_at = clock_timestamp() where a.key = who;
  return 0;
end $$;
create function identity.clear_attempts(who text[]) returns void
  language sql security definer set search_path = ''
  begin atomic delete from identity.attempt a where a.key = any (who); end;
revoke all on function identity.credentials, identity.my_credentials, identity.open_session, identity.close_session,
  identity.find_session, identity.take_attempt, identity.clear_attempts from public;
grant execute on function identity.credentials, identity.my_credentials, identity.open_session, identity.close_session,
  identity.find_session, identity.take_attempt, identity.clear_attempts to tambon_app;

-- The names of those who did something, for any signed-in person who has the id from a record they may see.
create view identity.public_account as select id, name from identity.account;
create view identity.public_organisation with (security_invoker = true) as
  select id, kind, name_th, name_en, short_th, short_en, phone from identity.organisation;
create view identity.public_organisation_area with (security_invoker = true) as
  select organisation, area from identity.organisation_area;
grant select on identity.public_account, identity.public_organisation, identity.public_organisation_area to tambon_app;
