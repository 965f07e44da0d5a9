import { sql } from 'kysely';
import type { Actor } from '../src/platform/actor.ts';
import { answer } from '../src/platform/answer.ts';
import type { OpenHouse } from '../test/house-on.ts';
import { measure, type Measured } from './measure.ts';
import { queryOf } from './queries.ts';

/** Search as one types, in the areas of one centre and in those of the whole province, beside a one-row select. */
export async function measureSearch(open: OpenHouse, people: number, times: number): Promise<Measured[]> {
  const desk = await open.actor('มาลี');
  const areas = await sql<{ id: string }>`select id from areas.area where province = '67'`.execute(
    open.owner,
  );
  const wide = { ...desk, areas: areas.rows.map((row) => row.id) };
  const limit = people > 1_000_000 ? 60 : 40;
  const baseline = () =>
    sql`select id, name from identity.public_account where id = ${desk.account}`.execute(open.house.db);
  const houses = Math.ceil(people / 3);
  const search = (actor: Actor) => (round: number) =>
    answer(open.house, actor, 'registry.find-people', { text: queryOf(round, houses).text });
  return [
    await measure('search, one centre', limit, times, baseline, search(desk)),
    await measure('search, whole province', limit, times, baseline, search(wide)),
  ];
}

/** How long each kind of query takes, printed to see which one is slow. */
export async function printSearchKinds(open: OpenHouse, people: number, times: number): Promise<void> {
  const desk = await open.actor('มาลี');
  const areas = await sql<{ id: string }>`select id from areas.area where province = '67'`.execute(
    open.owner,
  );
  const wide = { ...desk, areas: areas.rows.map((row) => row.id) };
  for (const [scope, actor] of [
    ['one centre', desk],
    ['province', wide],
  ] as const) {
    const took = new Map<string, number[]>();
    for (let no = 0; no < times; no++) {
      const { kind, text } = queryOf(no, Math.ceil(people / 3));
      const began = performance.now();
      await answer(open.house, actor, 'registry.find-people', { text });
      took.set(kind, [...(took.get(kind) ?? []), performance.now() - began]);
    }
    const words = [...took].map(([kind, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
      return `${kind} ${at(0.5)}/${at(0.95)}`;
    });
    console.log(`search, ${scope}, p50/p95 ms: ${words.join(', ')}`);
  }
}
