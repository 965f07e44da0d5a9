-- What is worked out of the registry can always be worked out again, so it is not written twice: after a crash of the database, or from a
-- backup, these tables are empty together and the job that begins with the house fills them (decision 0009). An open question has no
-- foreign key: it is written from the house's own row, a hundred for a house, and each would be looked up again.
alter table eligibility.open_question drop constraint open_question_household_fkey;
alter table eligibility.gap set unlogged;
alter table eligibility.open_question set unlogged;
alter table eligibility.screened set unlogged;
