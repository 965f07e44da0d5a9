import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { newId } from '../../platform/ids.ts';
import { lifeKinds, type LifeKind } from './life-event.ts';

let open: OpenHouse;
let area: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

/** What one officer does next; the numbers pick a family, people and a request among those there are. */
const step = fc.record({
  act: fc.constantFrom(
    'ask',
    'ask',
    'ask',
    'ask',
    'ask',
    'ask',
    'confirm',
    'confirm',
    'confirm',
    'reject',
    'withdraw',
    'again',
    'both',
  ),
  kind: fc.constantFrom(...lifeKinds, 'death', 'return', 'return'),
  pick: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
  officer: fc.constantFrom('มาลี', 'ฝน'),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
type Sent = { id: string; name: string; input: Record<string, unknown>; officer: string };
type World = {
  families: string[];
  people: string[];
  asked: { event: string; change: Record<string, unknown>; officer: string; decided?: true }[];
  /** Those whose coming, going and return was confirmed. */
  born: number;
  living: number;
  sent: Sent[];
};

it('no sequence of life events loses or doubles a person', { timeout: 60_000 }, async () => {
  const told = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.noBias(step), { minLength: 30, maxLength: 50 }), async (steps) => {
      const world = await newWorld();
      for (const one of steps) await take(world, one, told);
      await check(world);
    }),
    { numRuns: 12, seed: 20_261_122, endOnFailure: true },
  );
  // It is a test only if every kind of event was really confirmed in it, and some were refused because things had changed.
  for (const kind of lifeKinds) expect(told.get(`confirmed ${kind}`) ?? 0, kind).toBeGreaterThan(0);
  expect([...told.keys()].filter((one) => one.startsWith('since_')).length).toBeGreaterThan(0);
});

async function newWorld(): Promise<World> {
  const world: World = { families: [], people: [], asked: [], born: 0, living: 0, sent: [] };
  for (const size of [4, 2]) {
    const family = newId();
    const people = Array.from({ length: size }, (_, no) => ({
      person: newId(),
      name: `นายลำดับ ${no} ทดสอบ`,
      relation: no === 0 ? 'head' : 'child',
    }));
    await open.done('มาลี', 'registry.add-family', {
      area,
      household: newId(),
      address: { house_no: String(size) },
      family,
      people,
    });
    world.families.push(family);
    world.people.push(...people.map((one) => one.person));
    world.living += size;
    world.born += size;
  }
  return world;
}

async function take(world: World, one: Step, told: Map<string, number>): Promise<void> {
  const [pick = 0, other = 0] = one.pick;
  // Mostly one that still waits; now and then one that was decided.
  const waiting = pick % 6 ? world.asked.filter((each) => !each.decided) : world.asked;
  const request = at(waiting, pick);
  if (one.act === 'ask' || !request) return ask(world, one);
  const { event } = request;
  if (one.act === 'again') {
    const sent = at(world.sent, pick);
    if (sent) await open.do(sent.officer, sent.name, sent.input, { id: sent.id });
    return;
  }
  if (one.act === 'both') {
    const next = at(waiting, other) ?? request;
    await Promise.all([confirm(world, request, told), confirm(world, next, told)]);
    return;
  }
  if (one.act === 'confirm') return confirm(world, request, told);
  const who = one.act === 'reject' ? 'มาลี' : request.officer;
  request.decided = true;
  await open.do(who, `registry.${one.act}-life-event`, { area, event, why: 'ทดสอบ' });
}

async function ask(world: World, one: Step): Promise<void> {
  const change = await changeOf(world, one);
  const event = newId();
  const input = { area, event, change, happened_on: '2026-11-10' };
  const sent = { id: newId(), name: 'registry.ask-life-event', input, officer: one.officer };
  const outcome = await open.do(one.officer, sent.name, input, { id: sent.id });
  expect(outcome.state).not.toBe('failed');
  world.sent.push(sent);
  if (outcome.state === 'done') world.asked.push({ event, change, officer: one.officer });
}

async function confirm(
  world: World,
  request: World['asked'][number],
  told: Map<string, number>,
): Promise<void> {
  const { event, change } = request;
  const sent = {
    id: newId(),
    name: 'registry.confirm-life-event',
    input: { area, event, why: 'พยาน' },
    officer: 'มาลี',
  };
  const outcome = await open.do('มาลี', sent.name, sent.input, { id: sent.id });
  world.sent.push(sent);
  expect(outcome.state, JSON.stringify(outcome)).not.toBe('failed');
  const count = (what: string) => told.set(what, (told.get(what) ?? 0) + 1);
  if (outcome.state === 'refused') count(outcome.problem.code);
  if (outcome.state !== 'done') return;
  request.decided = true;
  const kind = change['kind'] as LifeKind;
  count(`confirmed ${kind}`);
  const come =
    kind === 'birth' ? [change['child']] : kind === 'move_in' ? (change['people'] as unknown[]) : [];
  world.people.push(...come.map((each) => (each as { person: string }).person));
  if (kind === 'split') world.families.push(String(change['new_family']));
  world.born += come.length;
  const gone = kind === 'death' ? 1 : kind === 'move_out' ? (change['people'] as unknown[]).length : 0;
  world.living += come.length + (kind === 'return' ? 1 : 0) - gone;
}

