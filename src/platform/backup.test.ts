import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { runningPostmaster } from './embedded-postgres-pidfile.ts';
import { loadKeys } from './keys.ts';
import { restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'tambon-backup-'));
const dataDir = join(folder, 'ข้อมูล');
const config = { dataDir, databaseUrl: undefined };
const file = join(folder, 'สำรอง ก.tar.gz');
let postgres: EmbeddedPostgres;
let writer: Client;

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDir, ownerPassword: (await loadKeys(dataDir)).postgresOwner });
  writer = new Client({ connectionString: postgres.ownerUrl });
  await writer.connect();
  await writer.query('create schema platform');
  await writer.query(
    'create table platform.command (no int generated always as identity, id uuid, note text, done_at timestamptz default clock_timestamp())',
  );
  await writer.query(
    `insert into platform.command (id, note) select gen_random_uuid(), repeat('ก', 500) from generate_series(1, 20000)`,
  );
  mkdirSync(join(dataDir, 'files', 'ab'), { recursive: true });
  writeFileSync(join(dataDir, 'files', 'ab', 'abcd'), 'a photo');
  writeFileSync(join(dataDir, 'files', 'half.part'), 'not yet a photo');
});
afterAll(async () => {
  await writer.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a backup under continuous writing brings back every row up to its end, in order, and nothing half', async () => {
  const acknowledged: { no: number; id: string; lsn: string }[] = [];
  const writing = new AbortController();
  const write = async () => {
    while (!writing.signal.aborted) {
      const id = randomUUID();
      const { rows } = await writer.query(
        `insert into platform.command (id, note) values ($1, 'under way') returning no`,
        [id],
      );
      const after = await writer.query('select pg_current_wal_lsn()::text as lsn');
      acknowledged.push({ no: rows[0].no, id, lsn: after.rows[0].lsn });
    }
  };
  const ended = write();
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
  const before = acknowledged.length;
  const made = await backUp(config, file);
  const written = acknowledged.length;
  writing.abort();
  await ended;
  expect(written).toBeGreaterThan(before);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['ข้อมูล', 'สำรอง ก.tar.gz'].sort());

  const other = join(folder, 'ที่ใหม่');
  const restored = await restore(other, file);
  const promised = acknowledged.filter((row) => position(row.lsn) <= position(made.upTo));
  expect(promised.length).toBeGreaterThanOrEqual(before);
  const count = restored.rows['platform.command'] ?? 0;
  expect(count).toBeGreaterThanOrEqual(20_000 + promised.length);
  expect(readFileSync(join(other, 'files', 'ab', 'abcd'), 'utf8')).toBe('a photo');
  expect(readdirSync(join(other, 'files'))).toEqual(['ab']);
  expect(await loadKeys(other)).toEqual(await loadKeys(dataDir));

  const again = await startEmbeddedPostgres({
    dataDir: other,
    ownerPassword: (await loadKeys(other)).postgresOwner,
  });
  const found = new Client({ connectionString: again.ownerUrl });
  await found.connect();
  const { rows } = await found.query(
    `select no, id from platform.command where note = 'under way' order by done_at`,
  );
  expect(rows).toEqual(acknowledged.slice(0, count - 20_000).map(({ no, id }) => ({ no, id })));
  expect(rows.at(-1).id).toBe(restored.lastCommand);
  expect(rows.map((row) => row.id)).toContain(made.lastCommand);
  await found.end();
  await again.stop();
});

test('a wrong, cut or altered file is refused in words and leaves the folder empty', async () => {
  const wrong = join(folder, 'wrong.tar.gz');
  const into = join(folder, 'into');
  const refusedAs = async (reason: RegExp) => {
    await expect(restore(into, wrong)).rejects.toThrow(reason);
    expect(readdirSync(into)).toEqual([]);
  };
  await refusedAs(/There is no backup file/);
  writeFileSync(wrong, 'hello');
  await refusedAs(/not a Tambon One backup/);
  writeFileSync(wrong, gzipSync(Buffer.alloc(4096, 'x')));
  await refusedAs(/not a Tambon One backup/);
  copyFileSync(file, wrong);
  truncateSync(wrong, Math.floor(statSync(file).size / 2));
  await refusedAs(/damaged or incomplete/);
  const bytes = gunzipSync(readFileSync(file));
  const at = bytes.indexOf('a photo');
  bytes.write('A photo', at);
  writeFileSync(wrong, gzipSync(bytes, { level: 1 }));
  await refusedAs(/damaged or incomplete/);
});

test('restore never touches a folder that holds something', async () => {
  await expect(restore(dataDir, file)).rejects.toThrow(/is not empty/);
});

test('what cannot be backed up is said plainly', async () => {
  const own = backUp({ dataDir, databaseUrl: 'postgres://elsewhere/db' }, file);
  await expect(own).rejects.toThrow(/that server's own tools/);
  await expect(backUp({ ...config, dataDir: join(folder, 'nothing') })).rejects.toThrow(/nothing to back up/);
  await expect(backUp(config, join(dataDir, 'keys.json', 'x.tar.gz'))).rejects.toThrow(/cannot be written/);
});

test('without a running server the backup starts one for itself, and stops it', async () => {
  const still = join(folder, 'ที่ใหม่');
  const made = await backUp({ ...config, dataDir: still });
  expect(made.file).toMatch(/backups\/tambon-\d{8}T\d{6}\.tar\.gz$/);
  expect(made.lastCommand).not.toBeNull();
  expect(runningPostmaster(join(still, 'pg'))).toBeUndefined();
});

function position(lsn: string): number {
  const [high = '', low = ''] = lsn.split('/');
  return parseInt(high, 16) * 2 ** 32 + parseInt(low, 16);
}
