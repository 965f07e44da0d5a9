import { sql } from 'kysely';
import { refuse } from '../../platform/refuse.ts';
import { familyIn, personsIn, type LifeChange } from './life-event.ts';
import type { PersonState, Relation } from './person.ts';
import type { Tx } from './tables.ts';

/** Somebody as they stand in the registry before a life event. */
export type LifePerson = {
  person: string;
  name: string;
  state: PersonState;
  birth: string | null;
  family: string | null;
  relation: Relation | null;
  /** The person they are married to here, or `elsewhere`. */
  spouse: string | null;
  version: number;
};
/** All that a life event touches: its people, everybody of their families, and the houses of these. */
export type LifeWorld = {
  people: ReadonlyMap<string, LifePerson>;
  /** Household by family. */
  homes: ReadonlyMap<string, string>;
};

/**
 * Reads what a life event touches. `lock` holds the families and their people until the end of the transaction, so that two officers
 * who confirm at the same moment do one after the other. Refuses people and families that are not on file here.
 */
export async function findLifeWorld(
  tx: Tx,
  area: string,
  change: LifeChange,
  lock: 'lock' | 'look',
): Promise<LifeWorld> {
  const named = personsIn(change);
  const family = familyIn(change);
  const own = await sql<{ family: string }>`
    select distinct family from registry.member
    where area = ${area} and person = any (${named}::uuid[]) and until is null`.execute(tx);
  const wanted = [...own.rows.map((row) => row.family), ...(family ? [family] : [])];
  const homes = await sql<{ id: string; household: string }>`
    select id, household from registry.family where area = ${area} and id = any (${wanted}::uuid[])
    order by id ${lock === 'lock' ? sql`for update` : sql``}`.execute(tx);
  if (family && !homes.rows.some((row) => row.id === family)) throw refuse('family_unknown', {}, 404);
  if (lock === 'lock') await lockPeople(tx, area, wanted, named);
  const rows = await readPeople(tx, area, wanted, named);
  const people = new Map(rows.map((row) => [row.person, { ...row, spouse: spouseOf(row, rows) }]));
  if (named.some((one) => !people.has(one))) throw refuse('person_unknown', {}, 404);
  return { people, homes: new Map(homes.rows.map((row) => [row.id, row.household])) };
}

async function lockPeople(
  tx: Tx,
  area: string,
  families: readonly string[],
  persons: readonly string[],
): Promise<void> {
  await sql`
    select from registry.person p where p.area = ${area} and (p.id = any (${[...persons]}::uuid[]) or p.id in (
      select m.person from registry.member m
      where m.area = ${area} and m.family = any (${[...families]}::uuid[]) and m.until is null))
    order by p.id for update`.execute(tx);
}

async function readPeople(
  tx: Tx,
  area: string,
  families: readonly string[],
  persons: readonly string[],
): Promise<LifePerson[]> {
  const found = await sql<LifePerson>`
    select p.id as person, concat(p.title, p.name) as name, p.state, p.birth, m.family, m.relation, p.version,
      coalesce(s.spouse::text, case when s.id is not null then 'elsewhere' end) as spouse
    from (
      select unnest(${[...persons]}::uuid[]) as person
      union select person from registry.member
      where area = ${area} and family = any (${[...families]}::uuid[]) and until is null) w
    join registry.person p on p.area = ${area} and p.id = w.person
    left join registry.member m on m.area = p.area and m.person = p.id and m.until is null
    left join registry.spouse s on s.area = p.area and s.person = p.id and s.until is null
    order by p.id`.execute(tx);
  return found.rows;
}

// A couple that was written down as head and spouse of one family is married as far as is known, also without a marriage on file.
function spouseOf(one: LifePerson, all: readonly LifePerson[]): string | null {
  if (one.spouse !== null) return one.spouse;
  if (one.state !== 'alive' || (one.relation !== 'head' && one.relation !== 'spouse')) return null;
  const wanted = one.relation === 'head' ? 'spouse' : 'head';
  const other = all.find(
    (each) =>
      each.family === one.family &&
      each.relation === wanted &&
      each.state === 'alive' &&
      (each.spouse === null || each.spouse === one.person),
  );
  return other?.person ?? null;
}
