import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { page } from '../../platform/shapes.ts';
import { formatAge } from '../../platform/thai/thai-age.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { gapSheet } from './gap-sheet.ts';
import { gapCondition } from './make-gap-condition.ts';
import { gapFilter, gapRow, type GapRow } from './gap.ts';
import type { Tx } from './tables.ts';

/** Who may have what and does not receive it, house by house. The key of a page is the last row's house, person and service. */
export const listGaps = read({
  name: 'eligibility.list-gaps',
  input: z.object({ ...gapFilter, ...page }),
  output: z.object({ rows: z.array(gapRow), next: z.string().nullable() }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  sheet: gapSheet,
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.household })),
  },
  async run(tx: Tx, _actor, input) {
    const { area, limit } = input;
    const { rows } = await sql<Found>`
      select g.area, g.household, p.family, g.person, concat(p.title, p.name) as name, p.birth, h.house_no,
        case when v.code is not null then jsonb_build_object('th', v.name_th, 'en', v.name_en) end as village,
        (select concat(o.title, o.name) from registry.public_person o
          where o.area = g.area and o.family = p.family and o.head limit 1) as head,
        g.service, jsonb_build_object('th', s.name_th, 'en', s.name_en) as service_name,
        g.state, g.yearly_satang, g.once_satang, g.since, d.declined
      from (select * from eligibility.gap g where ${gapCondition(input)} ${further(input.after)}
        order by g.household, g.person, g.service limit ${limit + 1}) g
      join registry.public_person p on p.area = g.area and p.id = g.person
      join registry.public_household h on h.area = g.area and h.id = g.household
      left join areas.public_place v on v.code = g.village
      left join lateral (select name_th, name_en from services.public_service s where s.service = g.service
        order by s.version desc limit 1) s on true
      left join lateral (select jsonb_build_object('id', d.id, 'reason', d.reason, 'words', d.words,
          'on', (d.at at time zone 'Asia/Bangkok')::date) as declined
        from eligibility.decline d where d.area = g.area and d.person = g.person and d.service = g.service
          and not exists (select from eligibility.decline_end e where e.area = d.area and e.decline = d.id)
        order by d.at desc limit 1) d on true
      where g.area = ${area}
      order by g.household, g.person, g.service`.execute(tx);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const today = dayInThailand(new Date());
    return {
      rows: shown.map(({ birth, ...one }) => ({ ...one, age: birth && formatAge(birth, today) })),
      next: rows.length > limit && last ? `${last.household}~${last.person}~${last.service}` : null,
    };
  },
});

type Found = Omit<GapRow, 'age'> & { birth: string | null };

function further(after: string | undefined) {
  if (!after) return sql``;
  const [household = '', person = '', service = ''] = after.split('~');
  if (!z.uuid().safeParse(household).success || !z.uuid().safeParse(person).success)
    throw refuse('page_unknown');
  return sql`and (g.household, g.person, g.service) > (${household}::uuid, ${person}::uuid, ${service})`;
}
