import { sql } from 'kysely';
import { refuse } from '../../platform/refuse.ts';
import type { PersonState } from './person.ts';
import type { Tx } from './tables.ts';

/** Refuses somebody who is not on file in this area, and whoever moved away: that file is read-only. */
export async function mustBeHere(tx: Tx, area: string, person: string): Promise<void> {
  const found = await sql<{ name: string; state: PersonState }>`
    select concat(title, name) as name, state from registry.person where area = ${area} and id = ${person}`.execute(
    tx,
  );
  const row = found.rows[0];
  if (!row) throw refuse('person_unknown', {}, 404);
  if (row.state === 'moved') throw refuse('person_moved', { name: row.name, person });
}

/** Somebody who may be a parent: the name and the birth date. */
export async function findParent(
  tx: Tx,
  area: string,
  person: string,
): Promise<{ name: string; birth: string | null } | undefined> {
  const found = await sql<{ name: string; birth: string | null }>`
    select concat(title, name) as name, birth from registry.person where area = ${area} and id = ${person}`.execute(
    tx,
  );
  return found.rows[0];
}
