-- Whoever stands in every circle around a subject stays in when a further one begins, such as the family's beside the house's: only
-- circles of others keep somebody outside.
create or replace function registry.enter_circle(wanted_area text, wanted uuid, row_id uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not (platform.in_area(wanted_area) and platform.on_duty('desk')) then
    raise insufficient_privilege using message = 'another area';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(wanted_area || wanted::text, 20));
  if registry.keeps_circle(wanted_area, wanted) or not exists (
      select from registry.circle c where c.area = wanted_area and c.how <> 'broke_glass'
        and c.subject in (select registry.around(wanted_area, wanted)) and not registry.keeps_circle(wanted_area, c.subject))
  then
    insert into registry.circle (area, id, subject, account, how)
      values (wanted_area, row_id, wanted, platform.account(), 'opened') on conflict do nothing;
  end if;
end $$;
