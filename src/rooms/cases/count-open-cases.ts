import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownCase } from './find-shown.ts';
import type { Tx } from './tables.ts';

const oneFamily = z.object({ area: areaId, family: id });

/**
 * How many cases of some families of my areas are open; families without one are left out. A restricted case counts only for those
 * who work on it.
 */
export const countOpenCases = read({
  name: 'cases.count-open-cases',
  input: z.object({ families: z.array(oneFamily).max(200) }),
  output: z.object({ families: z.array(oneFamily.extend({ open: z.number().int() })) }),
  may: { duties: ['desk'], within: 'areas' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { families }) {
    const areas = families.map((one) => one.area);
    const ids = families.map((one) => one.family);
    const { rows } = await sql<{ area: string; family: string; open: number }>`
      select w.area, w.family, c.open
      from (select distinct * from unnest(${areas}::text[], ${ids}::uuid[]) t (area, family)) w
      cross join lateral (
        select count(*)::int as open from cases.case_file c
        where c.area = w.area and c.family = w.family and c.closed_at is null and ${shownCase('c')}) c
      where c.open > 0`.execute(tx);
    return { families: rows };
  },
});
