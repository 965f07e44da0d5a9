import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, page } from '../../platform/shapes.ts';
import { today } from './find-areas-by-place.ts';
import { isCommunity, mooOf, placeCode } from './place.ts';
import type { Tx } from './tables.ts';

/**
 * The villages of an operating area today, by tambon and number, then its ชุมชน. Where an area holds a part of a tambon and
 * it is not known which, all villages of that part are listed for each area that may hold them (`to_confirm`).
 * `closed`: those that are closed too.
 */
export const listVillages = read({
  name: 'areas.list-villages',
  input: z.object({ area: areaId, closed: z.boolean().default(false), ...page }),
  output: z.object({
    villages: z.array(
      z.object({
        code: placeCode,
        /** The number in the tambon; a ชุมชน has none. */
        moo: z.number().int().nullable(),
        name_th: z.string(),
        name_en: z.string(),
        tambon: z.string(),
        tambon_th: z.string(),
        tambon_en: z.string(),
        to_confirm: z.boolean(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        /** The first day on which it is no more; may be to come. */
        closed_on: z.string().nullable(),
        successor: z.object({ code: z.string(), name_th: z.string(), name_en: z.string() }).nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area, closed, after = '', limit }) {
    const open = closed ? sql`true` : sql`v.valid @> ${today}`;
    const afterCommunity = after === '' ? false : isCommunity(after);
    const { rows } = await sql<Row>`
      select v.code, v.name_th, v.name_en, v.lat, v.lon, upper(v.valid)::text as closed_on, t.code as tambon,
        t.name_th as tambon_th, t.name_en as tambon_en, f.to_confirm,
        case when s.code is not null then json_build_object('code', s.code, 'name_th', s.name_th, 'name_en', s.name_en) end as successor
      from (
        select v.code, false as community, bool_or(h.to_confirm) as to_confirm
        from (
          select c.place, c.tambon, c.to_confirm from areas.coverage c where c.area = ${area} and c.during @> ${today}
          union all
          select c.tambon || '00', c.tambon, true from areas.coverage_claim c where c.area = ${area}
        ) h
        join areas.place v on v.parent = h.tambon and v.level = 'village' and ${open} and (v.code = h.place
          or h.place = h.tambon || '00' and not exists (
            select from areas.coverage o where o.tambon = h.tambon and o.place = v.code and o.during @> ${today}))
        group by v.code
        union all
        select v.code, true, false from areas.place v
        where v.code > ${area} and v.code < ${`${area}~`} and v.level = 'community' and ${open}
      ) f
      join areas.place v on v.code = f.code
      join areas.place t on t.code = v.parent
      left join areas.place s on s.code = v.successor
      where (f.community, f.code) > (${afterCommunity}::boolean, ${after})
      order by f.community, f.code limit ${limit + 1}`.execute(tx);
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
  lat: number | null;
  lon: number | null;
  closed_on: string | null;
  successor: { code: string; name_th: string; name_en: string } | null;
};
