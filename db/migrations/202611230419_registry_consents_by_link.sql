-- Whoever opens a packet, through a link too, is told which of its consents stand.
create or replace function registry.public_consents_standing(wanted_area text, wanted uuid[]) returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id from registry.consent c
    where c.area = wanted_area and c.id = any (wanted)
      and platform.in_area(wanted_area) and platform.on_duty('desk', 'agency', 'auditor', 'link')
      and c.given_on <= (now() at time zone 'Asia/Bangkok')::date
      and (c.until is null or c.until >= (now() at time zone 'Asia/Bangkok')::date)
      and not exists (select from registry.consent_withdrawal w where w.area = c.area and w.consent = c.id);
  end;
