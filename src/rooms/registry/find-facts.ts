import { sql, type RawBuilder } from 'kysely';
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
  const found = await sql<FactRow>`${selectFacts(sql``)}
    ${fromFacts(area, subjects, keys)}`.execute(tx);
  return found.rows;
}

/**
 * What of it decides which answers are in use and who disagrees (`factInUse`, `disagreeing`): of each source its latest answer, its latest
 * refusal, and what was verified. Years of history stay in the table.
 */
export async function findFactsStanding(
  tx: Tx,
  area: string,
  subjects: readonly string[],
  keys: readonly string[] | null = null,
): Promise<FactRow[]> {
  const source = sql`f.subject, f.key, f.source, f.source_words, f.restricted, f.answer = 'refused', v.fact is not null`;
  const found = await sql<FactRow>`${selectFacts(sql`distinct on (${source})`)}
    ${fromFacts(area, subjects, keys)}
      and f.id <> all (array(
        select g.corrects from registry.fact g
        where g.area = ${area} and g.subject = any (${[...subjects]}::uuid[]) and g.corrects is not null and ${shownFact('g')}))
    order by ${source}, f.as_of desc, f.recorded_at desc, f.id desc`.execute(tx);
  return found.rows;
}

const selectFacts = (distinct: RawBuilder<unknown>) => sql`
  select ${distinct} f.id, f.subject, f.key, f.answer as state, f.value, f.as_of, f.source, f.source_words, f.recorded_at as done_at,
    v.fact is not null as verified, a.name as recorded_by, v.verified_by, v.verified_at, f.restricted, f.corrects`;

// Verifications are few: they are read once for all subjects, and looked up among themselves.
function fromFacts(area: string, subjects: readonly string[], keys: readonly string[] | null) {
  return sql`
    from registry.fact f
    left join identity.public_account a on a.id = f.recorded_by
    left join (
      select distinct on (v.fact) v.fact, b.name as verified_by, v.recorded_at as verified_at
      from registry.verification v left join identity.public_account b on b.id = v.verified_by
      where v.area = ${area} and v.subject = any (${[...subjects]}::uuid[])
      order by v.fact, v.recorded_at) v on v.fact = f.id
    where f.area = ${area} and f.subject = any (${[...subjects]}::uuid[])
      and ${shownFact('f')}
      and ${keys === null ? sql`true` : sql`f.key = any (${[...keys]}::text[])`}`;
}

/** A record in the words of `FactTold`. */
export function told(row: FactRow): FactTold {
  const { id: fact, state, value, as_of, source, source_words, recorded_by, verified_by } = row;
  const recorded_at = new Date(row.done_at).toISOString();
  return { fact, state, value, as_of, source, source_words, recorded_by, recorded_at, verified_by };
}
