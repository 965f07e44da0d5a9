import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import { monthDays } from './month.ts';
import type { Tx } from './tables.ts';

const row = z.object({
  area: areaId,
  cases: z.number().int(),
  needs: z.number().int(),
  /** From hearing to the number, in the middle of the cases of the month; null when none says it. */
  minutes: z.number().nullable(),
  /** Papers that nobody typed. */
  papers: z.number().int(),
});

/**
 * The workload meter of my areas for a month: cases, needs, minutes for each, papers that nobody typed. For the centre and the programme;
 * never by officer, and an area with fewer than five cases is left out.
 */
export const countWorkload = read({
  name: 'cases.count-workload',
  input: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-01$/) }),
  output: z.object({ rows: z.array(row) }),
  may: { duties: ['desk', 'programme'], within: 'areas' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { month }) {
    const { first, last } = monthDays(month);
    const { rows } = await sql<z.infer<typeof row>>`
      select * from cases.public_workload(${[...actor.areas]}, ${first}, ${last}) order by area`.execute(tx);
    return { rows };
  },
});
