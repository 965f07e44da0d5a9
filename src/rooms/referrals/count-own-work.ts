import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import type { Tx } from './tables.ts';

const own = z.object({
  received: z.number().int(),
  accepted: z.number().int(),
  asked: z.number().int(),
  declined: z.number().int(),
  delivered: z.number().int(),
  amount_satang: z.number().int(),
  /** Help that was given without a request of a centre. */
  unasked: z.number().int(),
  /** Half of what was sent in the month had a first answer within so many calendar days; null when nothing was answered. */
  days: z.number().int().nullable(),
  /** Answers that the asker gave: told to nobody else. */
  mine: z.number().int(),
});

/** The figures of my organisation in one month of the calendar in Thailand, and how many of its answers were mine. */
export const countOwnWork = read({
  name: 'referrals.count-own-work',
  input: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month_form') }),
  output: own,
  may: { duties: ['agency'], within: 'organisations' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { month }) {
    const areas = sql`any (${[...actor.areas]}::text[])`;
    const from = sql`(${`${month}-01`}::date)::timestamp at time zone 'Asia/Bangkok'`;
    const until = sql`(${`${month}-01`}::date + interval '1 month')::timestamp at time zone 'Asia/Bangkok'`;
    const mine = actor.organisation;
    const { rows } = await sql<z.infer<typeof own>>`
      with said as (
        select a.kind, a.amount_satang, a.answered_by from referrals.answer a
        join referrals.referral r on r.area = a.area and r.id = a.referral and r.organisation = ${mine}
        where a.area = ${areas} and a.answered_at >= ${from} and a.answered_at < ${until}),
      sent as (
        select r.sent_at, (select min(a.answered_at) from referrals.answer a where a.area = r.area and a.referral = r.id) as first
        from referrals.referral r
        where r.organisation = ${mine} and r.area = ${areas} and r.sent_at >= ${from} and r.sent_at < ${until})
      select (select count(*) from sent)::int as received,
        (count(*) filter (where kind = 'accepted'))::int as accepted, (count(*) filter (where kind = 'more_information'))::int as asked,
        (count(*) filter (where kind = 'declined'))::int as declined, (count(*) filter (where kind = 'delivered'))::int as delivered,
        coalesce(sum(amount_satang), 0)::bigint as amount_satang,
        (select count(*) from help.public_help h where h.organisation = ${mine} and h.area = ${areas} and h.referral is null
          and h.given_on >= ${`${month}-01`}::date and h.given_on < ${`${month}-01`}::date + interval '1 month')::int as unasked,
        (select ceil(percentile_cont(0.5) within group (order by extract(epoch from first - sent_at) / 86400))::int from sent
          where first is not null) as days,
        (count(*) filter (where answered_by = ${actor.account}))::int as mine
      from said`.execute(tx);
    const [row] = rows;
    if (!row) throw new Error('a count gave no row');
    return row;
  },
});
