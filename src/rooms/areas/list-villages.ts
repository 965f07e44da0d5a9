import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, page } from '../../platform/shapes.ts';
import { today } from './find-areas-by-place.ts';
import { mooOf, placeCode } from './place.ts';
import type { Tx } from './tables.ts';

/**
 * The villages of an operating area today, by tambon and number. Where an area holds a part of a tambon and it is
 * not known which, all villages of that part are listed for each area that may hold them (`to_confirm`).
 */
export const listVillages = read({
  name: 'areas.list-villages',
  input: z.object({ area: areaId, ...page }),
  output: z.object({
    villages: z.array(
      z.object({
        code: placeCode,
        moo: z.number().int(),
        name_th: z.string(),
        name_en: z.string(),
        tambon: z.string(),
        tambon_th: z.string(),
        tambon_en: z.string(),
        to_confirm: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area, after = '', limit }) {
    const { rows } = await sql<Row>`
      select v.code, v.name_th, v.name_en, t.code as tambon, t.name_th as tambon_th, t.name_en as tambon_en,
        bool_or(h.to_confirm) as to_confirm
      from (
        select c.place, c.tambon, c.to_confirm from areas.coverage c where c.area = ${area} and c.during @> ${today}
        union all
        select c.tambon || '00', c.tambon, true from areas.coverage_claim c where c.area = ${area}
      ) h
      join areas.place t on t.code = h.tambon
      join areas.place v on v.parent = t.code and v.valid @> ${today} and v.code > ${after} and (v.code = h.place
        or h.place = t.code || '00' and not exists (
          select from areas.coverage o where o.tambon = t.code and o.place = v.code and o.during @> ${today}))
      group by v.code, t.code order by v.code limit ${limit + 1}`.execute(tx);
    const villages = rows.slice(0, limit).map((row) => ({ ...row, moo: mooOf(row.code) }));
    return { villages, next: rows.length > limit ? (villages.at(-1)?.code ?? null) : null };
  },
});

type Row = {
  code: string;
  name_th: string;
  name_en: string;
  tambon: string;
  tambon_th: string;
  tambon_en: string;
  to_confirm: boolean;
};
