-- Identity, kept by people: accounts are suspended and reopened, postings begin and end on days with a hand-over,
-- organisations are added, changed and closed, and what an administrator changed is visible.

-- Today in Thailand, whatever clock the server keeps.
create function identity.today() returns date language sql stable parallel safe
  return (now() at time zone 'Asia/Bangkok')::date;
revoke all on function identity.today from public;
grant execute on function identity.today to tambon_app;

-- `ended_at`: the moment at which it was ended at once; a later day is the end of `during`.
alter table identity.posting
  add column ended_at timestamptz,
  add column handover text,
  add constraint posting_handover_length check (length(handover) <= 2000);
grant update (ended_at, handover) on identity.posting to tambon_app;
grant update (username) on identity.account to tambon_app;

create table identity.suspension (
  id uuid primary key,
  account uuid not null references identity.account (id),
  reason text not null,
  suspended_by uuid not null,
  suspended_at timestamptz not null default clock_timestamp(),
  reopened_by uuid,
  reopened_at timestamptz,
  constraint suspension_reason_length check (length(reason) between 1 and 500),
  constraint suspension_reopened_whole check ((reopened_by is null) = (reopened_at is null))
);
create index suspension_account on identity.suspension (account);
create unique index suspension_one_open on identity.suspension (account) where reopened_at is null;

