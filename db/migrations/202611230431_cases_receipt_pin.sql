-- A family follows its case by the number and the PIN of its receipt, without signing in. The PIN itself lies nowhere: it is worked
-- out from the row's id under the key of the installation when the paper is made, and compared by a keyed hash. The newest row counts.
create table cases.receipt_pin (
  area text not null,
  id uuid not null,
  receipt uuid not null,
  pin_hash bytea not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid not null,
  constraint receipt_pin_pkey primary key (area, id),
  constraint receipt_pin_receipt_fkey foreign key (area, receipt) references cases.receipt (area, id)
);
create index receipt_pin_of_receipt on cases.receipt_pin (area, receipt, made_at desc);
-- Short names of areas are unique in the country, so a number on a receipt is too.
create index receipt_label on cases.receipt (label);

alter table cases.receipt_pin enable row level security;
alter table cases.receipt_pin force row level security;
create policy receipt_pin_read on cases.receipt_pin for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and exists (select from cases.receipt r where r.area = receipt_pin.area and r.id = receipt_pin.receipt));
create policy receipt_pin_make on cases.receipt_pin for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and made_by = (select platform.account())
  and exists (select from cases.receipt r where r.area = receipt_pin.area and r.id = receipt_pin.receipt));
grant select, insert on cases.receipt_pin to tambon_app;

-- Wrong PINs, by number (also one that does not exist: both are treated alike) and by the keyed hash of the address they came from.
create table cases.follow_attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null
);

-- How many seconds a key has to wait: after `free` wrong ones, doubling from half a minute to an hour. Holds the row.
create function cases.follow_wait(wanted text, free integer) returns double precision
  language plpgsql security definer set search_path = '' as $$
declare
  before cases.follow_attempt;
begin
  insert into cases.follow_attempt (key, failures, last_at) values (wanted, 0, clock_timestamp()) on conflict do nothing;
  select * into before from cases.follow_attempt a where a.key = wanted for update;
  if before.failures < free then return 0; end if;
  return greatest(0, least(3600, 30 * power(2, least(before.failures - free, 20)))
    - extract(epoch from clock_timestamp() - before.last_at));
end $$;
revoke all on function cases.follow_wait from public;

-- The functions below run as the owner, who works under row level security too.
create policy receipt_pin_owner on cases.receipt_pin for select to current_user using (true);
create policy receipt_owner on cases.receipt for select to current_user using (true);
create policy case_file_owner on cases.case_file for select to current_user using (true);
create policy need_owner on cases.need for select to current_user using (true);
create policy need_closure_owner on cases.need_closure for select to current_user using (true);
create policy case_closure_owner on cases.case_closure for select to current_user using (true);

-- What a family may know of its case by number and PIN: no name, no words, nothing restricted. An unknown number, a wrong PIN and a
-- restricted case answer alike. Twenty wrong ones stop a number until the desk makes a new PIN.
create function cases.follow(asked text, given bytea, visitor text) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare
  wait double precision;
  wrong integer;
  one record;
begin
  wait := greatest(cases.follow_wait('from ' || visitor, 30), cases.follow_wait('number ' || asked, 5));
  select a.failures into wrong from cases.follow_attempt a where a.key = 'number ' || asked;
  if wrong >= 20 then return jsonb_build_object('state', 'stopped'); end if;
  if wait > 0 then return jsonb_build_object('state', 'wait', 'seconds', ceil(wait)); end if;
  select r.area, r.id, r.case_file, r.label, r.issued_at, r.bring, r.bring_on, c.opened_at, c.closed_at into one
    from cases.receipt r
    join cases.case_file c on c.area = r.area and c.id = r.case_file and not c.restricted
    join lateral (select p.pin_hash from cases.receipt_pin p where p.area = r.area and p.receipt = r.id
      order by p.made_at desc, p.id desc limit 1) p on p.pin_hash = given
    where r.label = asked;
  if not found then
    update cases.follow_attempt a
      set failures = case when a.last_at < clock_timestamp() - interval '1 day' and a.key like 'from %' then 1 else a.failures + 1 end,
        last_at = clock_timestamp()
      where a.key in ('from ' || visitor, 'number ' || asked);
    return jsonb_build_object('state', 'none');
  end if;
  update cases.follow_attempt a set failures = 0 where a.key = 'number ' || asked;
  return jsonb_build_object('state', 'found', 'area', one.area, 'case', one.case_file, 'label', one.label,
    'received_at', one.issued_at, 'closed_at', one.closed_at, 'bring', one.bring, 'bring_on', one.bring_on,
    'outcome', (select x.outcome from cases.case_closure x where x.area = one.area and x.case_file = one.case_file
      order by x.recorded_at desc limit 1),
    'needs', (select coalesce(jsonb_agg(jsonb_build_object('need', n.id, 'no', n.no, 'kind', n.kind, 'due_on', n.due_on,
        'closed_at', n.closed_at, 'outcome', (select x.outcome from cases.need_closure x
          where x.area = n.area and x.need = n.id order by x.recorded_at desc limit 1),
        'requests', (select coalesce(jsonb_agg(jsonb_build_object('referral', r.id, 'service', r.service, 'state', r.state,
            'turn', r.open_for, 'sent_at', r.sent_at, 'since', r.since, 'due_on', r.due_on,
            'owner_th', o.short_th, 'owner_en', o.short_en) order by r.sent_at, r.id), '[]')
          from referrals.public_referral r left join identity.public_organisation o on o.id = r.organisation
          where r.area = n.area and r.need = n.id and not r.restricted and r.state <> 'withdrawn')) order by n.no), '[]')
      from cases.need n where n.area = one.area and n.case_file = one.case_file));
end $$;
revoke all on function cases.follow from public;
grant execute on function cases.follow to tambon_app;

-- A new PIN at the desk lets a stopped number go on.
create function cases.forget_attempts(asked text) returns void
  language sql security definer set search_path = ''
  begin atomic
    delete from cases.follow_attempt a where a.key = 'number ' || asked and platform.on_duty('desk')
      and exists (select from cases.receipt r where r.label = asked and platform.in_area(r.area));
  end;
revoke all on function cases.forget_attempts from public;
grant execute on function cases.forget_attempts to tambon_app;
