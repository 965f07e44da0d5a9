import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { outreachList, type OutreachList } from './outreach.ts';
import type { Tx } from './tables.ts';

/** Lists of houses to reach, the nearest day first, each with its houses by village: those still waiting, or all. */
export const listOutreach = read({
  name: 'eligibility.list-outreach',
  input: z.object({
    area: areaId,
    state: z.enum(['waiting', 'all']).default('waiting'),
    outreach: id.optional(),
    limit: z.number().int().min(1).max(50).default(20),
  }),
  output: z.object({ rows: z.array(outreachList) }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) =>
      output.rows.flatMap((one) =>
        one.houses.map(({ household }) => ({ area: one.area, subject: household })),
      ),
  },
  async run(tx: Tx, _actor, { area, state, outreach, limit }) {
    const waiting = sql`exists (select from eligibility.outreach_entry e where e.area = o.area and e.outreach = o.id
      and not exists (select from eligibility.outreach_result r
        where r.area = e.area and r.outreach = e.outreach and r.household = e.household))`;
    const { rows } = await sql<OutreachList>`
      select o.area, o.id as outreach, o.name, o.way, o.due_on, a.name as made_by, h.houses
      from (select * from eligibility.outreach o where o.area = ${area}
        ${outreach ? sql`and o.id = ${outreach}` : sql``} ${state === 'waiting' ? sql`and ${waiting}` : sql``}
        order by o.due_on, o.id limit ${limit}) o
      left join identity.public_account a on a.id = o.made_by
      cross join lateral (select coalesce(jsonb_agg(to_jsonb(x) - 'sort' order by x.sort, x.house_no, x.household), '[]') as houses from (
        select e.household, min(p.family::text)::uuid as family, hh.house_no, hh.lat, hh.lon, hh.phone, hh.village as sort,
          case when v.code is not null then jsonb_build_object('th', v.name_th, 'en', v.name_en) end as village,
          (select concat(head.title, head.name) from registry.public_person head
            where head.area = e.area and head.household = e.household and head.head limit 1) as head,
          jsonb_agg(jsonb_build_object('person', e.person, 'name', concat(p.title, p.name), 'service', e.service,
            'service_name', jsonb_build_object('th', s.name_th, 'en', s.name_en)) order by e.person, e.service) as about,
          r.result, r.words
        from eligibility.outreach_entry e
        join registry.public_household hh on hh.area = e.area and hh.id = e.household
        join registry.public_person p on p.area = e.area and p.id = e.person
        left join areas.public_place v on v.code = hh.village
        left join lateral (select s.name_th, s.name_en from services.public_service s where s.service = e.service
          order by s.version desc limit 1) s on true
        left join eligibility.outreach_result r on r.area = e.area and r.outreach = e.outreach and r.household = e.household
        where e.area = o.area and e.outreach = o.id
        group by e.area, e.household, hh.house_no, hh.lat, hh.lon, hh.phone, hh.village, v.code, v.name_th, v.name_en, r.result, r.words) x) h
      order by o.due_on, o.id`.execute(tx);
    return { rows };
  },
});
