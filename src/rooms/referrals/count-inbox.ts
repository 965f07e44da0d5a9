import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { shownAtOrganisation } from './find-shown.ts';
import type { Tx } from './tables.ts';

const counts = z.object({
  waiting_us: z.number().int(),
  /** Of those, due today or overdue. */
  due: z.number().int(),
  waiting_centre: z.number().int(),
  done: z.number().int(),
});

/** How many requests stand in each part of my organisation's inbox. */
export const countInbox = read({
  name: 'referrals.count-inbox',
  input: z.object({}),
  output: counts,
  may: { duties: ['agency'], within: 'organisations' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor) {
    const today = dayInThailand(new Date());
    const mine = shownAtOrganisation('referral', actor.organisation);
    const { rows } = await sql<z.infer<typeof counts>>`
      select
        count(*) filter (where open_for = 'organisation') as waiting_us,
        count(*) filter (where open_for = 'organisation' and due_on <= ${today}::date) as due,
        count(*) filter (where open_for = 'centre') as waiting_centre,
        (select count(*) from referrals.referral where ${mine} and open_for is null) as done
      from referrals.referral
      where ${mine} and open_for in ('organisation', 'centre')`.execute(tx);
    return rows[0] ?? { waiting_us: 0, due: 0, waiting_centre: 0, done: 0 };
  },
});
