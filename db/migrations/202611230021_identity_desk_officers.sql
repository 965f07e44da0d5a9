-- Who sits at the desk of an area today: for naming a colleague. Asked only by that desk.
create function identity.public_desk_officers(wanted_area text) returns table (account uuid, name text)
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct c.id, c.name
    from identity.posting_area a
    join identity.posting p on p.id = a.posting and p.duty = 'desk' and p.during @> current_date
    join identity.account c on c.id = p.account
    where a.area = wanted_area and platform.in_area(wanted_area) and platform.on_duty('desk');
  end;
revoke all on function identity.public_desk_officers from public;
grant execute on function identity.public_desk_officers to tambon_app;
