-- For the guard against helping twice: holding a house still, and where else its people are on file. Both run as the owner.

-- Holds a house, and everybody in it whose number is known, until the end of the transaction: two officers who would give or ask at
-- the same instant, here or in another area, do so one after the other. Keys in one order, so that nobody waits in a circle.
create function registry.public_hold_house(wanted_area text, wanted_family uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare one bigint;
begin
  if not (platform.in_area(wanted_area) and platform.on_duty('desk', 'agency')) then
    raise insufficient_privilege using message = 'another area';
  end if;
  for one in
    select distinct hashtextextended(key, 23) as lock from (
      select f.area || f.household as key from registry.family f where f.area = wanted_area and f.id = wanted_family
      union all
      select encode(i.hmac, 'hex') from registry.family f
      join registry.family g on g.area = f.area and g.household = f.household
      join registry.member m on m.area = g.area and m.family = g.id and m.until is null
      join registry.id_index i on i.area = m.area and i.person = m.person
      where f.area = wanted_area and f.id = wanted_family) keys
    order by lock
  loop
    perform pg_advisory_xact_lock(one);
  end loop;
end $$;
revoke all on function registry.public_hold_house from public;
grant execute on function registry.public_hold_house to tambon_app;

-- The people of a house who are on file in other areas, by their number: who they are here, and there. No role of the app may ask it;
-- the guard's own door, which tells far less, does.
create function registry.public_same_people(wanted_area text, wanted_family uuid)
  returns table (person uuid, own_family boolean, area text, there uuid, there_family uuid, since date, until date)
  language sql stable security definer set search_path = ''
  begin atomic
    select m.person, g.id = f.id, o.area, o.person, n.family, n.since, n.until
    from registry.family f
    join registry.family g on g.area = f.area and g.household = f.household
    join registry.member m on m.area = g.area and m.family = g.id and m.until is null
    join registry.id_index i on i.area = m.area and i.person = m.person
    join registry.id_index o on o.hmac = i.hmac and o.area <> i.area
    join registry.member n on n.area = o.area and n.person = o.person
    where f.area = wanted_area and f.id = wanted_family;
  end;
revoke all on function registry.public_same_people from public;
