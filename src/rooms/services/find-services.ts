import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { storedService } from './stored-service.ts';
import type { WelfareService } from './welfare-service.ts';
import type { ServicesTables } from './tables.ts';

/** The numbers of versions that were published in the house; those of the catalogue's files are lower. */
export const firstPublished = 1001;

/**
 * The services in force on an ISO day, by id. What was published in the house goes before the catalogue's files; of several that hold
 * the day, the published one that began last, or the file with the highest version. A version never changes, so each is read and
 * parsed once for as long as the server runs.
 */
export async function findServices(tx: AnyTx, on: string): Promise<readonly WelfareService[]> {
  const { rows } = await sql<Key>`
    select distinct on (service) service, version from ${versions}
    where coalesce(effective_from <= ${on}::date, true) and coalesce(${on}::date <= effective_to, true)
    order by service, ${deciding}`.execute(inRoom<ServicesTables>(tx));
  return readAll(tx, rows);
}

/** Every version that was loaded or published, of every service or of one; of each first the one that decides where several hold. */
export async function findVersions(tx: AnyTx, service?: string): Promise<readonly WelfareService[]> {
  const { rows } = await sql<Key>`
    select service, version from ${versions} where ${service ?? null}::text is null or service = ${service ?? null}
    order by service, ${deciding}`.execute(inRoom<ServicesTables>(tx));
  return readAll(tx, rows);
}

type Key = { service: string; version: number };

const versions = sql`(select service, version, effective_from, effective_to, false as published from services.service
  union all select service, version, effective_from, effective_to, true from services.publication) v`;
const deciding = sql`published desc, case when published then effective_from end desc, version desc`;

const parsed = new Map<string, WelfareService>();

async function readAll(tx: AnyTx, rows: readonly Key[]): Promise<readonly WelfareService[]> {
  const unread = rows.filter((row) => !parsed.has(keyOf(row)));
  if (unread.length > 0) await readBodies(tx, unread);
  return rows.flatMap((row) => parsed.get(keyOf(row)) ?? []);
}

async function readBodies(tx: AnyTx, unread: readonly Key[]): Promise<void> {
  const ids = unread.map(({ service }) => service);
  const { rows } = await sql<Key & { body: unknown }>`
    select service, version, body from services.service where service = any (${ids})
    union all select service, version, body from services.publication where service = any (${ids})`.execute(
    inRoom<ServicesTables>(tx),
  );
  for (const row of rows) parsed.set(keyOf(row), storedService(row.body));
}

function keyOf({ service, version }: Key): string {
  return `${service} ${version}`;
}
