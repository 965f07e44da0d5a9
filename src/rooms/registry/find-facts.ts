import { sql } from 'kysely';
import type { FactRecord } from './fact-in-use.ts';
import type { FactTold } from './fact-told.ts';
import { shownFact } from './find-circle.ts';
import type { Tx } from './tables.ts';

/** One record of a fact as it lies in the table, with who recorded and who verified it. */
export type FactRow = FactRecord & {
  subject: string;
  key: string;
  source_words: string | null;
  recorded_by: string;
  verified_by: string | null;
  verified_at: Date | null;
  restricted: boolean;
};

/** Everything that was recorded of some subjects of one area; of some keys only, when they are given. */
export async function findFacts(
  tx: Tx,
  area: string,
  subjects: readonly string[],
  keys: readonly string[] | null = null,
): Promise<FactRow[]> {
  const found = await sql<FactRow>`
    select f.id, f.subject, f.key, f.answer as state, f.value, f.as_of, f.source, f.source_words, f.recorded_at as done_at,
      v.verified_at is not null as verified, a.name as recorded_by, v.verified_by, v.verified_at, f.restricted,
      f.corrects
    from registry.fact f
    left join identity.public_account a on a.id = f.recorded_by
    left join lateral (
      select b.name as verified_by, v.recorded_at as verified_at
      from registry.verification v left join identity.public_account b on b.id = v.verified_by
      where v.area = f.area and v.fact = f.id order by v.recorded_at limit 1) v on true
    where f.area = ${area} and f.subject = any (${[...subjects]}::uuid[])
      and ${shownFact('f')}
      and (${keys === null} or f.key = any (${[...(keys ?? [])]}::text[]))`.execute(tx);
  return found.rows;
}

/** A record in the words of `FactTold`. */
export function told(row: FactRow): FactTold {
  const { id: fact, state, value, as_of, source, source_words, recorded_by, verified_by } = row;
  const recorded_at = new Date(row.done_at).toISOString();
  return { fact, state, value, as_of, source, source_words, recorded_by, recorded_at, verified_by };
}
