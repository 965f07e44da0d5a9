-- Who takes restricted requests: a posting that was ended at a moment takes none from that moment on.
create or replace function identity.public_takes_confidential(wanted_area text) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.on_duty('agency') and platform.in_area(wanted_area) and exists (
      select from identity.posting p join identity.posting_area a on a.posting = p.id
      where p.account = platform.account() and p.organisation = platform.organisation() and p.duty = 'agency' and p.confidential
        and p.ended_at is null and p.during @> (now() at time zone 'Asia/Bangkok')::date and a.area = wanted_area);
  end;
create or replace function identity.public_has_confidential(wanted_area text, wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return platform.on_duty('desk') and platform.in_area(wanted_area) and exists (
    select from identity.posting p join identity.posting_area a on a.posting = p.id
    where p.organisation = wanted and p.duty = 'agency' and p.confidential and p.ended_at is null
      and p.during @> (now() at time zone 'Asia/Bangkok')::date and a.area = wanted_area
      and not exists (select from identity.suspension s where s.account = p.account and s.reopened_at is null));
end $$;
