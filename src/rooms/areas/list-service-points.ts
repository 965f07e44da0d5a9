import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, page } from '../../platform/shapes.ts';
import { servicePoint, type ServicePoint } from './service-point.ts';
import type { Tx } from './tables.ts';

/** The service points of an area, by name; `closed`: those that were, too. */
export const listServicePoints = read({
  name: 'areas.list-service-points',
  input: z.object({ area: areaId, closed: z.boolean().default(false), ...page }),
  output: z.object({ rows: z.array(servicePoint), next: z.string().nullable() }),
  may: { duties: ['desk', 'volunteer', 'administrator', 'auditor'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area, closed, limit, ...asked }) {
    const [afterName, afterId] = (asked.after ?? '').split('\u0001');
    const { rows } = await sql<ServicePoint>`
      select s.area, s.id, s.kind, s.name_th, s.name_en, s.phone, s.hours_th, s.hours_en, s.village,
        v.name_th as village_th, v.name_en as village_en, s.lat, s.lon, s.opened_on, s.closed_on
      from areas.service_point s left join areas.place v on v.code = s.village
      where s.area = ${area} ${closed ? sql`` : sql`and s.closed_on is null`}
        and (s.name_th collate "th-x-icu", s.id::text) > (${afterName ?? ''} collate "th-x-icu", ${afterId ?? ''})
      order by s.name_th collate "th-x-icu", s.id::text limit ${limit + 1}`.execute(tx);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > limit && last ? `${last.name_th}\u0001${last.id}` : null };
  },
});
