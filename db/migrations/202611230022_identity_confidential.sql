-- Who of an organisation takes its restricted requests (ผู้รับเรื่องลับ): a mark on the posting, given by the administrator.
alter table identity.posting add column confidential boolean not null default false;
alter table identity.posting add constraint posting_confidential_of_agency check (not confidential or duty = 'agency');

-- Whether the asker takes the restricted requests of the own organisation in an area.
create function identity.public_takes_confidential(wanted_area text) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.on_duty('agency') and platform.in_area(wanted_area) and exists (
      select from identity.posting p join identity.posting_area a on a.posting = p.id
      where p.account = platform.account() and p.organisation = platform.organisation() and p.duty = 'agency' and p.confidential
        and p.during @> current_date and a.area = wanted_area);
  end;
revoke all on function identity.public_takes_confidential from public;
grant execute on function identity.public_takes_confidential to tambon_app;

-- Whether an organisation has anybody who takes its restricted requests in an area. Asked by the desk before it sends one.
create function identity.public_has_confidential(wanted_area text, wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return platform.on_duty('desk') and platform.in_area(wanted_area) and exists (
    select from identity.posting p join identity.posting_area a on a.posting = p.id
    where p.organisation = wanted and p.duty = 'agency' and p.confidential and p.during @> current_date and a.area = wanted_area
      and not exists (select from identity.suspension s where s.account = p.account and s.reopened_at is null));
end $$;
revoke all on function identity.public_has_confidential from public;
grant execute on function identity.public_has_confidential to tambon_app;
