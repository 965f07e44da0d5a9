import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayActor, type Actor, type Permission } from '../src/platform/actor.ts';
import type { AnyCommand } from '../src/platform/command.ts';
import { answer } from '../src/platform/answer.ts';
import { newId } from '../src/platform/ids.ts';
import { perform } from '../src/platform/perform.ts';
import { Refusal } from '../src/platform/refuse.ts';
import { examples } from './examples.ts';
import type { ExampleWorld } from './examples/world.ts';
import { openHouse, type OpenHouse } from './open-house.ts';
import { settleVillage } from './settle-village.ts';
import { villagers } from './village.ts';

let open: OpenHouse;
let own: ExampleWorld;
let other: ExampleWorld;
let people: { username: string; actor: Actor }[];
beforeAll(async () => {
  open = await openHouse();
  own = await settleVillage(open, '670307');
  other = await settleVillage(open, '450303');
  people = await Promise.all(
    villagers.map(async ({ username }) => ({ username, actor: await open.actor(username) })),
  );
});
// Whatever was refused, denied or broken on the way: the process log speaks of nobody.
afterAll(async () => {
  expect(open.said.join('')).not.toMatch(/[ก-๙]/);
  await open.close();
});

/** Whether somebody may do this in that world: by duty, by area, and by the organisation it is addressed to. */
function expected(may: Permission, actor: Actor, world: ExampleWorld): string {
  const verdict = mayActor(may, actor, world.area);
  const addressed = may.within === 'organisation' && actor.organisation !== world.has['organisation'];
  return verdict === 'yes' && addressed ? 'not_found' : verdict;
}

const commands = () => [...open.house.register.commands.values()];
const reads = () => [...open.house.register.reads.values()];
const inputOf = (name: string, world: ExampleWorld) => {
  const example = examples[name];
  if (!example) throw new Error(`${name} has no example in test/examples.ts`);
  return example(world);
};

describe('the permission register', () => {
  it('has an example for every command and read, and no example of anything else', () => {
    const names = [...commands(), ...reads()].map((one) => one.name);
    expect(Object.keys(examples).toSorted()).toEqual(names.toSorted());
    for (const one of [...commands(), ...reads()]) {
      const parsed = one.input.safeParse(inputOf(one.name, own));
      expect(parsed.success, `${one.name}: ${parsed.error?.message}`).toBe(true);
    }
  });
});

it('reads the areas of whoever asks once for a query, in every policy', async () => {
  const slow = await sql`select tablename, policyname from pg_policies
    where qual ~ 'platform\\.in_area\\((\\w+\\.)?area\\)' or with_check ~ 'platform\\.in_area\\((\\w+\\.)?area\\)'`.execute(
    open.owner,
  );
  expect(slow.rows).toEqual([]);
});

/** Somebody in a world, and whether a permission lets them. */
type Attempt = { username: string; actor: Actor; world: ExampleWorld; want: string };

function attempts(may: Permission): Attempt[] {
  return people.flatMap(({ username, actor }) =>
    [own, other].map((world) => ({ username, actor, world, want: expected(may, actor, world) })),
  );
}

/** Does everything that is not theirs; tells the codes, and whether anything was changed by it. */
async function tryAllDenied(
  one: AnyCommand,
): Promise<{ codes: { attempt: Attempt; code: string }[]; changed: boolean }> {
  const before = await fingerprint(open);
  const codes: { attempt: Attempt; code: string }[] = [];
  for (const attempt of attempts(one.may)) {
    if (attempt.want !== 'yes') codes.push({ attempt, code: await commandCode(one.name, attempt) });
  }
  return { codes, changed: (await fingerprint(open)) !== before };
}

async function commandCode(name: string, { actor, world }: Attempt): Promise<string> {
  const outcome = await perform(open.house, actor, { id: newId(), name, input: inputOf(name, world) });
  return outcome.state === 'refused' || outcome.state === 'failed' ? outcome.problem.code : 'done';
}

