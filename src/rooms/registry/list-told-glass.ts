import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { glassReasons } from './circle.ts';
import type { Tx } from './tables.ts';

const told = z.object({
  glass: id,
  area: areaId,
  family: id,
  by: z.string().nullable(),
  reason: z.enum(glassReasons),
  words: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
});

/** The glass that others broke in the last fourteen days around people in whose circle I stand, the newest first. */
export const listToldGlass = read({
  name: 'registry.list-told-glass',
  input: z.object({ area: areaId }),
  output: z.array(told),
  may: { duties: ['desk'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.map((one) => ({ area: one.area, subject: one.family })),
  },
  async run(tx: Tx, actor, { area }) {
    const { rows } = await sql<Found>`
      select c.id as glass, c.area, c.subject as family, a.name as by, c.reason, c.words, c.since, c.until
      from registry.circle c left join identity.public_account a on a.id = c.account
      where c.area = ${area} and c.how = 'broke_glass' and c.since > now() - interval '14 days'
        and c.account <> ${actor.account} and registry.told_of_glass(c.area, c.subject)
      order by c.since desc, c.id limit 50`.execute(tx);
    return rows.map((row) => ({
      ...row,
      since: row.since.toISOString(),
      until: row.until.toISOString(),
    }));
  },
});

type Found = Omit<z.infer<typeof told>, 'since' | 'until'> & { since: Date; until: Date };
