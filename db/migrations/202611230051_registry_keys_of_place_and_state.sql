-- Two more things to search by, both as key rows: the village by its code (`c`), and whether somebody lives here still: the keys of
-- the dead and of those who moved away begin with a capital letter, so that the usual search passes them by without a look.
insert into registry.person_key (area, key, person)
  select m.area, 'c:' || h.village, m.person
  from registry.member m
  join registry.family f on f.area = m.area and f.id = m.family
  join registry.household h on h.area = f.area and h.id = f.household
  where m.until is null and h.village is not null
  on conflict do nothing;

update registry.person_key k set key = upper(left(k.key, 1)) || substr(k.key, 2)
  from registry.person p
  where p.area = k.area and p.id = k.person and p.state <> 'alive';
