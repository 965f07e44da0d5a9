-- A rule is the same for every area of the house, so it is published only by somebody who looks after all of them: whose areas hold
-- every desk that works today, or who is posted to the country (000000).
create function identity.public_reaches_every_desk() returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.on_duty('administrator') and (platform.in_area('000000') or not exists (
      select from identity.posting_area a
      join identity.posting p on p.id = a.posting and p.duty = 'desk' and p.ended_at is null
        and p.during @> (now() at time zone 'Asia/Bangkok')::date
      where not platform.in_area(a.area)));
  end;
revoke all on function identity.public_reaches_every_desk from public;
grant execute on function identity.public_reaches_every_desk to tambon_app;
