-- Papers that come by themselves: the month's report and the register book of the centre, the fact-finding form of a family's case and the
-- record of a visit. Each time one is asked for, the files that came of it, and what stopped it.
create table cases.printed (
  area text not null,
  id uuid not null,
  kind text not null,
  month date,
  case_file uuid,
  visit uuid,
  asked_at timestamptz not null,
  asked_by uuid not null,
  fault text,
  constraint printed_pkey primary key (area, id),
  constraint printed_case_fkey foreign key (area, case_file) references cases.case_file (area, id),
  constraint printed_visit_fkey foreign key (area, visit) references cases.visit (area, id),
  constraint printed_kind_known check (kind in ('month', 'register', 'fact_finding', 'visit_record')),
  constraint printed_of_something check (case kind when 'fact_finding' then case_file is not null when 'visit_record' then visit is not null
    else month is not null and extract(day from month) = 1 end),
  constraint printed_fault_known check (fault in ('no_fonts', 'not_made'))
);
create index printed_of_month on cases.printed (area, kind, asked_at desc, id);
create index printed_of_case on cases.printed (area, case_file, asked_at desc) where case_file is not null;
create index printed_of_visit on cases.printed (area, visit) where visit is not null;

create table cases.printed_file (
  area text not null,
  printed uuid not null,
  form text not null,
  file uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  constraint printed_file_pkey primary key (area, printed, form),
  constraint printed_file_printed_fkey foreign key (area, printed) references cases.printed (area, id),
  constraint printed_file_file_fkey foreign key (area, file) references platform.file (area, id),
  constraint printed_file_form_known check (form in ('pdf', 'docx', 'xlsx'))
);
create index printed_file_of_file on cases.printed_file (area, file);

-- A paper of a case is seen by whoever sees the case; those of the centre by its desk and the auditor.
alter table cases.printed enable row level security;
alter table cases.printed force row level security;
create policy printed_read on cases.printed for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'auditor')) and (case_file is null
    or exists (select from cases.case_file c where c.area = printed.area and c.id = printed.case_file)));
create policy printed_ask on cases.printed for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and asked_by = (select platform.account()) and (case_file is null
    or exists (select from cases.case_file c where c.area = printed.area and c.id = printed.case_file)));
create policy printed_stopped on cases.printed for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk')) and asked_by = (select platform.account()));
grant select, insert on cases.printed to tambon_app;
grant update (fault) on cases.printed to tambon_app;

alter table cases.printed_file enable row level security;
alter table cases.printed_file force row level security;
create policy printed_file_read on cases.printed_file for select to tambon_app using (
  exists (select from cases.printed p where p.area = printed_file.area and p.id = printed_file.printed));
create policy printed_file_made on cases.printed_file for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and exists (select from cases.printed p
    where p.area = printed_file.area and p.id = printed_file.printed and p.asked_by = (select platform.account())));
grant select, insert on cases.printed_file to tambon_app;

-- The numbers that an area issued between two days, the restricted ones too, without anything else of them: so that the register and the
-- month's report add up whoever prints them.
create function cases.numbers_issued(wanted_area text, first date, last date)
  returns table (receipt uuid, number integer, label text, issued_on date, restricted boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select case when c.restricted then null else r.id end, r.number, r.label,
      (r.issued_at at time zone 'Asia/Bangkok')::date, c.restricted
    from cases.receipt r join cases.case_file c on c.area = r.area and c.id = r.case_file
    where r.area = wanted_area and platform.in_area(wanted_area) and platform.on_duty('desk', 'auditor')
      and r.issued_at >= (first::timestamp at time zone 'Asia/Bangkok')
      and r.issued_at < ((last + 1)::timestamp at time zone 'Asia/Bangkok')
    order by r.fiscal_year, r.number;
  end;
revoke all on function cases.numbers_issued from public;
grant execute on function cases.numbers_issued to tambon_app;
create index receipt_issued on cases.receipt (area, issued_at);

-- How many complaints came and were answered, the same for everybody who prints the report: whom they are about changes nothing of it.
create function cases.count_complaints(wanted_area text, first date, last date) returns table (received integer, answered integer)
  language sql stable security definer set search_path = ''
  begin atomic
    select count(*) filter (where (c.received_at at time zone 'Asia/Bangkok')::date between first and last)::int,
      count(*) filter (where (c.closed_at at time zone 'Asia/Bangkok')::date between first and last)::int
    from cases.complaint c
    where c.area = wanted_area and platform.in_area(wanted_area) and platform.on_duty('desk', 'auditor');
  end;
revoke all on function cases.count_complaints from public;
grant execute on function cases.count_complaints to tambon_app;
