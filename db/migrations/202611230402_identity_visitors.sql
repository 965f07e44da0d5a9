-- Who goes to homes in an area today: its desk and its volunteers. Asked only by that desk.
create function identity.public_visitors(wanted_area text) returns table (account uuid, name text, desk boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id, c.name, bool_or(p.duty = 'desk')
    from identity.posting_area a
    join identity.posting p on p.id = a.posting and p.duty in ('desk', 'volunteer') and p.during @> current_date
    join identity.account c on c.id = p.account
    where a.area = wanted_area and platform.in_area(wanted_area) and platform.on_duty('desk')
    group by c.id, c.name;
  end;
revoke all on function identity.public_visitors from public;
grant execute on function identity.public_visitors to tambon_app;
