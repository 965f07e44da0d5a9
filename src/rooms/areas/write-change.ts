import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { changedFields, type Fields } from '../../platform/changed-fields.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from './tables.ts';

/** What was done to what; the screen has a word for each pair. */
export type Changed = {
  what: 'village' | 'community' | 'coverage' | 'centre' | 'service_point';
  done: 'added' | 'changed' | 'closed' | 'reopened';
  subject: string;
  name: string;
  before?: Fields;
  after?: Fields;
};

/** Writes what an administrator changed, once for each of the areas that it concerns. Nothing differs: nothing is written. */
export async function writeChange(
  tx: Tx,
  actor: Actor,
  areas: readonly string[],
  { what, done, subject, name, before = {}, after = {} }: Changed,
): Promise<void> {
  const fields = changedFields(before, after);
  if (done === 'changed' && Object.keys(fields).length === 0) return;
  const one = {
    id: newId(),
    at: sql<Date>`now()`,
    account: actor.account,
    by_name: actor.name,
    what,
    done,
    subject,
    name,
    fields: JSON.stringify(fields),
  };
  const rows = [...new Set(areas)].map((area) => ({ ...one, area }));
  if (rows.length > 0) await tx.insertInto('areas.change').values(rows).execute();
}
