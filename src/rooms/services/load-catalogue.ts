import { sql, type Kysely, type Transaction } from 'kysely';
import { readCatalogue } from './read-catalogue.ts';
import type { ServicesTables } from './tables.ts';
import type { WelfareService } from './welfare-service.ts';

/**
 * Loads the catalogue, as the owner of the database: all of it or nothing, and the same twice. A version that is there
 * already is never changed: when its file says something else now, the load is refused until the file is given the
 * next version. Throws with file and field when a file is not in order.
 */
export async function loadCatalogue<Tables>(
  db: Kysely<Tables>,
  services: readonly WelfareService[] = readCatalogue(),
): Promise<void> {
  const owner = db as unknown as Kysely<ServicesTables>;
  await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('services.load-catalogue'))`.execute(tx);
    const changed = await changedVersions(tx, services);
    if (changed.length > 0)
      throw new Error(`A loaded version was changed; raise "version" in: ${changed.join(', ')}`);
    if (services.length === 0) return;
    await tx
      .insertInto('services.service')
      .values(services.map(rowOf))
      .onConflict((conflict) => conflict.columns(['service', 'version']).doNothing())
      .execute();
  });
}

async function changedVersions(
  tx: Transaction<ServicesTables>,
  services: readonly WelfareService[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ file: string }>`
    select s.service || '.json' as file
    from json_array_elements(${JSON.stringify(services)}::json) as given (body)
    join services.service s on s.service = given.body ->> 'id' and s.version = (given.body ->> 'version')::integer
    where s.body <> given.body::jsonb order by 1`.execute(tx);
  return rows.map(({ file }) => file);
}

function rowOf(service: WelfareService) {
  return {
    service: service.id,
    version: service.version,
    effective_from: service.effective.from,
    effective_to: service.effective.to,
    body: JSON.stringify(service),
  };
}
