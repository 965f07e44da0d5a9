import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { birthFault } from './birth.ts';
import { hashIdNumber, sealIdNumber } from './id-seal.ts';
import type { IdNumber } from './national-id.ts';
import type { NewPerson } from './person.ts';
import { readPersonName, splitName } from './person-name.ts';
import type { RegistryTables, Tx } from './tables.ts';
import { writeKeys } from './write-keys.ts';
import { writeHouseholdsOf, writePersonNow } from './write-now.ts';

/** Writes new people into a family, with all by which they are found and counted: a part of add-family and add-person. */
export async function writePeople(
  tx: Tx,
  place: { area: string; family: string; since: Date },
  people: readonly NewPerson[],
): Promise<void> {
  const { area, family } = place;
  const today = dayInThailand(new Date());
  people.forEach((one, at) => {
    const fault = one.birth_date && birthFault(one.birth_date, today);
    if (fault) throw refuse(fault, { field: `people.${at}.birth_date`, person: one.person });
  });
  await refuseUsedNumbers(tx, area, people);
  await tx
    .insertInto('registry.subject')
    .values(people.map((one) => ({ area, id: one.person, kind: 'person' })))
    .execute();
  await tx
    .insertInto('registry.person')
    .values(people.map((one) => rowOf(area, one)))
    .execute();
  const since = dayInThailand(place.since);
  await tx
    .insertInto('registry.member')
    .values(
      people.map((one) => ({ area, id: newId(), family, person: one.person, relation: one.relation, since })),
    )
    .execute();
  const persons = people.map((one) => one.person);
  await writePersonNow(tx, area, persons);
  await writeHouseholdsOf(tx, area, persons);
  await writeKeys(tx, area, persons);
}

type Person = RegistryTables['registry.person'];
type IdColumns = Pick<Person, 'id_sealed' | 'id_hmac' | 'id_last4'> & { id_verified: boolean };
type NameColumns = Pick<Person, 'title' | 'name' | 'given_name' | 'family_name'>;

/** The columns in which an identity number is kept; all empty without one. */
export function idColumns(number: IdNumber | null, owner: string): IdColumns {
  return {
    id_sealed: number && sealIdNumber(number.written, owner),
    id_hmac: number && hashIdNumber(number.written),
    id_last4: number && number.written.slice(-4),
    id_verified: number?.verified ?? false,
  };
}

/** The columns in which a name is kept: the title apart, the split only where it is certain. */
export function nameColumns(typed: string, givenTitle: string | null): NameColumns {
  const { title, name } = readPersonName(typed, givenTitle);
  const split = splitName(name);
  return { title, name, given_name: split?.given ?? null, family_name: split?.family ?? null };
}

/** Refuses a number, right by its check digit, that somebody else of the area has, or two of these people share. */
export async function refuseUsedNumbers(
  tx: Tx,
  area: string,
  people: readonly { person: string; id_number: IdNumber | null }[],
): Promise<void> {
  const numbered = people.flatMap(({ person, id_number: number }) =>
    number?.verified ? [{ person, hmac: hashIdNumber(number.written) }] : [],
  );
  const twice = numbered.find((one, at) => numbered.findIndex((other) => other.hmac.equals(one.hmac)) < at);
  if (twice) throw refuse('id_number_twice', { person: twice.person });
  if (numbered.length === 0) return;
  const owners = await tx
    .selectFrom('registry.person')
    .select(['id', 'id_hmac'])
    .where('area', '=', area)
    .where('id_verified', '=', true)
    .where(
      'id_hmac',
      'in',
      numbered.map((one) => one.hmac),
    )
    .execute();
  for (const { person, hmac } of numbered) {
    const owner = owners.find((one) => one.id !== person && one.id_hmac?.equals(hmac));
    if (owner) throw refuse('id_number_used', { person, owner: owner.id });
  }
}

function rowOf(area: string, one: NewPerson) {
  return {
    area,
    id: one.person,
    ...nameColumns(one.name, one.title),
    nickname: one.nickname,
    sex: one.sex,
    birth: one.birth_date,
    birth_unknowable: one.birth_unknowable,
    phone: one.phone,
    ...idColumns(one.id_number, one.person),
  };
}
