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
  const found = await sql<FactRow>`${selectFacts(area, subjects)}
    where ${recorded('f', area, subjects, keys)}`.execute(tx);
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
  // First which records, from narrow rows; then all that is told of those few.
  const found = await sql<FactRow>`
    with corrected as materialized (
      select g.corrects as id from registry.fact g where ${recorded('g', area, subjects, keys)} and g.corrects is not null),
    standing as materialized (
      select (row_to_json(max((f.as_of, f.recorded_at, f.id)))->>'f3')::uuid as id
      from registry.fact f
      where ${recorded('f', area, subjects, keys)} and f.id <> all (array(select id from corrected))
      group by f.subject, f.key, f.source, f.source_words, f.restricted, f.answer = 'refused'
      union
      select v.fact from registry.verification v
      where v.area = ${area} and v.subject = any (${[...subjects]}::uuid[]) and v.fact <> all (array(select id from corrected)))
    ${selectFacts(area, subjects)}
    join standing s on s.id = f.id
    where f.area = ${area} and ${shownFact('f')} and ${ofKeys('f', keys)}`.execute(tx);
  return found.rows;
}

// Verifications are few: they are read once for all subjects, and looked up among themselves.
function selectFacts(area: string, subjects: readonly string[]): RawBuilder<unknown> {
  return sql`
    select f.id, f.subject, f.key, f.answer as state, f.value, f.as_of, f.source, f.source_words, f.recorded_at as done_at,
      v.fact is not null as verified, a.name as recorded_by, v.verified_by, v.verified_at, f.restricted, f.corrects
    from registry.fact f
    left join identity.public_account a on a.id = f.recorded_by
    left join (
      select distinct on (v.fact) v.fact, b.name as verified_by, v.recorded_at as verified_at
      from registry.verification v left join identity.public_account b on b.id = v.verified_by
      where v.area = ${area} and v.subject = any (${[...subjects]}::uuid[])
      order by v.fact, v.recorded_at) v on v.fact = f.id`;
}

function recorded(row: string, area: string, subjects: readonly string[], keys: readonly string[] | null) {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql`${of('area')} = ${area} and ${of('subject')} = any (${[...subjects]}::uuid[])
    and ${ofKeys(row, keys)} and ${shownFact(row)}`;
}

function ofKeys(row: string, keys: readonly string[] | null): RawBuilder<unknown> {
  return keys === null ? sql`true` : sql`${sql.ref(`${row}.key`)} = any (${[...keys]}::text[])`;
}

/** A record in the words of `FactTold`. */
export function told(row: FactRow): FactTold {
  const { id: fact, state, value, as_of, source, source_words, recorded_by, verified_by } = row;
  const recorded_at = new Date(row.done_at).toISOString();
  return { fact, state, value, as_of, source, source_words, recorded_by, recorded_at, verified_by };
}