// Every duty tries everything: minutes on a busy machine.
describe('both locks', { timeout: 180_000 }, () => {
  it('every duty × every command × own, other area and other organisation', async () => {
    const faults: string[] = [];
    for (const one of commands()) {
      const { codes, changed } = await tryAllDenied(one);
      if (changed) faults.push(`${one.name} changed something for somebody whose it is not`);
      for (const { attempt, code } of codes) {
        const right = attempt.want === 'not_found' ? code.endsWith('not_found') : code === attempt.want;
        if (!right) faults.push(`${attempt.username} ${one.name}: ${code}, wanted ${attempt.want}`);
      }
      for (const attempt of attempts(one.may).filter(({ want }) => want === 'yes')) {
        const code = await commandCode(one.name, attempt);
        if (['not_allowed', 'not_found', 'bug', 'bad_input'].includes(code)) {
          faults.push(`${attempt.username} should be able to ${one.name}, but: ${code}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
  it('every duty × every read × own, other area and other organisation', async () => {
    const faults: string[] = [];
    for (const one of reads()) {
      for (const { username, actor } of people) {
        for (const world of [own, other]) {
          const want = expected(one.may, actor, world);
          const code = await readCode(actor, one.name, world);
          if (want === 'yes' && code !== 'answered')
            faults.push(`${username} should be able to ask ${one.name}, but: ${code}`);
          if (want !== 'yes' && code !== want && !code.endsWith(want))
            faults.push(`${username} ${one.name}: ${code}, wanted ${want}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('row level security alone, the first lock switched off', { timeout: 180_000 }, () => {
  it('no command that is not theirs changes anything', async () => {
    open.house.firstLock = 'off';
    const faults: string[] = [];
    for (const one of commands()) {
      const { codes, changed } = await tryAllDenied(one);
      if (changed) faults.push(`${one.name} changed something for somebody whose it is not`);
      for (const { attempt, code } of codes) {
        if (['done', 'bug', 'database_away'].includes(code))
          faults.push(`${attempt.username} ${one.name}: ${code}`);
      }
    }
    delete open.house.firstLock;
    expect(faults).toEqual([]);
  });
  it('no read that is not theirs shows more than their own reads show', async () => {
    const faults: string[] = [];
    for (const { username, actor } of people) {
      for (const world of [own, other]) {
        const theirs = new Set<string>([world.has['organisation'] ?? '', actor.account]);
        for (const one of reads().filter(({ may }) => expected(may, actor, world) === 'yes')) {
          const said = await saidBy(actor, one.name, world);
          for (const id of Object.values(world.has)) if (said.includes(id)) theirs.add(id);
        }
        open.house.firstLock = 'off';
        for (const one of reads().filter(({ may }) => expected(may, actor, world) !== 'yes')) {
          const said = await saidBy(actor, one.name, world);
          const shown = Object.entries(world.has).filter(([, id]) => said.includes(id) && !theirs.has(id));
          if (said.startsWith('bug') || shown.length > 0) {
            faults.push(
              `${username} was shown ${shown.map(([what]) => what).join(', ')} by ${one.name} ${said.slice(0, 80)}`,
            );
          }
        }
        delete open.house.firstLock;
      }
    }
    expect(faults).toEqual([]);
  });
});

/** What a read answers, as text; empty when it is refused by name, and beginning with "bug" when it breaks. */
async function saidBy(actor: Actor, name: string, world: ExampleWorld): Promise<string> {
  return answer(open.house, actor, name, inputOf(name, world)).then(
    (output) => JSON.stringify(output),
    (error: unknown) => (error instanceof Refusal && error.code !== 'bug' ? '' : `bug ${String(error)}`),
  );
}

async function readCode(actor: Actor, name: string, world: ExampleWorld): Promise<string> {
  return answer(open.house, actor, name, inputOf(name, world)).then(
    () => 'answered',
    (error: unknown) => (error instanceof Refusal ? error.code : `thrown ${String(error)}`),
  );
}

/** Rows and newest change of every table that the app may write, but the logs: when it is the same, nothing was changed. */
async function fingerprint(house: OpenHouse): Promise<string> {
  tables ??= (
    await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('platform', 'pg_catalog', 'information_schema', 'graphile_worker')
        and (has_table_privilege('tambon_app', c.oid, 'INSERT, DELETE') or has_any_column_privilege('tambon_app', c.oid, 'UPDATE'))
      order by 1`.execute(house.owner)
  ).rows.map((row) => row.name);
  const parts = tables.map(
    (name) => `(select array['${name}', count(*)::text, max(xmin::text::bigint)::text] from ${name})`,
  );
  const found = await sql
    .raw<{ all: unknown }>(`select json_build_array(${parts.join(', ')}) as all`)
    .execute(house.owner);
  return JSON.stringify(found.rows);
}
let tables: string[] | undefined;
