import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { readPostmaster, runningPostmaster } from './embedded-postgres-pidfile.ts';

const folder = mkdtempSync(join(tmpdir(), 'tambon-pg-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dataDir = join(folder, 'ข้อมูล ของ ตำบล');
const cluster = join(dataDir, 'pg');
const kept = { dataDir, ownerPassword: 'owner-for-tests' };

test('first start, restart and second start on a path with spaces and Thai letters', async () => {
  const first = await startEmbeddedPostgres(kept);
  await query(first.ownerUrl, 'CREATE TABLE proof (line int)');
  await query(first.ownerUrl, 'INSERT INTO proof VALUES (1)');
  await query(first.ownerUrl, `CREATE ROLE tambon_app LOGIN PASSWORD 'app''s own'`);
  await expect(startEmbeddedPostgres(kept)).rejects.toThrow(/already running on this data folder/);
  await Promise.all([first.stop(), first.stop()]);
  expect(readPostmaster(cluster)).toBeUndefined();

  const began = performance.now();
  const second = await startEmbeddedPostgres(kept);
  expect(performance.now() - began).toBeLessThan(1_500);
  expect(await query(second.ownerUrl, 'SELECT line FROM proof')).toEqual([{ line: 1 }]);
  const app = second.urlFor('tambon_app', "app's own");
  expect(await query(app, 'SELECT current_user AS who')).toEqual([{ who: 'tambon_app' }]);
  await expect(query(second.urlFor('tambon_app', 'wrong'), 'SELECT 1')).rejects.toThrow(/password/);
  await second.stop();
});

test('is what the design asks for, and its log holds no word a person typed', async () => {
  const server = await startEmbeddedPostgres(kept);
  const settings = [
    'server_encoding',
    'timezone',
    'listen_addresses',
    'fsync',
    'password_encryption',
    'wal_level',
  ];
  const shown = await Promise.all(settings.map((name) => query(server.ownerUrl, `SHOW ${name}`)));
  expect(shown.map(([row]) => Object.values(row ?? {})[0])).toEqual([
    'UTF8',
    'UTC',
    '',
    'on',
    'scram-sha-256',
    'replica',
  ]);
  const [locale] = await query(
    server.ownerUrl,
    `SELECT datlocprovider AS provider, datlocale AS locale FROM pg_database WHERE datname = 'tambon'`,
  );
  expect(locale).toEqual({ provider: 'b', locale: 'C.UTF-8' });
  await expect(query(server.ownerUrl, `SELECT 'สมหญิง'::int`)).rejects.toThrow();
  await expect(query(server.ownerUrl, 'SELECT $1::int', ['สมหญิง'])).rejects.toThrow();
  await server.stop();
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('สมหญิง');
});

test('the wrong keys are named as such', async () => {
  await expect(startEmbeddedPostgres({ ...kept, ownerPassword: 'other' })).rejects.toThrow(
    /from the same backup/,
  );
  expect(runningPostmaster(cluster)).toBeUndefined();
});

test('when its owner is killed the database stops by itself and starts again with everything committed', async () => {
  const owner = await startElsewhere();
  owner.kill('SIGKILL');
  const next = await startEmbeddedPostgres(kept);
  expect(await query(next.ownerUrl, 'SELECT line FROM proof')).toEqual([{ line: 1 }]);
  await next.stop();

  const alone = await startElsewhere();
  alone.kill('SIGKILL');
  await expect.poll(() => runningPostmaster(cluster), { timeout: 5_000 }).toBeUndefined();
});

test('when owner and watchdog are both killed, the next start takes the orphan down first', async () => {
  const owner = await startElsewhere();
  const orphan = runningPostmaster(cluster)?.pid ?? 0;
  const watchdog = Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(orphan)], { encoding: 'utf8' }));
  owner.kill('SIGSTOP');
  process.kill(watchdog, 'SIGKILL');
  owner.kill('SIGKILL');
  const next = await startEmbeddedPostgres(kept);
  expect(runningPostmaster(cluster)?.pid).not.toBe(orphan);
  await next.stop();
});

test('when the database is killed under a living owner it comes back at the same address', async () => {
  const server = await startEmbeddedPostgres(kept);
  const before = runningPostmaster(cluster)?.pid ?? 0;
  process.kill(before, 'SIGKILL');
  await expect
    .poll(() => query(server.ownerUrl, 'SELECT line FROM proof').catch(() => []), { timeout: 10_000 })
    .toEqual([{ line: 1 }]);
  expect(runningPostmaster(cluster)?.pid).not.toBe(before);
  await server.stop();
});

test('a pid file whose number now belongs to some other process does not block the start', async () => {
  writeFileSync(
    join(cluster, 'postmaster.pid'),
    `${process.ppid}\n${cluster}\n1\n5432\n/tmp\n\n0 0\nready   \n`,
  );
  const server = await startEmbeddedPostgres(kept);
  await server.stop();
});

test('two first starts at once: one serves, the other says so', async () => {
  const both = { dataDir: join(folder, 'both'), ownerPassword: 'x', durable: false };
  const starts = await Promise.allSettled([startEmbeddedPostgres(both), startEmbeddedPostgres(both)]);
  const served = starts.find((start) => start.status === 'fulfilled');
  const refused = starts.find((start) => start.status === 'rejected');
  expect(String(refused?.reason)).toContain('already running on this data folder');
  expect(served).toBeDefined();
  await served?.value.stop();
});

test.runIf(process.getuid?.() === 0)(
  'root takes a cluster over from an ordinary user and gives it back',
  async () => {
    const theirs = join(folder, 'theirs');
    mkdirSync(theirs);
    chownSync(theirs, 1000, 1000);
    const first = await startElsewhere({ dataDir: theirs, uid: 1000 });
    await ended(first, 'SIGTERM');
    const asRoot = await startEmbeddedPostgres({ dataDir: theirs, ownerPassword: 'owner-for-tests' });
    await asRoot.stop();
    const again = await startElsewhere({ dataDir: theirs, uid: 1000 });
    await ended(again, 'SIGTERM');
  },
);

/** A process of its own that starts the database and then sleeps. */
async function startElsewhere(where: { dataDir?: string; uid?: number } = {}): Promise<ChildProcess> {
  const module = JSON.stringify(import.meta.resolve('./embedded-postgres.ts'));
  const options = JSON.stringify({ ...kept, dataDir: where.dataDir ?? dataDir });
  const script = `const { startEmbeddedPostgres } = await import(${module});
    const server = await startEmbeddedPostgres(${options}); console.log('ready');
    process.on('SIGTERM', async () => { await server.stop(); process.exit() }); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(where.uid === undefined ? {} : { uid: where.uid, gid: where.uid }),
  });
  await new Promise((ready, fail) => {
    child.stdout.once('data', ready);
    child.once('exit', () => fail(new Error('the database did not start')));
  });
  return child;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  while (child.exitCode === null && child.signalCode === null) await sleep(10);
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

test('a pid file left empty by a server that was killed while it began does not stand in the way', async () => {
  writeFileSync(join(cluster, 'postmaster.pid'), '');
  const started = await startEmbeddedPostgres(kept);
  expect(await query(started.ownerUrl, 'SELECT line FROM proof')).toBeDefined();
  await started.stop();
});
