-- The areas where somebody sits at the desk today: only there can the public page promise that a complaint is read.
create function identity.public_areas_with_desk() returns setof text
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct a.area from identity.posting_area a join identity.posting p on p.id = a.posting
    where p.duty = 'desk' and p.during @> current_date;
  end;
revoke all on function identity.public_areas_with_desk from public;
grant execute on function identity.public_areas_with_desk to tambon_app;