-- An account is wholly mine when it works, now or later, in no area that is not mine: only then may an administrator give it
-- a new password, rename, suspend it. Otherwise a tambon's administrator could become the administrator of the country.
create function identity.account_wholly_mine(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select exists (
      select from identity.posting p join identity.posting_area a on a.posting = p.id
      where p.account = wanted and platform.in_area(a.area))
    and not exists (
      select from identity.posting p join identity.posting_area a on a.posting = p.id
      where p.account = wanted and p.ended_at is null and not isempty(p.during)
        and (upper_inf(p.during) or upper(p.during) > (now() at time zone 'Asia/Bangkok')::date)
        and not platform.in_area(a.area));
  end;
create function identity.is_suspended(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select exists (select from identity.suspension s where s.account = wanted and s.reopened_at is null);
  end;
revoke all on function identity.account_wholly_mine, identity.is_suspended from public;
grant execute on function identity.account_wholly_mine, identity.is_suspended to tambon_app;

drop policy account_change on identity.account;
create policy account_change on identity.account for update to tambon_app using (
  id = (select platform.account()) or ((select platform.on_duty('administrator')) and identity.account_wholly_mine(id)));
drop policy session_change on identity.session;
create policy session_change on identity.session for update to tambon_app using (
  account = (select platform.account()) or ((select platform.on_duty('administrator')) and identity.account_wholly_mine(account)));

alter table identity.suspension enable row level security;
alter table identity.suspension force row level security;
create policy suspension_owner on identity.suspension for all to current_user using (true) with check (true);
create policy suspension_read on identity.suspension for select to tambon_app using (
  account = (select platform.account())
  or ((select platform.on_duty('administrator', 'auditor')) and identity.account_in_my_areas(account)));
create policy suspension_add on identity.suspension for insert to tambon_app with check (
  (select platform.on_duty('administrator')) and suspended_by = (select platform.account())
  and identity.account_wholly_mine(account));
create policy suspension_end on identity.suspension for update to tambon_app
  using ((select platform.on_duty('administrator')) and identity.account_wholly_mine(account));
grant select, insert on identity.suspension to tambon_app;
grant update (reopened_by, reopened_at) on identity.suspension to tambon_app;

-- A session is found with all that closes it: its end, its account's suspension; and whether it is one of the demonstration.
drop function identity.find_session(bytea);
create function identity.find_session(hash bytea)
  returns table (session uuid, account uuid, name text, must_change boolean, demo boolean, ended boolean, posting uuid, duty text,
    organisation uuid, areas text[])
  language sql stable security definer set search_path = ''
  begin atomic
    select s.id, a.id, a.name, a.must_change, a.demo,
      s.ended_at is not null or s.expires_at < clock_timestamp()
        or exists (select from identity.suspension x where x.account = a.id and x.reopened_at is null),
      p.id, p.duty, p.organisation,
      coalesce((select array_agg(x.area order by x.area) from identity.posting_area x where x.posting = p.id), '{}')
    from identity.session s
    join identity.account a on a.id = s.account
    left join identity.posting p on p.id = s.posting and p.ended_at is null
      and p.during @> (now() at time zone 'Asia/Bangkok')::date
    where s.token_hash = hash;
  end;
revoke all on function identity.find_session from public;
grant execute on function identity.find_session to tambon_app;
create or replace function identity.open_session(new_id uuid, hash bytea, who uuid, on_device text, seconds integer) returns void
  language sql security definer set search_path = ''
  begin atomic
    insert into identity.session (id, token_hash, account, posting, device, expires_at)
    select new_id, hash, who,
      (select p.id from identity.posting p
       where p.account = who and p.ended_at is null and p.during @> (now() at time zone 'Asia/Bangkok')::date
       order by p.id = (select s.posting from identity.session s where s.account = who order by s.created_at desc limit 1) desc nulls last,
         p.given_at, p.id limit 1),
      on_device, clock_timestamp() + make_interval(secs => seconds);
  end;

alter table identity.organisation
  add column parent uuid constraint organisation_parent_fkey references identity.organisation (id),
  add column address_th text,
  add column letter_th text,
  add column answer_days integer,
  add column has_accounts boolean not null default true,
  add column created_by uuid,
  add column created_at timestamptz not null default clock_timestamp(),
  add constraint organisation_answer_days_range check (answer_days between 1 and 365),
  add constraint organisation_words check (length(name_th) <= 200 and length(name_en) <= 200 and length(short_th) <= 60
    and length(short_en) <= 60 and length(phone) <= 20 and length(address_th) <= 500 and length(letter_th) <= 500),
  add constraint organisation_not_own_parent check (parent <> id);
create index organisation_parent on identity.organisation (parent) where parent is not null;

create table identity.organisation_closure (
  id uuid primary key,
  organisation uuid not null references identity.organisation (id),
  closed_on date not null,
  successor uuid references identity.organisation (id),
  reason text not null,
  closed_by uuid not null,
  closed_at timestamptz not null default clock_timestamp(),
  reopened_by uuid,
  reopened_at timestamptz,
  constraint organisation_closure_reason_length check (length(reason) between 1 and 500),
  constraint organisation_closure_other_successor check (successor <> organisation),
  constraint organisation_closure_reopened_whole check ((reopened_by is null) = (reopened_at is null))
);
create index organisation_closure_organisation on identity.organisation_closure (organisation);
create index organisation_closure_successor on identity.organisation_closure (successor) where successor is not null;
create unique index organisation_closure_one_open on identity.organisation_closure (organisation) where reopened_at is null;

-- An organisation is mine when it answers in my areas and nowhere else.
create function identity.organisation_mine(wanted uuid) returns boolean language sql stable parallel safe
  return exists (select from identity.organisation_area a where a.organisation = wanted and platform.in_area(a.area))
    and not exists (select from identity.organisation_area a where a.organisation = wanted and not platform.in_area(a.area));
revoke all on function identity.organisation_mine from public;
grant execute on function identity.organisation_mine to tambon_app;

alter table identity.organisation enable row level security;
alter table identity.organisation force row level security;
create policy organisation_owner on identity.organisation for all to current_user using (true) with check (true);
create policy organisation_read on identity.organisation for select to tambon_app using (true);
create policy organisation_add on identity.organisation for insert to tambon_app
  with check ((select platform.on_duty('administrator')) and created_by = (select platform.account()));
create policy organisation_change on identity.organisation for update to tambon_app
  using ((select platform.on_duty('administrator')) and identity.organisation_mine(id));
grant insert on identity.organisation to tambon_app;
grant update (kind, name_th, name_en, short_th, short_en, phone, parent, address_th, letter_th, answer_days, has_accounts)
  on identity.organisation to tambon_app;

alter table identity.organisation_area enable row level security;
alter table identity.organisation_area force row level security;
create policy organisation_area_owner on identity.organisation_area for all to current_user using (true) with check (true);
create policy organisation_area_read on identity.organisation_area for select to tambon_app using (true);
create policy organisation_area_add on identity.organisation_area for insert to tambon_app
  with check ((select platform.on_duty('administrator')) and platform.in_area(area));
grant insert on identity.organisation_area to tambon_app;

alter table identity.organisation_closure enable row level security;
alter table identity.organisation_closure force row level security;
create policy organisation_closure_owner on identity.organisation_closure for all to current_user using (true) with check (true);
create policy organisation_closure_read on identity.organisation_closure for select to tambon_app using (true);
create policy organisation_closure_add on identity.organisation_closure for insert to tambon_app with check (
  (select platform.on_duty('administrator')) and closed_by = (select platform.account())
  and identity.organisation_mine(organisation));
create policy organisation_closure_end on identity.organisation_closure for update to tambon_app
  using ((select platform.on_duty('administrator')) and identity.organisation_mine(organisation));
grant select, insert on identity.organisation_closure to tambon_app;
grant update (reopened_by, reopened_at) on identity.organisation_closure to tambon_app;

create or replace view identity.public_organisation with (security_invoker = true) as
  select o.id, o.kind, o.name_th, o.name_en, o.short_th, o.short_en, o.phone, o.parent, o.address_th, o.letter_th, o.answer_days,
    o.has_accounts,
    exists (select from identity.organisation_closure c where c.organisation = o.id and c.reopened_at is null
      and c.closed_on <= (now() at time zone 'Asia/Bangkok')::date) as closed,
    (select c.successor from identity.organisation_closure c where c.organisation = o.id and c.reopened_at is null) as successor
  from identity.organisation o;

-- What an administrator changed: as areas.change.
create table identity.change (
  area text not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  account uuid,
  by_name text not null,
  what text not null,
  done text not null,
  subject text not null,
  name text not null,
  fields jsonb not null,
  constraint change_pkey primary key (area, id)
);
create index change_by_time on identity.change (area, at desc, id desc);
alter table identity.change enable row level security;
alter table identity.change force row level security;
create policy change_owner on identity.change for all to current_user using (true) with check (true);
create policy change_read on identity.change for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('administrator', 'auditor')));
create policy change_add on identity.change for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('administrator')) and account = (select platform.account()));
grant select, insert on identity.change to tambon_app;

-- Whoever sits at the desk today: neither ended at a moment nor suspended.
create or replace function identity.public_desk_officers(wanted_area text) returns table (account uuid, name text)
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct c.id, c.name
    from identity.posting_area a
    join identity.posting p on p.id = a.posting and p.duty = 'desk' and p.ended_at is null
      and p.during @> (now() at time zone 'Asia/Bangkok')::date
    join identity.account c on c.id = p.account
    where a.area = wanted_area and platform.in_area(wanted_area) and platform.on_duty('desk')
      and not exists (select from identity.suspension x where x.account = c.id and x.reopened_at is null);
  end;
