-- The printed mission map of an area: each time it is asked for, and the file that came of it. Like the sheet of a family.
create table services.mission_print (
  area text not null,
  id uuid not null,
  paper text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  constraint mission_print_pkey primary key (area, id),
  constraint mission_print_paper check (paper in ('a4', 'a3'))
);
create index mission_print_of_area on services.mission_print (area, asked_at desc, id);

create table services.mission_paper (
  area text not null,
  mission_print uuid not null,
  file uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  constraint mission_paper_pkey primary key (area, mission_print),
  constraint mission_paper_print_fkey foreign key (area, mission_print) references services.mission_print (area, id),
  constraint mission_paper_file_fkey foreign key (area, file) references platform.file (area, id)
);
create index mission_paper_of_file on services.mission_paper (area, file);

alter table services.mission_print enable row level security;
alter table services.mission_print force row level security;
create policy mission_print_read on services.mission_print for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'planner', 'administrator')));
create policy mission_print_ask on services.mission_print for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk', 'planner', 'administrator'))
    and asked_by = (select platform.account()));
grant select, insert on services.mission_print to tambon_app;

alter table services.mission_paper enable row level security;
alter table services.mission_paper force row level security;
create policy mission_paper_read on services.mission_paper for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk', 'planner', 'administrator')));
create policy mission_paper_made on services.mission_paper for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk', 'planner', 'administrator'))
  and exists (select from services.mission_print s
    where s.area = mission_paper.area and s.id = mission_paper.mission_print and s.asked_by = (select platform.account())));
grant select, insert on services.mission_paper to tambon_app;
