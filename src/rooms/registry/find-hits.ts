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
    const from = after?.step === step ? after : undefined;
    // On the first page everybody of the steps before is at hand; later, whoever they would have found is left out.
    const before = after ? notIn(search.steps.slice(0, step).flat()) : notThese(hits);
    const rest = { after: from, before, limit: limit - hits.length };
    const [lead = [], ...others] = probes
      ? [probes]
      : search.words.toSorted((a, b) => heaviness(a) - heaviness(b));
    const rows = await walk(tx, areas, lead, others, rest);
    for (const row of rows) hits.push({ ...row, step, by: probes ? wayOf(row.key, step) : 'words' });
  }
  return hits;
}

// Nobody has more keys than these in one range: a name turned three ways and two nicknames.
const keysInProbe = 5;

type Row = { area: string; person: string; key: string };

/**
 * The people with a key in one of the `lead` probes, and for each of the others too. Each area and probe is one short walk along the
 * index, so that a province of a hundred areas costs a hundred short walks and never a sort of everybody called สมชาย.
 */
async function walk(
  tx: Tx,
  areas: readonly string[],
  lead: readonly Probe[],
  others: readonly (readonly Probe[])[],
  { after, before, limit }: { after: Place | undefined; before: RawBuilder<unknown>; limit: number },
): Promise<Row[]> {
  const lows = lead.map((one) => one.low);
  const highs = lead.map((one) => one.high);
  const having = others.map((probes) => sql`and ${has(probes)}`);
  const found = await sql<Row>`
    select area, key, person from (
      select distinct on (k.person) k.area, k.key, k.person
      from unnest(${[...areas]}::text[]) a (area)
      cross join unnest(${lows}::text[], ${highs}::text[]) p (low, high)
      cross join lateral (
        select k.area, k.key, k.person from registry.person_key k
        where k.area = a.area and k.key >= p.low collate "C" and k.key <= p.high collate "C"
          ${afterHere(after, lead)} ${before} ${sql.join(having, sql` `)}
        order by k.key, k.person limit ${limit * keysInProbe}) k
      order by k.person, k.key) one
    order by key, person limit ${limit}`.execute(tx);
  return found.rows;
}

// True when the person of row k has a key in one of the probes. `offset 0` keeps it a look at the dozen keys of that person; as a join
// the planner would read everybody of the village first.
function has(probes: readonly Probe[], more: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  const any = probes.map(
    (one) => sql`(o.key >= ${one.low} collate "C" and o.key <= ${one.high} collate "C")`,
  );
  return sql`exists (select from registry.person_key o
    where o.area = k.area and o.person = k.person and (${sql.join(any, sql` or `)}) ${more} offset 0)`;
}

// Past the page before; somebody who was on it by an earlier key is not shown again by a later one.
function afterHere(after: Place | undefined, probes: readonly Probe[]): RawBuilder<unknown> {
  if (!after) return sql``;
  const place = sql`(${after.key} collate "C", ${after.person}::uuid)`;
  return sql`and (k.key, k.person) > ${place} and not ${has(probes, sql`and (o.key, o.person) <= ${place}`)}`;
}

function notIn(done: readonly Probe[]): RawBuilder<unknown> {
  return done.length > 0 ? sql`and not ${has(done)}` : sql``;
}

function notThese(hits: readonly Hit[]): RawBuilder<unknown> {
  return hits.length > 0 ? sql`and k.person <> all (${hits.map((one) => one.person)}::uuid[])` : sql``;
}

// Which word leads: a number finds few, a name some, the number of a village a twelfth of everybody.
function heaviness(probes: readonly Probe[]): number {
  const kinds = new Set(probes.map((one) => one.low.charAt(0)));
  if (kinds.has('m')) return 3;
  return kinds.has('n') ? 2 : 1;
}

function wayOf(key: string, step: number): Hit['by'] {
  if (key.startsWith('r:')) return 'rough';
  if (key.startsWith('s:')) return 'sound';
  return step === 0 ? 'typed' : 'word';
}
