-- The follow-up page of a family (cases.follow) works as the owner, who is under row level security too.
create policy referral_owner on referrals.referral for select to current_user using (true);
