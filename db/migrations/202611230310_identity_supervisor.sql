-- Who at an organisation may let somebody be helped twice (หัวหน้างาน): a mark on an agency posting, given by the administrator. At the
-- centre it is its head.
alter table identity.posting add column supervisor boolean not null default false;
alter table identity.posting add constraint posting_supervisor_of_agency check (not supervisor or duty = 'agency');

-- Whether the asker, in the posting of now, may let somebody be helped twice in an area: the head of the centre, or the supervisor of an
-- organisation. Written so that it is read when it runs: the head's mark came with a later migration.
create function identity.public_supervises(wanted_area text) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  return platform.on_duty('desk', 'agency') and platform.in_area(wanted_area) and exists (
    select from identity.posting p join identity.posting_area a on a.posting = p.id
    where p.account = platform.account() and (p.head or p.supervisor) and platform.on_duty(p.duty)
      and p.organisation is not distinct from platform.organisation()
      and p.ended_at is null and p.during @> (now() at time zone 'Asia/Bangkok')::date and a.area = wanted_area);
end $$;
revoke all on function identity.public_supervises from public;
grant execute on function identity.public_supervises to tambon_app;
