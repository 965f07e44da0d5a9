import { sql, type RawBuilder } from 'kysely';
import type { Probe, Search } from './search.ts';
import type { Tx } from './tables.ts';

/** A person that a search hit: by which of their keys, and by which probe (`no`, counted through all steps). */
export type Hit = {
  area: string;
  person: string;
  no: number;
  key: string;
  by: 'typed' | 'sound' | 'word' | 'rough' | 'words';
};
/** Where a page ended. */
export type Place = Pick<Hit, 'no' | 'area' | 'key' | 'person'>;

/**
 * The next `limit` people that a search hits in these areas, the surest probes first; none of them twice. `cut`: every word that was
 * typed is so common that not everybody who has one was looked at; there may be more.
 */
export async function findHits(
  tx: Tx,
  areas: readonly string[],
  search: Search,
  after: Place | undefined,
  limit: number,
): Promise<{ hits: Hit[]; cut: boolean }> {
  const within = search.within.map((one) => has([one]));
  const probes = search.steps.flat();
  const found = await walkOn(tx, { areas, done: [], probes, having: within }, after, limit, []);
  const hits = found.map((row) => ({ ...row, by: wayOf(row, search) }));
  if (hits.length >= limit || search.words.length === 0) return { hits, cut: false };
  const { lead, others, cut } = await rarestFirst(tx, areas, search.words);
  const having = [...others.map((one) => has(one)), ...within];
  const steps: Walk = { areas, done: probes, probes: lead, having, ...(cut && { looked: enough }) };
  const more = await walkOn(tx, steps, after, limit, found);
  return { hits: [...hits, ...more.map((row) => ({ ...row, by: 'words' as const }))], cut };
}

/**
 * `done`: probes that came before, whose people are not found again. `having`: what else must hold of a person. `looked`: no more
 * rows than so many are asked whether it holds.
 */
type Walk = {
  areas: readonly string[];
  done: readonly Probe[];
  probes: readonly Probe[];
  having: readonly RawBuilder<unknown>[];
  looked?: number;
};

// Somebody is hit by several of their keys. On the first page everybody found before is at hand, so that is settled here, in
// stretches; later, each row is asked whether an earlier probe found the same person.
async function walkOn(
  tx: Tx,
  what: Walk,
  after: Place | undefined,
  limit: number,
  before: readonly Place[],
): Promise<Place[]> {
  if (what.probes.length === 0) return [];
  if (after) return walk(tx, { ...what, having: [...what.having, notEarlier] }, after, limit - before.length);
  const known = new Set(before.map((one) => one.person));
  const found: Place[] = [];
  for (let rows: Place[] | undefined; !rows || (!what.looked && rows.length === limit * 2);) {
    rows = await walk(tx, what, rows?.at(-1), limit * 2);
    for (const row of rows) {
      if (known.has(row.person) || known.size >= limit) continue;
      known.add(row.person);
      found.push(row);
    }
    if (known.size >= limit) break;
  }
  return found;
}

/**
 * Probe after probe, area after area, along the index, until there are enough: each is one short walk, so that a province of a
 * hundred areas costs a hundred short walks and never a sort of everybody called สมชาย.
 */
async function walk(tx: Tx, what: Walk, after: Place | undefined, limit: number): Promise<Place[]> {
  const { areas, done, probes, looked } = what;
  const all = [...done, ...probes];
  const begin = Math.max(after?.no ?? 0, done.length);
  const having = sql.join(what.having, sql` `);
  const found = await sql<Place>`
    with tried as materialized (
      select low collate "C" as low, high collate "C" as high, (no - 1)::int as no
      from unnest(${all.map((one) => one.low)}::text[], ${all.map((one) => one.high)}::text[]) with ordinality t (low, high, no))
    select k.no, k.area, k.key, k.person
    from (
      select w.no, w.area, k.key, k.person
      from (
        select t.no, a.area, t.low, t.high from tried t cross join unnest(${areas.toSorted()}::text[]) a (area)
        where t.no >= ${begin} ${after?.no === begin ? sql`and (t.no, a.area) >= (${after.no}, ${after.area})` : sql``}
        order by t.no, a.area offset 0) w
      cross join lateral (
        select k.key, k.person from registry.person_key k
        where k.area = w.area and k.key >= w.low and k.key <= w.high ${looked ? sql`` : having} ${afterHere(after)}
        order by k.key, k.person limit ${looked ?? limit}) k
      order by w.no, w.area, k.key, k.person limit ${looked ?? limit}) k
    cross join lateral (select k.no) w
    where true ${looked ? having : sql``}
    order by k.no, k.area, k.key, k.person limit ${limit}`.execute(tx);
  return found.rows;
}

// True when the person of row k has a key in one of the probes. `offset 0` keeps it a look at the dozen keys of that person; as a join
// the planner would read everybody of the village first.
function has(probes: readonly Probe[]): RawBuilder<unknown> {
  const any = probes.map(
    (one) => sql`(o.key >= ${one.low} collate "C" and o.key <= ${one.high} collate "C")`,
  );
  return sql`and exists (select from registry.person_key o
    where o.area = k.area and o.person = k.person and (${sql.join(any, sql` or `)}) offset 0)`;
}

// No probe before this one, and no earlier key of this one, found the person of row k.
const notEarlier = sql`and not exists (
  select from tried e join registry.person_key o on o.key >= e.low and o.key <= e.high
  where o.area = k.area and o.person = k.person and (e.no < w.no or e.no = w.no and o.key < k.key) offset 0)`;

function afterHere(after: Place | undefined): RawBuilder<unknown> {
  if (!after) return sql``;
  return sql`and (w.no > ${after.no} or w.area > ${after.area}
    or (k.key, k.person) > (${after.key} collate "C", ${after.person}::uuid))`;
}

// Which word leads: the one that finds the fewest people. None at all: nobody can have all of them.
async function rarestFirst(
  tx: Tx,
  areas: readonly string[],
  words: readonly (readonly Probe[])[],
): Promise<{ lead: readonly Probe[]; others: readonly (readonly Probe[])[]; cut: boolean }> {
  const counts = words.map((probes) => {
    const [lows, highs] = [probes.map((one) => one.low), probes.map((one) => one.high)];
    return sql`(select count(*)::int from (
      select from unnest(${lows}::text[], ${highs}::text[]) t (low, high) cross join unnest(${[...areas]}::text[]) a (area)
      cross join lateral (select from registry.person_key k
        where k.area = a.area and k.key >= t.low collate "C" and k.key <= t.high collate "C" limit ${enough}) k
      limit ${enough}) those)`;
  });
  const found = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(tx);
  const many = found.rows[0]?.counts ?? [];
  if (many.includes(0)) return { lead: [], others: [], cut: false };
  const [lead, ...others] = words
    .map((probes, at) => ({ probes, many: many[at] ?? 0 }))
    .toSorted((a, b) => a.many - b.many);
  return {
    lead: lead?.probes ?? [],
    others: others.map((one) => one.probes),
    cut: (lead?.many ?? 0) >= enough,
  };
}

// More rows than so many are counted no further, and no more are asked for the other words.
const enough = 800;

function wayOf({ key, no }: Place, { steps }: Search): Hit['by'] {
  const kind = key.charAt(0).toLowerCase();
  if (kind === 'r' || kind === 'q') return 'rough';
  if (kind === 's') return 'sound';
  return kind === 'v' || (kind === 'i' && no >= (steps[0]?.length ?? 0)) ? 'word' : 'typed';
}
