-- For complaints: who at an organisation answered a request. The rights of the reader decide what is seen of it.
create policy answer_owner on referrals.answer for select to current_user using (true);
create view referrals.public_answer with (security_invoker = true) as
  select a.area, a.referral, a.kind, a.answered_by, a.recorded_at from referrals.answer a;
grant select on referrals.public_answer to tambon_app;
