-- Named extra facts: an organisation asks for them with its question, the centre agrees to each by itself with its reply. What was
-- given is kept as it was given. `subject` null: the house.
create table referrals.fact_ask (
  area text not null,
  id uuid not null,
  referral uuid not null,
  answer uuid not null,
  subject uuid,
  who text,
  key text not null,
  constraint fact_ask_pkey primary key (area, id),
  constraint fact_ask_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint fact_ask_answer_fkey foreign key (area, answer) references referrals.answer (area, id)
);
create index fact_ask_of_referral on referrals.fact_ask (area, referral);
create unique index fact_ask_once on referrals.fact_ask (area, answer, key, subject) nulls not distinct;
create table referrals.fact_reply (
  area text not null,
  fact_ask uuid not null,
  reply uuid not null,
  given boolean not null,
  value_th text,
  value_en text,
  as_of date,
  source text,
  consent uuid,
  constraint fact_reply_pkey primary key (area, fact_ask),
  constraint fact_reply_ask_fkey foreign key (area, fact_ask) references referrals.fact_ask (area, id),
  constraint fact_reply_reply_fkey foreign key (area, reply) references referrals.reply (area, id),
  constraint fact_reply_whole check (given = (value_th is not null and value_en is not null and as_of is not null and source is not null))
);
create index fact_reply_of_reply on referrals.fact_reply (area, reply);

-- What an organisation found at a visit of its own, and whether the desk took it into the file of the family.
create table referrals.finding (
  area text not null,
  id uuid not null,
  referral uuid not null,
  visited_on date not null,
  words text not null,
  facts jsonb not null,
  found_at timestamptz not null,
  found_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint finding_pkey primary key (area, id),
  constraint finding_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint finding_words_length check (length(words) between 1 and 2000)
);
create index finding_of_referral on referrals.finding (area, referral, recorded_at);
create table referrals.finding_taken (
  area text not null,
  finding uuid not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  constraint finding_taken_pkey primary key (area, finding),
  constraint finding_taken_finding_fkey foreign key (area, finding) references referrals.finding (area, id)
);

do $$
declare one text;
begin
  foreach one in array array['fact_ask', 'fact_reply', 'finding', 'finding_taken'] loop
    execute format('alter table referrals.%I enable row level security', one);
    execute format('alter table referrals.%I force row level security', one);
    execute format('grant select, insert on referrals.%I to tambon_app', one);
  end loop;
  foreach one in array array['fact_ask', 'finding'] loop
    execute format('create policy %I on referrals.%I for select to tambon_app using (
      exists (select from referrals.referral r where r.area = %I.area and r.id = %I.referral))', one || '_read', one, one, one);
  end loop;
end $$;
create policy fact_ask_add on referrals.fact_ask for insert to tambon_app with check (
  platform.in_area(area) and exists (select from referrals.answer a where a.area = fact_ask.area and a.id = fact_ask.answer
    and a.answered_by = (select platform.account())));
create policy fact_reply_read on referrals.fact_reply for select to tambon_app using (
  exists (select from referrals.fact_ask f where f.area = fact_reply.area and f.id = fact_reply.fact_ask));
create policy fact_reply_add on referrals.fact_reply for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and exists (select from referrals.reply p
    where p.area = fact_reply.area and p.id = fact_reply.reply and p.replied_by = (select platform.account())));
create policy finding_add on referrals.finding for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('agency')) and found_by = (select platform.account())
  and exists (select from referrals.referral r where r.area = finding.area and r.id = finding.referral));
create policy finding_taken_read on referrals.finding_taken for select to tambon_app using (
  exists (select from referrals.finding f where f.area = finding_taken.area and f.id = finding_taken.finding));
create policy finding_taken_add on referrals.finding_taken for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and taken_by = (select platform.account())
  and exists (select from referrals.finding f where f.area = finding_taken.area and f.id = finding_taken.finding));

-- The month's figures of an organisation.
create index answer_of_month on referrals.answer (area, answered_at);
