-- The head of a centre (หัวหน้าศูนย์): a mark on a desk posting, given by the administrator. What is overdue climbs to them.
alter table identity.posting add column head boolean not null default false;
alter table identity.posting add constraint posting_head_of_desk check (not head or duty = 'desk');

-- Who heads the centre of an area today; asked by that desk.
create function identity.public_heads(wanted_area text) returns table (account uuid, name text)
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct c.id, c.name
    from identity.posting_area a
    join identity.posting p on p.id = a.posting and p.duty = 'desk' and p.head and p.ended_at is null
      and p.during @> (now() at time zone 'Asia/Bangkok')::date
    join identity.account c on c.id = p.account
    where a.area = wanted_area and platform.in_area(wanted_area) and platform.on_duty('desk', 'auditor')
      and not exists (select from identity.suspension x where x.account = c.id and x.reopened_at is null);
  end;
revoke all on function identity.public_heads from public;
grant execute on function identity.public_heads to tambon_app;

-- Whether the asker answers for the province's social office (พมจ.), to which what stays overdue climbs last.
create function identity.public_is_province_office() returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.on_duty('agency') and exists (
      select from identity.organisation o where o.id = platform.organisation() and o.kind = 'province_social_office');
  end;
revoke all on function identity.public_is_province_office from public;
grant execute on function identity.public_is_province_office to tambon_app;
