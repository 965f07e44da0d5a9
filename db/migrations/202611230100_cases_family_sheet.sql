-- The printed sheet of a family: each time it is asked for, and the file that came of it. Like the receipt's paper.
create table cases.family_sheet (
  area text not null,
  id uuid not null,
  family uuid not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  constraint family_sheet_pkey primary key (area, id),
  constraint family_sheet_family_fkey foreign key (area, family) references registry.family (area, id)
);
create index family_sheet_of_family on cases.family_sheet (area, family, asked_at desc, id);

create table cases.family_sheet_paper (
  area text not null,
  family_sheet uuid not null,
  file uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  constraint family_sheet_paper_pkey primary key (area, family_sheet),
  constraint family_sheet_paper_sheet_fkey foreign key (area, family_sheet) references cases.family_sheet (area, id),
  constraint family_sheet_paper_file_fkey foreign key (area, file) references platform.file (area, id)
);
create index family_sheet_paper_of_file on cases.family_sheet_paper (area, file);

alter table cases.family_sheet enable row level security;
alter table cases.family_sheet force row level security;
create policy family_sheet_read on cases.family_sheet for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk')));
create policy family_sheet_ask on cases.family_sheet for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk')) and asked_by = (select platform.account()));
grant select, insert on cases.family_sheet to tambon_app;

alter table cases.family_sheet_paper enable row level security;
alter table cases.family_sheet_paper force row level security;
create policy family_sheet_paper_read on cases.family_sheet_paper for select to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk')));
create policy family_sheet_paper_made on cases.family_sheet_paper for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and exists (select from cases.family_sheet s
    where s.area = family_sheet_paper.area and s.id = family_sheet_paper.family_sheet and s.asked_by = (select platform.account())));
grant select, insert on cases.family_sheet_paper to tambon_app;
