-- What does not depend on the row stands in a (select …): it is worked out once for a query, not once for a row.
-- Referrals: a request to an organisation with a packet and a clock, its answers, the centre's replies and withdrawals.
-- An organisation sees what was sent to it and nothing else; of a restricted request the centre's readers are named.
create schema referrals;
grant usage on schema referrals to tambon_app, tambon_job;

-- `state`, `since` and `last_word` are derived: the same transaction that adds an answer, reply or withdrawal writes them
-- from all that was said (referral.ts), so that pages and clocks are read by index. `open_for` follows from `state`.
-- `who`, `village`, the service's names and the two counts are taken out of the packet so that a page of the inbox opens no packet.
create table referrals.referral (
  area text not null,
  id uuid not null,
  need uuid not null,
  family uuid not null,
  person uuid,
  organisation uuid not null,
  service text not null,
  service_th text not null,
  service_en text not null,
  form text not null,
  sensitive boolean not null,
  words text,
  amount_satang bigint,
  packet jsonb not null,
  who text not null,
  village text,
  documents_held smallint not null,
  documents_missing smallint not null,
  restricted boolean not null,
  sent_at timestamptz not null,
  sent_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  due_on date not null,
  state text not null default 'sent',
  since timestamptz not null,
  last_word uuid,
  open_for text generated always as (
    case when state in ('sent', 'accepted') then 'organisation' when state = 'more_information' then 'centre' end) stored,
  constraint referral_pkey primary key (area, id),
  constraint referral_family_fkey foreign key (area, family) references registry.family (area, id),
  constraint referral_person_fkey foreign key (area, person) references registry.person (area, id),
  constraint referral_organisation_fkey foreign key (organisation) references identity.organisation (id),
  constraint referral_state_known check
    (state in ('sent', 'accepted', 'more_information', 'delivered', 'declined', 'withdrawn')),
  constraint referral_form_known check (form in ('cash', 'in_kind', 'service')),
  constraint referral_amount_positive check (amount_satang > 0),
  constraint referral_words_length check (length(words) <= 2000)
);
-- The inbox: open requests by due date; ended ones by when they ended; and its counts, by area so that the areas of the asker
-- are one condition of the index.
create index referral_inbox on referrals.referral (organisation, open_for, due_on, id);
create index referral_ended on referrals.referral (organisation, since desc, id) where open_for is null;
create index referral_counted on referrals.referral (organisation, area, open_for, due_on) include (restricted, id);
create index referral_waiting on referrals.referral (area, open_for, due_on, id) where open_for is not null;
create index referral_of_person on referrals.referral (area, person) where person is not null;
create index referral_of_need on referrals.referral (area, need);
create index referral_of_family on referrals.referral (area, family, service);
-- The same service is not asked for twice at the same time for the same person (or, without a person, the same family).
create unique index referral_open_once on referrals.referral (area, family, service, person) nulls not distinct
  where open_for is not null;

-- The people of the centre who may see a restricted request.
create table referrals.reader (
  area text not null,
  referral uuid not null,
  account uuid not null,
  constraint reader_pkey primary key (area, referral, account),
  constraint reader_referral_fkey foreign key (area, referral) references referrals.referral (area, id)
);

create table referrals.answer (
  area text not null,
  id uuid not null,
  referral uuid not null,
  kind text not null,
  reason text,
  words text,
  amount_satang bigint,
  given_on date,
  help uuid,
  answered_at timestamptz not null,
  answered_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint answer_pkey primary key (area, id),
  constraint answer_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint answer_kind_known check (kind in ('accepted', 'more_information', 'declined', 'delivered')),
  constraint answer_reason_if_declined check ((kind = 'declined') = (reason is not null)),
  constraint answer_reason_known check (reason in ('not_eligible', 'already_helped', 'quota_used', 'no_budget', 'not_our_duty',
    'no_documents', 'not_reached', 'person_refused', 'moved', 'died', 'other')),
  constraint answer_question_has_words check (kind <> 'more_information' or words <> ''),
  constraint answer_day_if_delivered check ((kind = 'delivered') = (given_on is not null)),
  constraint answer_help_if_delivered check ((kind = 'delivered') = (help is not null)),
  constraint answer_amount check (amount_satang is null or (amount_satang > 0 and kind = 'delivered')),
  constraint answer_words_length check (length(words) <= 2000)
);
create index answer_of_referral on referrals.answer (area, referral, recorded_at);

