import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepareHouse } from '../src/rooms/prepare.ts';
import { houseOn } from './house-on.ts';
import { loadHomes } from './load-homes.ts';
import { loadVillagers } from './village.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { prepareJobs } from '../src/platform/jobs.ts';
import { migrate, roleUrl, setRolePasswords } from '../src/platform/migrate.ts';

/** Where the test cluster is, handed from the global setup to every test file. */
export type TestCluster = { ownerUrl: string };

export const testPasswords = { app: 'app-for-tests', job: 'job-for-tests' };

/** Starts one PostgreSQL for the whole run and fills the template that every test file clones. */
export async function startTestCluster({ durable = false } = {}): Promise<{
  cluster: TestCluster;
  stop(): Promise<void>;
}> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tambon-test-'));
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres({
    dataDir,
    ownerPassword: 'owner-for-tests',
    durable,
  });
  await prepareTemplate(postgres.ownerUrl);
  return {
    cluster: { ownerUrl: postgres.ownerUrl },
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A migrated database with the village in it, and how its three roles reach it. */
export type TestDatabase = { ownerUrl: string; appUrl: string; jobUrl: string; drop(): Promise<void> };

/** A database of one's own, cloned from the template in a moment. */
export async function cloneDatabase(ownerUrl: string): Promise<TestDatabase> {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(ownerUrl, `create database ${name} template tambon strategy file_copy`);
  const own = withDatabase(ownerUrl, name);
  return {
    ownerUrl: own,
    ...roleUrls(own),
    drop: () => onServer(ownerUrl, `drop database if exists ${name} with (force)`),
  };
}

async function prepareTemplate(ownerUrl: string): Promise<void> {
  await migrate(ownerUrl);
  await setRolePasswords(ownerUrl, testPasswords);
  await prepareJobs(roleUrl(ownerUrl, 'tambon_job', testPasswords.job));
  await prepareHouse(ownerUrl);
  const open = await houseOn({ ownerUrl, ...roleUrls(ownerUrl), drop: async () => {} });
  await loadVillagers(open.owner);
  await loadHomes(open.house, open.owner);
  await open.close();
}

function roleUrls(ownerUrl: string): { appUrl: string; jobUrl: string } {
  return {
    appUrl: roleUrl(ownerUrl, 'tambon_app', testPasswords.app),
    jobUrl: roleUrl(ownerUrl, 'tambon_job', testPasswords.job),
  };
}

async function onServer(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(ownerUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const made = new URL(url);
  made.pathname = `/${database}`;
  return made.toString();
}
