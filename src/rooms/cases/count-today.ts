import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findOpenNeeds } from './find-open-needs.ts';
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
    const needs = await findOpenNeeds(tx, area, actor.account, today);
    const { rows } = await sql<{ opened: number; open: number }>`
      select
        (select count(*) from cases.case_file c
          where area = ${area} and ${shownCase('c')} and opened_at >= ${`${today}T00:00:00+07:00`}::timestamptz) as opened,
        (select count(*) from cases.case_file c
          where area = ${area} and ${shownCase('c')} and owner = ${actor.account} and closed_at is null) as open`.execute(
      tx,
    );
    return {
      now: needs.filter((one) => one.us_now).length,
      waiting: needs.filter((one) => one.state === 'waiting').length,
      open_cases: rows[0]?.open ?? 0,
      opened_today: rows[0]?.opened ?? 0,
    };
  },
});
