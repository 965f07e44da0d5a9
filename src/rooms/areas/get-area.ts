import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId } from '../../platform/shapes.ts';
import { areaKinds, areaName, type AreaKind } from './area.ts';
import { today } from './find-areas-by-place.ts';
import { tambonCode } from './place.ts';
import type { Tx } from './tables.ts';

/** One operating area: its authority, its centre, the tambons it covers today, the sets (pilots) it belongs to. */
export const getArea = read({
  name: 'areas.get-area',
  input: z.object({ area: areaId }),
  output: areaName.extend({
    kind: z.enum(areaKinds),
    local_authority_th: z.string().nullable(),
    local_authority_en: z.string().nullable(),
    province: z.object({ code: z.string(), name_th: z.string(), name_en: z.string() }).nullable(),
    district: z.object({ code: z.string(), name_th: z.string(), name_en: z.string() }).nullable(),
    centre_name_th: z.string(),
    centre_name_en: z.string(),
    centre_phone: z.string().nullable(),
    centre_address_th: z.string().nullable(),
    centre_letterhead_th: z.string().nullable(),
    // `whole`: every village of the tambon, as far as it is known today; `to_confirm`: not known yet which.
    tambons: z.array(
      z.object({
        code: tambonCode,
        name_th: z.string(),
        name_en: z.string(),
        whole: z.boolean(),
        to_confirm: z.boolean(),
      }),
    ),
    sets: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        no: z.number(),
        name_th: z.string(),
        name_en: z.string(),
      }),
    ),
  }),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    const found = await findArea(tx, area);
    if (!found) throw refuse('area_not_found', { area }, 404);
    return { ...found, tambons: await tambonsOf(tx, area), sets: await setsOf(tx, area) };
  },
});

async function findArea(tx: Tx, area: string) {
  const named = (code: 'a.province' | 'a.district') => sql<{
    code: string;
    name_th: string;
    name_en: string;
  } | null>`
    (select json_build_object('code', p.code, 'name_th', p.name_th, 'name_en', p.name_en)
     from areas.place p where p.code = ${sql.ref(code)})`;
  const centre = (name: 'centre_name_th' | 'centre_name_en') =>
    sql<string>`(select ${sql.ref(name)} from areas.public_area n where n.id = a.id)`;
  return tx
    .selectFrom('areas.area as a')
    .select((of) => [
      'a.id as area',
      'a.name_th',
      'a.name_en',
      of.fn.coalesce('a.short', 'a.id').as('short'),
      sql<AreaKind>`a.kind`.as('kind'),
      'a.provisional',
      'a.local_authority_th',
      'a.local_authority_en',
      centre('centre_name_th').as('centre_name_th'),
      centre('centre_name_en').as('centre_name_en'),
      'a.centre_phone',
      'a.centre_address_th',
      'a.centre_letterhead_th',
      named('a.province').as('province'),
      named('a.district').as('district'),
    ])
    .where('a.id', '=', area)
    .executeTakeFirst();
}

async function tambonsOf(tx: Tx, area: string) {
  const { rows } = await sql<{
    code: string;
    name_th: string;
    name_en: string;
    whole: boolean;
    to_confirm: boolean;
  }>`
    select p.code, p.name_th, p.name_en, bool_or(h.to_confirm) as to_confirm,
      bool_and(not h.to_confirm and h.place = p.code || '00') and not exists (
        select from areas.coverage o where o.tambon = p.code and o.area <> ${area} and o.during @> ${today}) as whole
    from (
      select c.tambon, c.place, c.to_confirm from areas.coverage c where c.area = ${area} and c.during @> ${today}
      union all
      select c.tambon, '', true from areas.coverage_claim c where c.area = ${area}
    ) h join areas.place p on p.code = h.tambon
    group by p.code order by p.code`.execute(tx);
  return rows;
}

async function setsOf(tx: Tx, area: string) {
  return tx
    .selectFrom('areas.area_set as s')
    .innerJoin('areas.area_set_member as m', 'm.area_set', 's.id')
    .select(['s.id', 's.kind', 's.no', 's.name_th', 's.name_en'])
    .where('m.area', '=', area)
    .orderBy('s.kind')
    .orderBy('s.no')
    .execute();
}
