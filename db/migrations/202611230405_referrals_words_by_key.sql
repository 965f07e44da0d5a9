-- What was said of some requests is read by their keys: without `offset 0` every request of the centre is read into a table first.
alter policy answer_read on referrals.answer using (
  exists (select from referrals.referral r where r.area = answer.area and r.id = answer.referral offset 0));
alter policy reply_read on referrals.reply using (
  exists (select from referrals.referral r where r.area = reply.area and r.id = reply.referral offset 0));
alter policy withdrawal_read on referrals.withdrawal using (
  exists (select from referrals.referral r where r.area = withdrawal.area and r.id = withdrawal.referral offset 0));
