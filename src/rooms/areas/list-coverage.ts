import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, page } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

const line = z.object({
  /** `<tambon>00` is every village of the tambon that is not listed itself. */
  place: z.string(),
  name_th: z.string().nullable(),
  name_en: z.string().nullable(),
  tambon: z.string(),
  tambon_th: z.string(),
  tambon_en: z.string(),
  area: z.string(),
  area_th: z.string(),
  area_en: z.string(),
  from: z.string().nullable(),
  /** The first day on which it is held no more. */
  until: z.string().nullable(),
  to_confirm: z.boolean(),
  /** Only said to hold a part of the tambon; which villages is not known. */
  claim: z.boolean(),
});

/** Who holds what, and from when to when, in every tambon that this area holds or held a part of. */
export const listCoverage = read({
  name: 'areas.list-coverage',
  input: z.object({ area: areaId, ...page }),
  output: z.object({ rows: z.array(line), next: z.string().nullable() }),
  may: { duties: ['administrator', 'auditor'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area, after = '', limit }) {
    const { rows } = await sql<z.infer<typeof line> & { key: string }>`
      with tambons as (
        select c.tambon from areas.coverage c where c.area = ${area}
        union select k.tambon from areas.coverage_claim k where k.area = ${area}),
      held as (
        select c.place, c.tambon, c.area, lower(c.during) as "from", upper(c.during) as until, c.to_confirm, false as claim,
          c.place || c.area || c.since::text as key
        from areas.coverage c where c.tambon in (select tambon from tambons)
        union all
        select k.tambon || '00', k.tambon, k.area, null, null, true, true, k.tambon || '00' || k.area || 'claim'
        from areas.coverage_claim k where k.tambon in (select tambon from tambons))
      select h.place, v.name_th, v.name_en, h.tambon, t.name_th as tambon_th, t.name_en as tambon_en, h.area,
        a.name_th as area_th, a.name_en as area_en, h."from", h.until, h.to_confirm, h.claim, h.key collate "C" as key
      from held h join areas.place t on t.code = h.tambon join areas.area a on a.id = h.area
      left join areas.place v on v.code = h.place
      where h.key collate "C" > ${after} order by h.key collate "C" limit ${limit + 1}`.execute(tx);
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.key ?? null) : null;
    return { rows: shown.map(({ key: _key, ...row }) => row), next };
  },
});
