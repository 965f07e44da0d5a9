import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Actor } from './actor.ts';
import type { PlatformTables } from './tables.ts';

export type Db = Kysely<PlatformTables>;
export type Tx = Transaction<PlatformTables>;

/** A transaction of whichever room: what the doors of lower rooms take. */
export type AnyTx = { readonly isTransaction: true };

/** The same transaction, seen with the tables of this room. */
export function inRoom<Tables>(tx: AnyTx): Transaction<Tables> {
  return tx as unknown as Transaction<Tables>;
}

/** Opens a pool on `url`. `onLost` hears of connections that broke while idle; the pool makes new ones by itself. */
export function openDb(url: string, size: number, onLost: (error: Error) => void): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    types: { getTypeParser },
  });
  pool.on('error', onLost);
  pool.on('connect', (client) => client.on('error', onLost));
  return { db: new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/** Runs `work` as this actor: the context is set by literal SET LOCAL, so that row level security knows who asks. */
export function asActor<T>(
  db: Db,
  actor: Actor | null,
  mode: 'read only' | 'read write',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setAccessMode(mode)
    .execute(async (tx) => {
      await sql.raw(contextOf(actor)).execute(tx);
      return work(tx);
    });
}

/** The literal SET LOCAL statements of an actor; every value is checked against its form, nothing is escaped by hand. */
export function contextOf(actor: Actor | null): string {
  const areas = actor?.areas ?? [];
  for (const area of areas) mustMatch(area, /^[0-9A-Z]{6}$/);
  return [
    `SET LOCAL app.areas = '{${areas.join(',')}}'`,
    `SET LOCAL app.duty = '${mustMatch(actor?.duty ?? '', /^[a-z_]*$/)}'`,
    `SET LOCAL app.account = '${mustMatch(actor?.account ?? '', uuidOrNothing)}'`,
    `SET LOCAL app.organisation = '${mustMatch(actor?.organisation ?? '', uuidOrNothing)}'`,
  ].join(';');
}

/** True when the database itself could not be reached or went away in the middle: worth trying again, nothing was done. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(08|57P0|ECONN|ENOENT|EPIPE)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  );
}

/** The SQLSTATE and constraint of a database error, when it is one. */
export function databaseError(error: unknown): { code: string; constraint: string | undefined } | undefined {
  return error instanceof pg.DatabaseError && error.code
    ? { code: error.code, constraint: error.constraint }
    : undefined;
}

const uuidOrNothing = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;

function mustMatch(value: string, form: RegExp): string {
  if (!form.test(value)) throw new Error('a context value has a form it cannot have');
  return value;
}

// Dates stay ISO text (a Date would shift a day in Asia/Bangkok); int8 and numeric counts become numbers.
const asText = (value: string) => value;
const parsers = new Map<number, (value: string) => unknown>([
  [1082, asText],
  [20, Number],
  [1700, Number],
]);
const getTypeParser = ((oid: number, format: 'text' | 'binary') =>
  parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