-- The centre's reply to a request for more information.
create table referrals.reply (
  area text not null,
  id uuid not null,
  referral uuid not null,
  answer uuid not null,
  words text not null,
  replied_at timestamptz not null,
  replied_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint reply_pkey primary key (area, id),
  constraint reply_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint reply_answer_fkey foreign key (area, answer) references referrals.answer (area, id),
  constraint reply_once unique (area, answer),
  constraint reply_words_length check (length(words) between 1 and 2000)
);
create index reply_of_referral on referrals.reply (area, referral, recorded_at);

create table referrals.withdrawal (
  area text not null,
  id uuid not null,
  referral uuid not null,
  reason text not null,
  words text,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint withdrawal_pkey primary key (area, id),
  constraint withdrawal_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint withdrawal_once unique (area, referral),
  constraint withdrawal_reason_known check
    (reason in ('family_changed_mind', 'helped_elsewhere', 'sent_by_mistake', 'moved', 'died', 'other')),
  constraint withdrawal_words_length check (length(words) <= 2000)
);

alter table referrals.reader enable row level security;
alter table referrals.reader force row level security;
create policy reader_own on referrals.reader for select to tambon_app
  using (platform.in_area(area) and account = (select platform.account()));
create policy reader_add on referrals.reader for insert to tambon_app
  with check (platform.in_area(area) and (select platform.on_duty('desk')));
grant select, insert on referrals.reader to tambon_app;

alter table referrals.referral enable row level security;
alter table referrals.referral force row level security;
create policy referral_centre on referrals.referral for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk', 'auditor'))
  and (not restricted or exists (
    select from referrals.reader r where r.area = referral.area and r.referral = referral.id and r.account = (select platform.account()))));
create policy referral_organisation on referrals.referral for select to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation()));
create policy referral_send on referrals.referral for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and sent_by = (select platform.account()));
create policy referral_turn_centre on referrals.referral for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('desk'))
  and (not restricted or exists (
    select from referrals.reader r where r.area = referral.area and r.referral = referral.id and r.account = (select platform.account()))));
create policy referral_turn_organisation on referrals.referral for update to tambon_app using (
  platform.in_area(area) and (select platform.on_duty('agency')) and organisation = (select platform.organisation()));
grant select, insert on referrals.referral to tambon_app;
grant update (state, since, last_word) on referrals.referral to tambon_app;

-- What was said of a request is seen by whoever sees the request.
alter table referrals.answer enable row level security;
alter table referrals.answer force row level security;
create policy answer_read on referrals.answer for select to tambon_app using (
  exists (select from referrals.referral r where r.area = answer.area and r.id = answer.referral));
create policy answer_write on referrals.answer for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('agency')) and answered_by = (select platform.account())
  and exists (select from referrals.referral r where r.area = answer.area and r.id = answer.referral));
grant select, insert on referrals.answer to tambon_app;

alter table referrals.reply enable row level security;
alter table referrals.reply force row level security;
create policy reply_read on referrals.reply for select to tambon_app using (
  exists (select from referrals.referral r where r.area = reply.area and r.id = reply.referral));
create policy reply_write on referrals.reply for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and replied_by = (select platform.account())
  and exists (select from referrals.referral r where r.area = reply.area and r.id = reply.referral));
grant select, insert on referrals.reply to tambon_app;

alter table referrals.withdrawal enable row level security;
alter table referrals.withdrawal force row level security;
create policy withdrawal_read on referrals.withdrawal for select to tambon_app using (
  exists (select from referrals.referral r where r.area = withdrawal.area and r.id = withdrawal.referral));
create policy withdrawal_write on referrals.withdrawal for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and withdrawn_by = (select platform.account())
  and exists (select from referrals.referral r where r.area = withdrawal.area and r.id = withdrawal.referral));
grant select, insert on referrals.withdrawal to tambon_app;

-- For the rooms above: which requests a need has, where each stands and until when.
create view referrals.public_referral with (security_invoker = true) as
  select r.area, r.id, r.need, r.family, r.person, r.organisation, r.service, r.amount_satang, r.restricted, r.sent_at,
    r.due_on, r.state, r.open_for, r.since
  from referrals.referral r;
grant select on referrals.public_referral to tambon_app;
