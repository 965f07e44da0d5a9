-- What holds for a whole area may be recorded by its administrator too, who sees and writes nothing else of the registry.
create policy subject_of_area_read on registry.subject for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('administrator')) and kind = 'area');
create policy subject_of_area_add on registry.subject for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('administrator')) and kind = 'area');
create policy fact_of_area_read on registry.fact for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('administrator'))
    and exists (select from registry.subject s where s.area = fact.area and s.id = fact.subject and s.kind = 'area'));
create policy fact_of_area_add on registry.fact for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('administrator'))
    and exists (select from registry.subject s where s.area = fact.area and s.id = fact.subject and s.kind = 'area'));
create policy area_now_by_administrator on registry.area_now for all to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('administrator')))
  with check (platform.in_area(area) and (select platform.on_duty('administrator')));

-- What holds for an area touches every house of it: each gets the next number of change (202611230120).
create function registry.note_area_change(wanted_area text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not (platform.in_area(wanted_area) and platform.on_duty('desk', 'administrator')) then
    raise insufficient_privilege using message = 'another area';
  end if;
  update registry.household_now set change_no = nextval('registry.change_no') where area = wanted_area;
end $$;
revoke all on function registry.note_area_change from public;
grant execute on function registry.note_area_change to tambon_app;
