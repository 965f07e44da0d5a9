-- Facts that hold for a whole operating area (a disaster was declared, the local health fund has a project) are kept once, with the
-- area as their subject. Its id is made from the area's own (area-subject.ts).
alter table registry.subject drop constraint subject_kind_known;
alter table registry.subject add constraint subject_kind_known check (kind in ('household', 'family', 'person', 'area'));
create unique index subject_one_area on registry.subject (area) where kind = 'area';

create table registry.area_now (
  area text not null,
  subject uuid not null,
  constraint area_now_pkey primary key (area, subject),
  constraint area_now_subject_fkey foreign key (area, subject) references registry.subject (area, id)
);
alter table registry.area_now enable row level security;
alter table registry.area_now force row level security;
create policy area_now_read on registry.area_now for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')));
create policy area_now_add on registry.area_now for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')));
create policy area_now_change on registry.area_now for update to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'volunteer')));
grant select, insert on registry.area_now to tambon_app;
create view registry.public_area_now with (security_invoker = true) as select * from registry.area_now;
grant select on registry.public_area_now to tambon_app;
