import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { storedService } from './stored-service.ts';
import type { WelfareService } from './welfare-service.ts';
import type { ServicesTables } from './tables.ts';

/**
 * The services in force on an ISO day, by id: of each the latest version whose period holds the day. A version never
 * changes, so each is read and parsed once for as long as the server runs.
 */
export async function findServices(tx: AnyTx, on: string): Promise<readonly WelfareService[]> {
  const { rows } = await sql<{ service: string; version: number }>`
    select distinct on (service) service, version from services.service
    where coalesce(effective_from <= ${on}::date, true) and coalesce(${on}::date <= effective_to, true)
    order by service, version desc`.execute(inRoom<ServicesTables>(tx));
  const unread = rows.filter((row) => !parsed.has(keyOf(row)));
  if (unread.length > 0) await readBodies(tx, unread);
  return rows.flatMap((row) => parsed.get(keyOf(row)) ?? []);
}

/** Every version that was loaded, of every service, the latest of each first. */
export async function findVersions(tx: AnyTx): Promise<readonly WelfareService[]> {
  const { rows } = await sql<{ service: string; version: number }>`
    select service, version from services.service order by service, version desc`.execute(
    inRoom<ServicesTables>(tx),
  );
  const unread = rows.filter((row) => !parsed.has(keyOf(row)));
  if (unread.length > 0) await readBodies(tx, unread);
  return rows.flatMap((row) => parsed.get(keyOf(row)) ?? []);
}

const parsed = new Map<string, WelfareService>();

async function readBodies(tx: AnyTx, unread: readonly { service: string; version: number }[]): Promise<void> {
  const rows = await inRoom<ServicesTables>(tx)
    .selectFrom('services.service')
    .select(['service', 'version', 'body'])
    .where(
      'service',
      'in',
      unread.map(({ service }) => service),
    )
    .execute();
  for (const row of rows) parsed.set(keyOf(row), storedService(row.body));
}

function keyOf({ service, version }: { service: string; version: number }): string {
  return `${service} ${version}`;
}
