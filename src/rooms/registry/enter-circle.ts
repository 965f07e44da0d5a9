import { sql } from 'kysely';
import { newId } from '../../platform/ids.ts';
import type { Tx } from './tables.ts';

/**
 * Takes the actor, who writes something restricted of these persons, families or houses, into their circles. The first one opens a
 * circle; where others have one, the actor stays outside and is told nothing.
 */
export async function enterCircle(tx: Tx, area: string, subjects: readonly string[]): Promise<void> {
  for (const subject of [...new Set(subjects)].toSorted())
    await sql`select registry.enter_circle(${area}, ${subject}, ${newId()})`.execute(tx);
}
