import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { documentKinds } from './document-kind.ts';
import { personStates } from './person.ts';
import type { Tx } from './tables.ts';

const parent = z.object({ person: id, name: z.string() }).nullable();
const otherArea = z.object({ area: areaId, name_th: z.string(), name_en: z.string() }).nullable();
const output = z.object({
  person: id,
  version: z.number().int(),
  state: z.enum(personStates),
  phone_whose: z.string().nullable(),
  other_phones: z.array(z.object({ number: z.string(), whose: z.string().nullable() })),
  mother: parent,
  father: parent,
  earlier_names: z.array(
    z.object({ id, title: z.string().nullable(), name: z.string(), until: z.string().nullable() }),
  ),
  documents: z.array(
    z.object({
      id,
      kind: z.enum(documentKinds),
      last4: z.string().nullable(),
      place: z.string().nullable(),
      expires: z.string().nullable(),
    }),
  ),
  /** The other area of the country they moved to, or came from. */
  moved_to: otherArea,
  moved_from: otherArea,
});

/** What a person's record holds beside the roster: earlier names, papers, more telephones, parents, where they moved. */
export const getPerson = read({
  name: 'registry.get-person',
  input: z.object({ area: areaId, person: id }),
  output,
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.person] },
  async run(tx: Tx, _actor, { area, person }) {
    const found = await sql<z.infer<typeof output>>`
      select p.id as person, p.version, p.state, p.phone_whose, p.other_phones,
        case when m.id is not null then json_build_object('person', m.id, 'name', concat(m.title, m.name)) end as mother,
        case when f.id is not null then json_build_object('person', f.id, 'name', concat(f.title, f.name)) end as father,
        (select coalesce(json_agg(json_build_object('id', n.id, 'title', n.title, 'name', n.name, 'until', n.until)
          order by n.until desc nulls last, n.recorded_at), '[]') from registry.earlier_name n
          where n.area = p.area and n.person = p.id and n.ended_by is null) as earlier_names,
        (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'last4', d.number_last4, 'place', d.place,
          'expires', d.expires) order by d.recorded_at), '[]') from registry.document d
          where d.area = p.area and d.person = p.id and d.ended_by is null) as documents,
        ${placeOf('t')} as moved_to, ${placeOf('o')} as moved_from
      from registry.person p
      left join registry.person m on m.area = p.area and m.id = p.mother
      left join registry.person f on f.area = p.area and f.id = p.father
      left join areas.public_area t on t.id = p.moved_to_area
      left join areas.public_area o on o.id = p.moved_from_area
      where p.area = ${area} and p.id = ${person}`.execute(tx);
    const row = found.rows[0];
    if (!row) throw refuse('person_unknown', {}, 404);
    return row;
  },
});

function placeOf(alias: 't' | 'o') {
  const [key, th, en] = [sql.ref(`${alias}.id`), sql.ref(`${alias}.name_th`), sql.ref(`${alias}.name_en`)];
  return sql`case when ${key} is not null then json_build_object('area', ${key}, 'name_th', ${th}, 'name_en', ${en}) end`;
}
