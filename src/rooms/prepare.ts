import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { prepareJobs } from '../platform/jobs.ts';
import type { Keys } from '../platform/keys.ts';
import { migrate, roleUrl, setRolePasswords } from '../platform/migrate.ts';
import { loadPlaces } from './areas/public.ts';
import { readTriedCatalogue } from './eligibility/public.ts';
import { loadCatalogue } from './services/public.ts';

/** Brings the database to what this program needs: its tables, the passwords of the roles that serve, its jobs, its lists. */
export async function prepareDatabase(ownerUrl: string, keys: Keys): Promise<void> {
  const ran = await migrate(ownerUrl);
  await setRolePasswords(ownerUrl, { app: keys.postgresApp, job: keys.postgresJob });
  if (ran.length > 0) await prepareJobs(roleUrl(ownerUrl, 'tambon_job', keys.postgresJob));
  await prepareHouse(ownerUrl);
}

/** Loads what every installation needs before it can serve: places and operating areas, the catalogue of services. */
export async function prepareHouse(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    await loadPlaces(owner);
    await loadCatalogue(owner, readTriedCatalogue());
  });
}

/** The database as its owner, for as long as `work` takes. */
export async function withOwner<T>(ownerUrl: string, work: (owner: OwnerDb) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  pool.on('error', () => {});
  const owner: OwnerDb = new Kysely({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(owner);
  } finally {
    await pool.end();
  }
}

/** The database as its owner sees it; each room casts it to its own tables. */
export type OwnerDb = Kysely<Record<never, never>>;
