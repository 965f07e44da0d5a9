-- Today of a whole centre walks along the days of its open needs. `offset 0`: the case of each row is looked up by its key as the
-- row comes; without it every case of the centre is read into a table first, which costs more than the hundred rows that are shown.
create index need_by_day on cases.need (area, due_on) where closed_at is null;
alter policy need_read on cases.need using (
  exists (select from cases.case_file c where c.area = need.area and c.id = need.case_file offset 0));
alter policy visit_read on cases.visit using (platform.in_area(area) and (
  ((select platform.on_duty('desk', 'volunteer')) and visitor = (select platform.account()))
  or exists (select from cases.case_file c where c.area = visit.area and c.id = visit.case_file offset 0)));
