-- Every change of a household, its people, their facts or their help gives it the next number, so that what is worked out
-- from them elsewhere can be found to be old without a message having been sent.
create sequence registry.change_no;
grant usage on sequence registry.change_no to tambon_app;
alter table registry.household_now add column change_no bigint not null default nextval('registry.change_no');
-- Whether the number is verified, who heads the family, and a birth whose day the registry itself does not have counts from the first of its period: now in
-- the typed row too, as rules read it.
alter table registry.person_now add column has_cid boolean, add column head boolean;
grant update (has_cid, head) on registry.person_now to tambon_app;
create or replace view registry.public_person_now with (security_invoker = true) as select * from registry.person_now;
create index household_now_changed on registry.household_now (area, change_no);
grant update (change_no) on registry.household_now to tambon_app;
create or replace view registry.public_household_now with (security_invoker = true) as select * from registry.household_now;

-- Notes a change that another room made, such as help given by an agency that may not read the registry.
create policy household_now_owner on registry.household_now for all to current_user using (true) with check (true);
-- (the owner may look up a family already: family_owner)
create function registry.note_change(wanted_area text, wanted_family uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not platform.in_area(wanted_area) then
    raise insufficient_privilege using message = 'another area';
  end if;
  update registry.household_now n set change_no = nextval('registry.change_no')
  from registry.family f
  where f.area = wanted_area and f.id = wanted_family and n.area = f.area and n.household = f.household;
end $$;
revoke all on function registry.note_change from public;
grant execute on function registry.note_change to tambon_app;

-- What the background work on gaps reads: today's typed rows, never names, numbers or restricted facts (these have no column).
grant usage on schema registry to tambon_job;
create policy person_now_job on registry.person_now for select to tambon_job using (true);
create policy household_now_job on registry.household_now for select to tambon_job using (true);
create policy household_job on registry.household for select to tambon_job using (true);
create policy area_now_job on registry.area_now for select to tambon_job using (true);
grant select on registry.person_now, registry.household_now, registry.area_now, registry.public_person_now,
  registry.public_household_now, registry.public_area_now to tambon_job;
grant select (area, id, village) on registry.household to tambon_job;
create view registry.public_village_of_household with (security_invoker = true) as
  select area, id as household, village from registry.household;
grant select on registry.public_village_of_household to tambon_app, tambon_job;
