-- An organisation without an account: a link of one answer, of which only a hash is kept, and a letter. Whoever comes by the link acts
-- as the link itself: duty 'link', account = the link's id, one area, one request. No posting can give that duty.
create table referrals.link (
  area text not null,
  id uuid not null,
  referral uuid not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  made_at timestamptz not null default clock_timestamp(),
  made_by uuid not null,
  constraint link_pkey primary key (area, id),
  constraint link_token_key unique (area, token_hash),
  constraint link_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint link_token_whole check (octet_length(token_hash) = 32)
);
create index link_of_referral on referrals.link (area, referral, made_at desc);
create table referrals.link_end (
  area text not null,
  link uuid not null,
  ended_by uuid not null,
  ended_at timestamptz not null default clock_timestamp(),
  constraint link_end_pkey primary key (area, link),
  constraint link_end_link_fkey foreign key (area, link) references referrals.link (area, id)
);
create unique index answer_once_by_link on referrals.answer (area, answered_by) where way = 'link';

create policy link_owner on referrals.link for select to current_user using (true);
create policy link_end_owner on referrals.link_end for select to current_user using (true);
create policy answer_link_owner on referrals.answer for select to current_user using (true);

-- Which link a hash is, before anybody is known; how it stands.
create function referrals.find_link(wanted_area text, hash bytea)
  returns table (link uuid, referral uuid, organisation uuid, about uuid, state text)
  language sql stable security definer set search_path = ''
  begin atomic
    select l.id, l.referral, r.organisation, coalesce(r.person, r.family),
      case when exists (select from referrals.answer a where a.area = l.area and a.answered_by = l.id and a.way = 'link') then 'used'
        when exists (select from referrals.link_end e where e.area = l.area and e.link = l.id) then 'ended'
        when l.expires_at < clock_timestamp() then 'expired'
        when r.open_for is null or r.restricted then 'over'
        else 'open' end
    from referrals.link l join referrals.referral r on r.area = l.area and r.id = l.referral
    where l.area = wanted_area and l.token_hash = hash;
  end;
-- Whether the one who acts is a link to this request that has not ended.
create function referrals.link_opens(wanted_area text, wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select platform.on_duty('link') and platform.in_area(wanted_area) and exists (
      select from referrals.link l
      where l.area = wanted_area and l.referral = wanted and l.id = platform.account() and l.expires_at >= clock_timestamp()
        and not exists (select from referrals.link_end e where e.area = l.area and e.link = l.id));
  end;
revoke all on function referrals.find_link, referrals.link_opens from public;
grant execute on function referrals.find_link, referrals.link_opens to tambon_app;

create policy referral_by_link on referrals.referral for select to tambon_app
  using (platform.in_area(area) and not restricted and (select platform.on_duty('link')) and referrals.link_opens(area, id));
create policy referral_turn_by_link on referrals.referral for update to tambon_app
  using (platform.in_area(area) and not restricted and (select platform.on_duty('link')) and referrals.link_opens(area, id));
create policy answer_write_by_link on referrals.answer for insert to tambon_app with check (
  platform.in_area(area) and way = 'link' and (select platform.on_duty('link')) and answered_by = (select platform.account())
  and referrals.link_opens(area, referral));

-- A letter to an organisation: each time it is asked for, the two files that came of it, or why none did.
create table referrals.letter (
  area text not null,
  id uuid not null,
  referral uuid not null,
  link uuid,
  asked_at timestamptz not null,
  asked_by uuid not null,
  fault text,
  constraint letter_pkey primary key (area, id),
  constraint letter_referral_fkey foreign key (area, referral) references referrals.referral (area, id),
  constraint letter_link_fkey foreign key (area, link) references referrals.link (area, id),
  constraint letter_fault_known check (fault in ('no_fonts', 'not_made'))
);
create index letter_of_referral on referrals.letter (area, referral, asked_at desc);
create index letter_of_link on referrals.letter (area, link) where link is not null;
create table referrals.letter_paper (
  area text not null,
  letter uuid not null,
  form text not null,
  file uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  constraint letter_paper_pkey primary key (area, letter, form),
  constraint letter_paper_letter_fkey foreign key (area, letter) references referrals.letter (area, id),
  constraint letter_paper_file_fkey foreign key (area, file) references platform.file (area, id),
  constraint letter_paper_form_known check (form in ('pdf', 'docx'))
);
create index letter_paper_of_file on referrals.letter_paper (area, file);

do $$
declare one text;
begin
  foreach one in array array['link', 'link_end', 'letter', 'letter_paper'] loop
    execute format('alter table referrals.%I enable row level security', one);
    execute format('alter table referrals.%I force row level security', one);
    execute format('grant select, insert on referrals.%I to tambon_app', one);
  end loop;
  foreach one in array array['link', 'letter'] loop
    execute format($p$create policy %I on referrals.%I for select to tambon_app using (platform.in_area(area)
      and (select platform.on_duty('desk', 'auditor')) and exists (select from referrals.referral r where r.area = %I.area and r.id = %I.referral))$p$,
      one || '_read', one, one, one);
  end loop;
end $$;
create policy link_make on referrals.link for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and made_by = (select platform.account())
  and exists (select from referrals.referral r where r.area = link.area and r.id = link.referral and not r.restricted));
create policy link_end_read on referrals.link_end for select to tambon_app using (
  exists (select from referrals.link l where l.area = link_end.area and l.id = link_end.link));
create policy link_end_add on referrals.link_end for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and ended_by = (select platform.account())
  and exists (select from referrals.link l where l.area = link_end.area and l.id = link_end.link));
create policy letter_ask on referrals.letter for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and asked_by = (select platform.account())
  and exists (select from referrals.referral r where r.area = letter.area and r.id = letter.referral and not r.restricted));
create policy letter_fault on referrals.letter for update to tambon_app
  using (platform.in_area(area) and (select platform.on_duty('desk')) and asked_by = (select platform.account()));
grant update (fault) on referrals.letter to tambon_app;
create policy letter_paper_read on referrals.letter_paper for select to tambon_app using (
  exists (select from referrals.letter l where l.area = letter_paper.area and l.id = letter_paper.letter));
create policy letter_paper_made on referrals.letter_paper for insert to tambon_app with check (
  platform.in_area(area) and (select platform.on_duty('desk')) and exists (select from referrals.letter l
    where l.area = letter_paper.area and l.id = letter_paper.letter and l.asked_by = (select platform.account())));
