import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { countOpenWork, findPressingNeeds } from './find-open-needs.ts';
import { shownCase } from './find-shown.ts';
import type { Tx } from './tables.ts';

/** How much there is today: what needs me now, what waits for organisations, my open cases, and what the centre took in. */
export const countToday = read({
  name: 'cases.count-today',
  input: z.object({ area: areaId }),
  output: z.object({
    now: z.number().int(),
    waiting: z.number().int(),
    open_cases: z.number().int(),
    opened_today: z.number().int(),
  }),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { area }) {
    const today = dayInThailand(new Date());
    const { needs } = await findPressingNeeds(tx, area, actor.account, today);
    const { waiting, open_cases } = await countOpenWork(tx, area, actor.account);
    const { rows } = await sql<{ opened: number }>`
      select count(*)::int as opened from cases.case_file c
      where c.area = ${area} and ${shownCase('c')} and c.opened_at >= ${`${today}T00:00:00+07:00`}::timestamptz`.execute(
      tx,
    );
    return {
      now: needs.length,
      waiting,
      open_cases,
      opened_today: rows[0]?.opened ?? 0,
    };
  },
});
