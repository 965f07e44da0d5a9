-- Sensitive help is seen by the circle of whoever got it, by who wrote it, and at the giver by who takes restricted requests there.
drop policy help_centre on help.help;
create policy help_centre on help.help for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer'))
  and (not sensitive or ((select platform.on_duty('desk'))
    and (recorded_by = (select platform.account()) or registry.public_in_circle(area, coalesce(person, family))))));
drop policy help_giver on help.help;
create policy help_giver on help.help for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation())
  and (not sensitive or recorded_by = (select platform.account()) or identity.public_takes_confidential(area)));

alter table help.reversal add column sensitive boolean not null default false;
drop policy reversal_read on help.reversal;
create policy reversal_read on help.reversal for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'volunteer', 'agency'))
  and (not sensitive or exists (select from help.help h where h.area = reversal.area and h.id = reversal.help)));

-- Who wrote a line decides, too, who may see it; rooms above ask for it as a first lock.
create or replace view help.public_help with (security_invoker = true) as
  select h.area, h.id, h.family, h.person, h.service, h.what_th, h.what_en, h.organisation, h.giver, h.form, h.amount_satang,
    h.given_on, h.referral, h.sensitive, h.recorded_by
  from help.help h
  where not exists (select from help.reversal r where r.area = h.area and r.help = h.id);
