-- A restricted request is seen at the centre by its readers and the circle of whom it is about; at the organisation by who takes
-- restricted requests there, and by whom these named.
create function referrals.is_reader(wanted_area text, wanted uuid) returns boolean
  language sql stable
  begin atomic
    select exists (select from referrals.reader r
      where r.area = wanted_area and r.referral = wanted and r.account = platform.account());
  end;

drop policy referral_centre on referrals.referral;
create policy referral_centre on referrals.referral for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'auditor'))
  and (not restricted or ((select platform.on_duty('desk'))
    and (referrals.is_reader(area, id) or registry.public_in_circle(area, coalesce(person, family))))));
drop policy referral_organisation on referrals.referral;
create policy referral_organisation on referrals.referral for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation())
  and (not restricted or identity.public_takes_confidential(area) or referrals.is_reader(area, id)));
drop policy referral_turn_centre on referrals.referral;
create policy referral_turn_centre on referrals.referral for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and (not restricted or referrals.is_reader(area, id) or registry.public_in_circle(area, coalesce(person, family))));
drop policy referral_turn_organisation on referrals.referral;
create policy referral_turn_organisation on referrals.referral for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation())
  and (not restricted or identity.public_takes_confidential(area) or referrals.is_reader(area, id)));

-- A restricted request that somebody cannot see must not speak by refusing theirs.
drop index referrals.referral_open_once;
create unique index referral_open_once on referrals.referral (area, family, service, person) nulls not distinct
  where open_for is not null and not restricted;
create unique index referral_open_once_restricted on referrals.referral (area, family, service, person, sent_by) nulls not distinct
  where open_for is not null and restricted;
