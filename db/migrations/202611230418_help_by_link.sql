-- An organisation without an account answers through a link of one use: what it delivered is written by the link itself.
create policy help_add_link on help.help for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('link')) and recorded_by = (select platform.account())
  and organisation = (select platform.organisation()));
-- The place that its request held in the guard is taken or given up by the same answer.
create policy reservation_by_link on help.reservation for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('link')) and organisation = (select platform.organisation()));
create policy reservation_turn_by_link on help.reservation for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('link')) and organisation = (select platform.organisation()));
