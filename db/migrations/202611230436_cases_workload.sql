-- The workload meter: what the system itself costs and saves, in counts of an area and a month, for the centre and the programme. Nobody
-- is named, and where there were fewer than five cases nothing is told: the counts would be those of one officer or one family.
create index contact_recorded on cases.contact (area, recorded_at);
create policy contact_owner on cases.contact for select to current_user using (true);
create policy receipt_print_owner on cases.receipt_print for select to current_user using (true);
create policy family_sheet_owner on cases.family_sheet for select to current_user using (true);
create policy printed_owner on cases.printed for select to current_user using (true);
create function cases.public_workload(wanted text[], first date, last date)
  returns table (area text, cases integer, needs integer, minutes double precision, papers integer)
  language sql stable security definer set search_path = ''
  begin atomic
    with span as (select (first::timestamp at time zone 'Asia/Bangkok') as since, ((last + 1)::timestamp at time zone 'Asia/Bangkok') as until),
    come as (
      select k.area, count(*)::int as cases,
        (sum((select count(*) from cases.need n where n.area = c.area and n.case_file = c.id)))::int as needs,
        -- From hearing to the number, in the middle. A contact whose moment of hearing was not told, or that was written down much later, is
        -- no measure of it.
        percentile_cont(0.5) within group (order by extract(epoch from c.recorded_at - k.at) / 60)
          filter (where c.recorded_at - k.at between interval '30 seconds' and interval '3 hours') as minutes
      from cases.contact k join cases.case_file c on c.area = k.area and c.contact = k.id, span
      where k.area = any (wanted) and k.recorded_at >= span.since and k.recorded_at < span.until
      group by k.area),
    made as (
      select p.area, count(*)::int as papers from (
        select r.area from cases.receipt_print r, span where r.area = any (wanted) and r.asked_at >= span.since and r.asked_at < span.until
        union all
        select s.area from cases.family_sheet s, span where s.area = any (wanted) and s.asked_at >= span.since and s.asked_at < span.until
        union all
        select p.area from cases.printed p, span where p.area = any (wanted) and p.asked_at >= span.since and p.asked_at < span.until) p
      group by p.area)
    select c.area, c.cases, c.needs, c.minutes, coalesce(m.papers, 0)
    from come c left join made m on m.area = c.area
    where platform.in_area(c.area) and platform.on_duty('desk', 'programme') and c.cases >= 5;
  end;
revoke all on function cases.public_workload from public;
grant execute on function cases.public_workload to tambon_app;
