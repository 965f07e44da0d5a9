-- A posting that was ended in the middle of the day is over at once, and the day is Thailand's: as for the officers of the desk.
create or replace function identity.public_visitors(wanted_area text) returns table (account uuid, name text, desk boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id, c.name, bool_or(p.duty = 'desk')
    from identity.posting_area a
    join identity.posting p on p.id = a.posting and p.duty in ('desk', 'volunteer') and p.during @> identity.today()
      and p.ended_at is null
    join identity.account c on c.id = p.account
    where a.area = wanted_area and platform.in_area(wanted_area) and platform.on_duty('desk')
    group by c.id, c.name;
  end;
