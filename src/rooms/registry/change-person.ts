import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { birthFault } from './birth.ts';
import { hashIdNumber } from './id-seal.ts';
import { partialDate, personFields } from './person.ts';
import { refuseParents } from './match-parents.ts';
import { readPersonName } from './person-name.ts';
import type { RegistryTables, Tx } from './tables.ts';
import { refuseChangedMeanwhile, writeChange } from './write-change.ts';
import { writeEarlierName } from './write-earlier-name.ts';
import { writeKeys } from './write-keys.ts';
import { writeHouseholdsOf, writePersonNow } from './write-now.ts';
import { idColumns, nameColumns, refuseUsedNumbers } from './write-people.ts';

const wanted = z.object(personFields).partial();
type Wanted = z.infer<typeof wanted>;

/**
 * Changes fields of a person's record. A name that was really changed, not only misspelt, says since when (`name_changed_on`): the old one
 * is kept and still finds the person. `sure`: a parent younger than twelve was asked about. `seen` is the version that was on the screen: what another officer changed since then is
 * kept where it is another field, and refused by name where it is the same one.
 */
export const changePerson = command({
  name: 'registry.change-person',
  input: z.object({
    area: areaId,
    person: id,
    seen: z.number().int().min(1),
    change: wanted,
    name_changed_on: partialDate.nullable().optional(),
    sure: z.boolean().default(false),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, person, seen, change, name_changed_on, sure }, { at }) {
    const row = await lockPerson(tx, area, person);
    const fields = changedFields(row, change);
    refuseGone(row, fields);
    if (fields.length === 0) return { person, version: row.version };
    await refuseChangedMeanwhile(tx, { area, subject: person, seen }, fields);
    if (change.birth_date) {
      const fault = birthFault(change.birth_date, dayInThailand(new Date()));
      if (fault) throw refuse(fault, { field: 'change.birth_date', person });
    }
    await refuseParents(tx, area, row, change, sure);
    await refuseUsedNumbers(tx, area, [{ person, id_number: change.id_number ?? null }]);
    const version = row.version + 1;
    const before = Object.fromEntries(fields.map((field) => [field, shown(row, field)]));
    await tx
      .updateTable('registry.person')
      .set({ ...columnsOf(row, change, person), version })
      .where('area', '=', area)
      .where('id', '=', person)
      .execute();
    await writeChange(tx, actor, { area, subject: person, version, before }, at);
    if (name_changed_on !== undefined && fields.includes('name')) {
      const { title, name } = row;
      await writeEarlierName(tx, actor, {
        area,
        id: newId(),
        person,
        title,
        name,
        until: name_changed_on,
        at,
      });
    }
    await writePersonNow(tx, area, [person]);
    await writeHouseholdsOf(tx, area, [person]);
    await writeKeys(tx, area, [person]);
    return { person, version };
  },
});

type Row = {
  [Field in keyof RegistryTables['registry.person']]: RegistryTables['registry.person'][Field];
} & { version: number; birth_unknowable: boolean; state: string };

async function lockPerson(tx: Tx, area: string, person: string): Promise<Row> {
  const found = await sql<Row>`
    select * from registry.person where area = ${area} and id = ${person} for update`.execute(tx);
  const row = found.rows[0];
  if (!row) throw refuse('person_unknown', {}, 404);
  return row;
}

// Who died, moved or came back is a life event, with its day and who said so; the file of whoever moved is read-only.
function refuseGone(row: Row, fields: readonly (keyof Wanted)[]): void {
  if (fields.includes('state')) throw refuse('state_is_life_event', { field: 'change.state' });
  if (row.state === 'moved' && fields.length > 0)
    throw refuse('person_moved', { name: `${row.title ?? ''}${row.name}`, person: row.id });
}

/** The fields that would really become something else. */
function changedFields(row: Row, change: Wanted): (keyof Wanted)[] {
  const fields = Object.keys(change) as (keyof Wanted)[];
  const named = change.name === undefined ? undefined : readPersonName(change.name, change.title ?? null);
  const all = named?.title && !fields.includes('title') ? [...fields, 'title' as const] : fields;
  return all.filter((field) => {
    if (field === 'id_number') {
      const hash = change.id_number ? hashIdNumber(change.id_number.written) : null;
      return !(hash && row.id_hmac ? hash.equals(row.id_hmac) : hash === row.id_hmac);
    }
    if (field === 'name') return named?.name !== row.name;
    if (field === 'title') return (named?.title ?? change.title ?? null) !== row.title;
    if (field === 'other_phones') return phonesSaid(change[field]) !== phonesSaid(row[field]);
    return change[field] !== (field === 'birth_date' ? row.birth : row[field]);
  });
}

// The database keeps the keys of an object in its own order.
function phonesSaid(phones: unknown): string {
  const all = (phones ?? []) as { number: string | null; whose: string | null }[];
  return JSON.stringify(all.map((one) => [one.number, one.whose]));
}

/** What is kept of a field's value before the change: of an identity number its last four digits. */
function shown(row: Row, field: keyof Wanted): unknown {
  if (field === 'id_number') return row.id_last4;
  return field === 'birth_date' ? row.birth : row[field];
}

function columnsOf(row: Row, { name, title, id_number, birth_date, ...rest }: Wanted, person: string) {
  const named = name === undefined ? undefined : nameColumns(name, title ?? null);
  return {
    ...(title !== undefined && { title }),
    ...(named && { ...named, title: named.title ?? (title === undefined ? row.title : title) }),
    ...(id_number !== undefined && idColumns(id_number, person)),
    ...(birth_date !== undefined && { birth: birth_date }),
    ...(rest.nickname !== undefined && { nickname: rest.nickname }),
    ...(rest.sex !== undefined && { sex: rest.sex }),
    ...(rest.birth_unknowable !== undefined && { birth_unknowable: rest.birth_unknowable }),
    ...(rest.phone !== undefined && { phone: rest.phone }),
    ...(rest.phone_whose !== undefined && { phone_whose: rest.phone_whose }),
    ...(rest.other_phones !== undefined && { other_phones: JSON.stringify(rest.other_phones) }),
    ...(rest.mother !== undefined && { mother: rest.mother }),
    ...(rest.father !== undefined && { father: rest.father }),
  };
}
