import { sql, type RawBuilder } from 'kysely';
import type { Tx } from './tables.ts';

/** Those of some persons, families and houses whose restricted matters the asker may know. */
export async function findInside(
  tx: Tx,
  area: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ subject: string }>`
    select w.subject from unnest(${[...new Set(subjects)]}::uuid[]) as w (subject)
    where registry.public_in_circle(${area}, w.subject)`.execute(tx);
  return new Set(rows.map(({ subject }) => subject));
}

/**
 * Whether a row of facts, or of consents, may be shown to the asker: the first lock, in the words of the policies `fact_read` and
 * `consent_read`. `about`: the column that names whom it is about.
 */
export function shownFact(row: string, about: 'subject' | 'person' = 'subject'): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql<boolean>`(not ${of('restricted')} or (platform.on_duty('desk')
    and (${of('recorded_by')} = platform.account() or registry.public_in_circle(${of('area')}, ${of(about)}))))`;
}
