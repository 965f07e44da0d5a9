import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, page } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

const row = z.object({
  area: areaId,
  household: id,
  family: id.nullable(),
  /** Null where the whole house is asked about. */
  person: id.nullable(),
  name: z.string().nullable(),
  house_no: z.string().nullable(),
  /** On how many services the answer hangs. */
  services: z.number().int(),
});

/** Whom one fact has still to be asked of, house by house. */
export const listOpenQuestions = read({
  name: 'eligibility.list-open-questions',
  input: z.object({ area: areaId, key: z.string().max(120), ...page }),
  output: z.object({ rows: z.array(row), next: z.string().nullable() }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.household })),
  },
  async run(tx: Tx, _actor, { area, key, after, limit }) {
    const { rows } = await sql<z.infer<typeof row> & { subject: string }>`
      select q.area, q.household, q.subject, p.id as person,
        coalesce(p.family, (select f.id from registry.public_family f where f.area = q.area and f.household = q.household limit 1)) as family,
        coalesce(concat(p.title, p.name), (select concat(o.title, o.name) from registry.public_person o
          where o.area = q.area and o.household = q.household and o.head limit 1)) as name, h.house_no, q.services[array_position(q.keys, ${key})] as services
      from (select * from eligibility.open_question q where q.area = ${area} and ${key} = any (q.keys) ${further(after)}
        order by q.household, q.subject limit ${limit + 1}) q
      join registry.public_household h on h.area = q.area and h.id = q.household
      left join registry.public_person p on p.area = q.area and p.id = q.subject
      order by q.household, q.subject`.execute(tx);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: shown.map(({ subject: _subject, ...one }) => one),
      next: rows.length > limit && last ? `${last.household}~${last.subject}` : null,
    };
  },
});

function further(after: string | undefined) {
  if (!after) return sql``;
  const [household = '', subject = ''] = after.split('~');
  if (!z.uuid().safeParse(household).success || !z.uuid().safeParse(subject).success)
    throw refuse('page_unknown');
  return sql`and (q.household, q.subject) > (${household}::uuid, ${subject}::uuid)`;
}
