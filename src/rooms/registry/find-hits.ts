import { sql, type RawBuilder } from 'kysely';
import type { Probe, Search } from './search-key.ts';
import type { Tx } from './tables.ts';

/** A person that a search hit: at which step, and by which of their keys. */
export type Hit = {
  area: string;
  person: string;
  step: number;
  key: string;
  by: 'typed' | 'sound' | 'word' | 'rough' | 'words';
};
/** Where a page ended. */
export type Place = Pick<Hit, 'step' | 'person' | 'key'>;

/** The next `limit` people that a search hits in these areas, the surest steps first; none of them twice. */
export async function findHits(
  tx: Tx,
  areas: readonly string[],
  search: Search,
  after: Place | undefined,
  limit: number,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  const steps = search.words.length > 0 ? [...search.steps, null] : search.steps;
  for (const [step, probes] of steps.entries()) {
    if (hits.length >= limit || step < (after?.step ?? 0)) continue;
    const done = search.steps.slice(0, step).flat();
    const from = after?.step === step ? after : undefined;
    const rest = limit - hits.length;
    const rows = probes
      ? await hitAny(tx, areas, probes, done, from, rest)
      : await hitAll(tx, areas, search.words, done, from, rest);
    for (const row of rows) hits.push({ ...row, step, by: probes ? wayOf(row.key, step) : 'words' });
  }
  return hits;
}

// Nobody has more keys than these in one range: a name turned three ways and two nicknames.
const keysInProbe = 5;

type Row = { area: string; person: string; key: string };

/**
 * The people with a key in any of the probes. Each area and probe is one short walk along the index, so that a province of a
 * hundred areas costs a hundred short walks and never a sort of everybody called สมชาย.
 */
async function hitAny(
  tx: Tx,
  areas: readonly string[],
  probes: readonly Probe[],
  done: readonly Probe[],
  after: Place | undefined,
  limit: number,
): Promise<Row[]> {
  const found = await sql<Row>`
    select area, key, person from (
      select distinct on (k.person) k.area, k.key, k.person
      from unnest(${[...areas]}::text[]) a (area)
      cross join ${ranges(probes)} p
      cross join lateral (
        select k.area, k.key, k.person from registry.person_key k
        where k.area = a.area and k.key >= p.low and k.key <= p.high ${afterHere(after, probes)} ${notFoundBefore(done)}
        order by k.key, k.person limit ${limit * keysInProbe}) k
      order by k.person, k.key) one
    order by key, person limit ${limit}`.execute(tx);
  return found.rows;
}

/** The people who have, for each word, a key in one of its probes. The word with the fewest ways leads. */
async function hitAll(
  tx: Tx,
  areas: readonly string[],
  words: readonly (readonly Probe[])[],
  done: readonly Probe[],
  after: Place | undefined,
  limit: number,
): Promise<Row[]> {
  const [lead = [], ...others] = words.toSorted((a, b) => a.length - b.length);
  const having = others.map(
    (
      probes,
    ) => sql`and exists (select from registry.person_key o join ${ranges(probes)} q on o.key >= q.low and o.key <= q.high
      where o.area = k.area and o.person = k.person)`,
  );
  const found = await sql<Row>`
    select area, key, person from (
      select distinct on (k.person) k.area, k.key, k.person
      from unnest(${[...areas]}::text[]) a (area)
      cross join ${ranges(lead)} p
      cross join lateral (
        select k.area, k.key, k.person from registry.person_key k
        where k.area = a.area and k.key >= p.low and k.key <= p.high ${afterHere(after, lead)} ${notFoundBefore(done)}
          ${sql.join(having, sql` `)}
        order by k.key, k.person limit ${limit * keysInProbe}) k
      order by k.person, k.key) one
    order by key, person limit ${limit}`.execute(tx);
  return found.rows;
}

function ranges(probes: readonly Probe[]): RawBuilder<unknown> {
  const lows = probes.map((one) => one.low);
  const highs = probes.map((one) => one.high);
  return sql`(select low collate "C" as low, high collate "C" as high from unnest(${lows}::text[], ${highs}::text[]) r (low, high))`;
}

// Past the page before; somebody who was on it by an earlier key is not shown again by a later one.
function afterHere(after: Place | undefined, probes: readonly Probe[]): RawBuilder<unknown> {
  if (!after) return sql``;
  return sql`and (k.key, k.person) > (${after.key}, ${after.person}::uuid) and not exists (
    select from registry.person_key e join ${ranges(probes)} g on e.key >= g.low and e.key <= g.high
    where e.area = k.area and e.person = k.person and (e.key, e.person) <= (${after.key}, ${after.person}::uuid))`;
}

function notFoundBefore(done: readonly Probe[]): RawBuilder<unknown> {
  if (done.length === 0) return sql``;
  return sql`and not exists (select from registry.person_key b join ${ranges(done)} d on b.key >= d.low and b.key <= d.high
    where b.area = k.area and b.person = k.person)`;
}

function wayOf(key: string, step: number): Hit['by'] {
  if (key.startsWith('r:')) return 'rough';
  if (key.startsWith('s:')) return 'sound';
  return step === 0 ? 'typed' : 'word';
}
