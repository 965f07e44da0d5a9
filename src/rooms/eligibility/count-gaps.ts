import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { factOf } from '../registry/public.ts';
import { servicesInForce } from '../services/public.ts';
import { gapCondition } from './make-gap-condition.ts';
import type { Tx } from './tables.ts';

const said = z.object({ th: z.string(), en: z.string() });
const sums = {
  people: z.number().int(),
  likely: z.number().int(),
  yearly_satang: z.number().int(),
  once_satang: z.number().int(),
};
const ofVillage = z.object({ village: z.string().nullable(), people: z.number().int() });

/**
 * What an area leaves on the table: by service and village, in all, and what cannot be said yet by the fact that is missing.
 * People count once in a line and may stand in several. `updating`: houses that changed and are still being screened.
 */
export const countGaps = read({
  name: 'eligibility.count-gaps',
  input: z.object({ area: areaId }),
  output: z.object({
    ...sums,
    households: z.number().int(),
    updating: z.number().int(),
    services: z.array(
      z.object({
        service: z.string(),
        name: said,
        category: z.string(),
        target_groups: z.array(z.string()),
        ...sums,
        villages: z.array(ofVillage),
      }),
    ),
    villages: z.array(z.object({ village: z.string(), name: said })),
    questions: z.array(
      z.object({ key: z.string(), label: said, subjects: z.number().int(), services: z.number().int() }),
    ),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    const wanted = gapCondition({ area, declined: 'without' });
    const lines = await sql<Line>`
      select g.service, g.village, count(distinct g.person)::int as people, count(*) filter (where g.state = 'likely')::int as likely,
        sum(g.yearly_satang)::bigint as yearly_satang, sum(g.once_satang)::bigint as once_satang
      from eligibility.gap g where ${wanted} group by g.service, g.village`.execute(tx);
    const whole = await sql<{ people: number; households: number; updating: number }>`
      select count(distinct g.person)::int as people, count(distinct g.household)::int as households,
        (select count(*)::int from registry.public_household_now n
          left join eligibility.screened s on s.area = n.area and s.household = n.household
          where n.area = ${area} and (s.household is null or s.change_no < n.change_no)) as updating
      from eligibility.gap g where ${wanted}`.execute(tx);
    const questions = await sql<{ key: string; subjects: number; services: number }>`
      select x.key, count(*)::int as subjects, max(x.services) as services
      from eligibility.open_question q, unnest(q.keys, q.services) as x (key, services)
      where q.area = ${area} group by x.key order by 2 desc, x.key collate "C"`.execute(tx);
    const known = new Map((await servicesInForce(tx, dayInThailand(new Date()))).map((one) => [one.id, one]));
    const services = [...Map.groupBy(lines.rows, ({ service }) => service)].map(([service, own]) => ({
      service,
      name: known.get(service)?.name ?? { th: service, en: service },
      category: known.get(service)?.category ?? '',
      target_groups: known.get(service)?.target_groups ?? [],
      ...summed(own),
      villages: own.map(({ village, people }) => ({ village, people })),
    }));
    const { people = 0, households = 0, updating = 0 } = whole.rows[0] ?? {};
    return {
      ...summed(lines.rows),
      people,
      households,
      updating,
      services: services.toSorted((a, b) => b.yearly_satang - a.yearly_satang || b.people - a.people),
      villages: await villagesOf(tx, lines.rows),
      questions: questions.rows.map((one) => ({
        ...one,
        label: factOf(one.key)?.label ?? { th: one.key, en: one.key },
      })),
    };
  },
});

type Line = {
  service: string;
  village: string | null;
  people: number;
  likely: number;
  yearly_satang: number;
  once_satang: number;
};

function summed(lines: readonly Line[]) {
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    people: sum(({ people }) => people),
    likely: sum(({ likely }) => likely),
    yearly_satang: sum((line) => line.yearly_satang),
    once_satang: sum((line) => line.once_satang),
  };
}

async function villagesOf(tx: Tx, lines: readonly Line[]) {
  const codes = [...new Set(lines.flatMap(({ village }) => village ?? []))];
  const { rows } = await sql<{ village: string; name: z.infer<typeof said> }>`
    select code as village, jsonb_build_object('th', name_th, 'en', name_en) as name from areas.public_place
    where code = any (${codes}) order by code`.execute(tx);
  return rows;
}
