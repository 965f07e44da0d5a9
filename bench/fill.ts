import { sql, type Kysely } from 'kysely';
import { fillPeople } from './fill-people.ts';

type Owner = Kysely<Record<never, never>>;

/**
 * Fills a province with made-up people, cases and requests, as the owner: `people` persons in houses of three over every area of
 * province 67, one case for every third house and three for those of ต.สักหลง (50,000 there), two requests of three first cases to the
 * provincial office: one centre's queue is long, and all of it is one officer's.
 */
export async function fillProvince(owner: Owner, people: number): Promise<void> {
  await fillPeople(owner, people, async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx);
  });
  await sql`vacuum analyze`.execute(owner);
}

/** Statements in order; each names the tables as the migrations made them. */
const statements = [
  `create table bench_case as
    select gen_random_uuid() as case_file, gen_random_uuid() as contact, gen_random_uuid() as need, gen_random_uuid() as referral,
      h.*, k, timestamptz '2025-10-01' + make_interval(mins => n * 2 + k) as at
    from bench_house h cross join generate_series(1, case when n % 6 = 0 then 3 else 1 end) k
    where n % 3 = 0 and n <= 100000`,
  `insert into cases.contact (area, id, channel, urgency, dangers, called, at, received_by)
    select area, contact, 'walk_in', 'normal', '{}', '{}', at, (select id from identity.account where username = 'มาลี') from bench_case`,
  `insert into cases.case_file (area, id, contact, family, restricted, owner, opened_at, opened_by, closed_at)
    select area, case_file, contact, family, false, (select id from identity.account where username = 'มาลี'), at,
      (select id from identity.account where username = 'มาลี'), case when n % 5 = 0 then at + interval '9 days' end
    from bench_case`,
  `insert into cases.need (area, id, case_file, no, kind, due_on, owner, closed_at)
    select area, need, case_file, 1, 'income', (at + interval '10 days')::date, (select id from identity.account where username = 'มาลี'),
      case when n % 5 = 0 then at + interval '9 days' end
    from bench_case`,
  `insert into referrals.referral (area, id, need, family, organisation, service, service_th, service_en, form, amount_satang, packet, who,
      documents_held, documents_missing, restricted, sensitive, sent_at, sent_by, due_on, state, since)
    select area, referral, need, family,
      (select o.id from identity.organisation o where o.short_th = 'พมจ.เพชรบูรณ์'),
      'ops-emergency-relief', 'เงินอุดหนุนกรณีฉุกเฉิน', 'Emergency grant', 'cash', 300000, '{}', 'สมมติ' || n, 3, 2, false, false, at,
      (select id from identity.account where username = 'มาลี'), (at + interval '10 days')::date,
      case when n % 5 = 0 then 'delivered' when n % 7 = 0 then 'more_information' else 'sent' end, at
    from bench_case where n % 9 <> 0 and k = 1`,
  `drop table bench_house, bench_case`,
];
