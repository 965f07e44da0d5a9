import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { page } from '../../platform/shapes.ts';
import { areaName, type AreaName } from './area.ts';
import type { Tx } from './tables.ts';

/** The operating areas of a province or district (DOPA code of 2 or 4 digits), by id, a page at a time. */
export const listAreas = read({
  name: 'areas.list-areas',
  input: z.object({ place: z.string().regex(/^([0-9]{2}){1,2}$/), ...page }),
  output: z.object({ rows: z.array(areaName), next: z.string().nullable() }),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { place, after = '', limit }) {
    const { rows } = await sql<AreaName>`
      select id as area, name_th, name_en, short, provisional from areas.public_area
      where ${place.length === 2 ? sql`province` : sql`district`} = ${place} and id > ${after}
      order by id limit ${limit + 1}`.execute(tx);
    const shown = rows.slice(0, limit);
    return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.area ?? null) : null };
  },
});
