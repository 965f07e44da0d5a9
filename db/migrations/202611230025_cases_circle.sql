-- A restricted case is seen by its members and by the circle of its family, at the desk. An auditor sees none of it.
create function cases.is_member(wanted_area text, wanted uuid) returns boolean
  language sql stable
  begin atomic
    select exists (select from cases.case_member m
      where m.area = wanted_area and m.case_file = wanted and m.account = platform.account());
  end;

drop policy case_file_read on cases.case_file;
create policy case_file_read on cases.case_file for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'auditor'))
  and (not restricted or ((select platform.on_duty('desk'))
    and (cases.is_member(area, id) or registry.public_in_circle(area, family)))));
drop policy case_file_close on cases.case_file;
create policy case_file_close on cases.case_file for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and (not restricted or cases.is_member(area, id) or registry.public_in_circle(area, family)));
-- An open case becomes restricted when a sensitive service is asked for in it; never the other way round.
grant update (restricted) on cases.case_file to tambon_app;