// Half of what is asked makes sense as things stand; the rest is whatever the numbers say.
async function changeOf(world: World, { kind, pick }: Step): Promise<Record<string, unknown>> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = pick;
  const rows = await standing(world);
  const living = rows.filter((row) => row.state === 'alive');
  const family = at(world.families, a) ?? '';
  const mine = living.filter((row) => row.family === family);
  const one = at(d % 4 ? (mine.length > 0 ? mine : living) : rows, b)?.person ?? newId();
  const two =
    at(
      mine.filter((row) => row.person !== one),
      c,
    )?.person ?? null;
  const head = mine.find((row) => row.relation === 'head')?.person;
  const new_head = one === head || e % 5 === 0 ? two : null;
  const other = at(world.families, c) ?? family;
  const hasHead = (of: string) => living.some((row) => row.family === of && row.relation === 'head');
  const relation = (of: string) => (hasHead(of) ? 'relative' : 'head');
  const born = { person: newId(), name: `เด็กชายใหม่ ${e}`, relation: relation(family) };
  const spouse = at(living, c)?.person ?? null;
  const gone = at(
    rows.filter((row) => row.state !== 'alive'),
    b,
  )?.person;
  const all: Record<LifeKind, Record<string, unknown>> = {
    birth: { family, child: born },
    death: { person: one, new_head },
    marriage: { person: one, spouse, spouse_words: spouse ? null : 'คนต่างจังหวัด' },
    divorce: {
      person:
        at(
          rows.filter((row) => row.married),
          b,
        )?.person ?? one,
    },
    split: {
      family,
      people: [{ person: one, relation: 'head' }],
      new_family: newId(),
      household: newId(),
      address: { house_no: '9' },
      new_head,
    },
    new_head: { family, person: two ?? one },
    move_in: { family, people: [born] },
    move_out: {
      people: two && d % 2 ? [one, two] : [one],
      new_head:
        two && d % 2
          ? (at(
              mine.filter((row) => row.person !== one && row.person !== two),
              e,
            )?.person ?? null)
          : new_head,
    },
    join: { family: other, people: [{ person: one, relation: relation(other) }], new_head },
    move_house: { family, household: newId(), address: { house_no: '8' } },
    return: { family, person: gone ?? one, relation: relation(family) },
  };
  return { kind, ...all[kind] };
}

type Standing = {
  person: string;
  state: string;
  family: string | null;
  relation: string | null;
  married: boolean;
};

async function standing(world: World): Promise<Standing[]> {
  const found = await sql<Standing>`
    select p.id as person, p.state, m.family, m.relation, exists (
      select from registry.spouse s where s.area = p.area and s.person = p.id and s.until is null) as married
    from registry.person p left join registry.member m on m.area = p.area and m.person = p.id and m.until is null
    where p.area = ${area} and p.id = any (${world.people}::uuid[]) order by p.id`.execute(open.owner);
  return found.rows;
}

async function check(world: World): Promise<void> {
  const rows = await standing(world);
  // One row for each person: nobody is in two families, and nobody was written twice.
  expect(rows).toHaveLength(world.born);
  const alive = rows.filter((row) => row.state === 'alive');
  expect(alive).toHaveLength(world.living);
  expect(alive.filter((row) => row.family === null)).toEqual([]);
  expect(rows.filter((row) => row.state !== 'alive' && row.family !== null)).toEqual([]);
  for (const [, members] of Map.groupBy(alive, (row) => row.family))
    expect(members.filter((row) => row.relation === 'head')).toHaveLength(1);
  const now = await sql<{ members: number; counted: number }>`
    select n.members, (select count(*)::int from registry.family f
      join registry.member m on m.area = f.area and m.family = f.id and m.until is null
      where f.area = n.area and f.household = n.household) as counted
    from registry.household_now n
    where n.area = ${area} and n.household in (select household from registry.family where id = any (${world.families}::uuid[]))`.execute(
    open.owner,
  );
  for (const one of now.rows) expect(one.members).toBe(one.counted);
  const wrong = await sql`
    select n.person from registry.person_now n join registry.person p on p.area = n.area and p.id = n.person
    left join registry.member m on m.area = p.area and m.person = p.id and m.until is null
    left join registry.family f on f.area = m.area and f.id = m.family
    where p.id = any (${world.people}::uuid[])
      and (n.state, n.family, n.household) is distinct from (p.state, m.family, f.household)`.execute(
    open.owner,
  );
  expect(wrong.rows).toEqual([]);
}

function at<T>(all: readonly T[], pick: number): T | undefined {
  return all[all.length === 0 ? 0 : pick % all.length];
}
