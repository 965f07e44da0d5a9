import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Actor } from '../src/platform/actor.ts';
import { answer } from '../src/platform/answer.ts';
import { openDb } from '../src/platform/db.ts';
import type { House } from '../src/platform/house.ts';
import { newId } from '../src/platform/ids.ts';
import type { Log, LogFacts } from '../src/platform/log.ts';
import { perform, type Item, type Outcome } from '../src/platform/perform.ts';
import { Refusal } from '../src/platform/refuse.ts';
import { readSentences } from '../src/platform/sentences.ts';
import { newToken } from '../src/platform/session.ts';
import { usePinKey } from '../src/rooms/cases/public.ts';
import { findSession } from '../src/rooms/identity/public.ts';
import { useLinkKey } from '../src/rooms/referrals/public.ts';
import { useIdKeys } from '../src/rooms/registry/public.ts';
import { registerRooms } from '../src/rooms/register.ts';
import type { TestDatabase } from './database.ts';
import { villageId } from './village.ts';

/** A house on a database of its own, with the village in it. */
export type OpenHouse = {
  house: House;
  owner: Kysely<Record<never, never>>;
  urls: { ownerUrl: string; appUrl: string; jobUrl: string };
  /** What the process log said, to prove that it holds no personal data. */
  said: string[];
  /** The area of a tambon, by its DOPA code. */
  area(tambon: string): string;
  /** The actor of one of the village's people, at the posting with this number. */
  actor(username: string, posting?: number): Promise<Actor>;
  /** Does one command as somebody; a refusal comes back as an outcome. */
  do(username: string, name: string, input: unknown, more?: Partial<Item>): Promise<Outcome>;
  /** Does one command that must succeed, and gives its result. */
  done(username: string, name: string, input: unknown): Promise<Record<string, unknown>>;
  /** Asks one read as somebody; a refusal is thrown. */
  ask<T = unknown>(username: string, name: string, input: unknown): Promise<T>;
  /** The code with which a read is refused, or undefined. */
  refused(username: string, name: string, input: unknown): Promise<string | undefined>;
  close(): Promise<void>;
};

/** Opens the house on a database that is migrated and has the village; `close` drops it. */
export async function houseOn(database: TestDatabase): Promise<OpenHouse> {
  usePinKey(Buffer.alloc(32, 3));
  useLinkKey(Buffer.alloc(32, 4));
  useIdKeys({ encryption: Buffer.alloc(32, 1), hmac: Buffer.alloc(32, 2) });
  const said: string[] = [];
  const { db, pool } = openDb(database.appUrl, 10, () => {});
  const ownerPool = new pg.Pool({ connectionString: database.ownerUrl, max: 3 });
  ownerPool.on('error', () => {});
  const owner = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: ownerPool }) });
  const house: House = {
    db,
    register: registerRooms(),
    sentences: readSentences(),
    inputKey: Buffer.from('input-key-for-tests'),
    log: logInto(said),
  };
  const areas = await areasOf(owner);
  const actors = new Map<string, Promise<Actor>>();
  const actor = (username: string, posting = 0) => {
    const key = `${username} ${posting}`;
    const known = actors.get(key) ?? signIn(owner, house, username, posting);
    actors.set(key, known);
    return known;
  };
  const open: OpenHouse = {
    house,
    owner,
    urls: database,
    said,
    area: (tambon) => areas.get(tambon) ?? 'ZZZZZZ',
    actor,
    async do(username, name, input, more = {}) {
      return perform(house, await actor(username), { id: newId(), name, input, ...more });
    },
    async done(username, name, input) {
      const outcome = await open.do(username, name, input);
      if (outcome.state !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)} ${said.join('\n')}`);
      return outcome.result;
    },
    async ask<T>(username: string, name: string, input: unknown) {
      return (await answer(house, await actor(username), name, input)) as T;
    },
    async refused(username, name, input) {
      return answer(house, await actor(username), name, input).then(
        () => undefined,
        (error: unknown) => (error instanceof Refusal ? error.code : 'thrown'),
      );
    },
    async close() {
      await pool.end();
      await ownerPool.end();
      await database.drop();
    },
  };
  return open;
}

async function signIn(
  owner: Kysely<Record<never, never>>,
  house: House,
  username: string,
  posting: number,
): Promise<Actor> {
  const { hash } = newToken();
  await sql`select identity.open_session(${newId()}, ${hash}, ${villageId(username)}, 'test', 3600)`.execute(
    owner,
  );
  await sql`update identity.session set posting = ${villageId(`${username} ${posting}`)} where token_hash = ${hash}`.execute(
    owner,
  );
  const found = await findSession(house.db)(hash);
  if (typeof found === 'string') throw new Error(`nobody in the village is called ${username}`);
  return found;
}

async function areasOf(owner: Kysely<Record<never, never>>): Promise<Map<string, string>> {
  const found = await sql<{ dopa_code: string; id: string }>`
    select dopa_code, id from areas.area where dopa_code like '67%' or dopa_code like '45%'`.execute(owner);
  return new Map(found.rows.map((row) => [row.dopa_code, row.id]));
}

function logInto(said: string[]): Log {
  const write = (event: string, facts?: LogFacts) => void said.push(JSON.stringify({ event, ...facts }));
  return { info: write, warn: write, error: write };
}
