import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresAccount } from './embedded-postgres-account.ts';
import { postgresPrograms } from './embedded-postgres-programs.ts';

const asRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), 'tambon-programs-'));
const installed = { folder: join(folder, 'private', 'native'), version: 'test' };
const dataDir = join(folder, 'data');
const options = { dataDir, account: postgresAccount(join(dataDir, 'pg')), durable: true };

beforeAll(() => {
  chmodSync(folder, 0o755);
  mkdirSync(dataDir, { mode: 0o755 });
  const entry = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const from = join(dirname(entry), '..', 'native');
  cpSync(from, installed.folder, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a package that can be run in place is used in place, its missing links made', async () => {
  rmSync(join(installed.folder, 'lib', 'libicuuc.so.60'), { force: true });
  expect(await postgresPrograms(options, installed)).toBe(installed.folder);
});

test.runIf(asRoot)(
  'below a private folder a copy is made once, and made again when a file of it is damaged',
  async () => {
    chmodSync(dirname(installed.folder), 0o700);
    const both = await Promise.all([
      postgresPrograms(options, installed),
      postgresPrograms(options, installed),
    ]);
    const copy = join(dataDir, 'postgres-test');
    expect(both).toEqual([copy, copy]);
    const made = statSync(copy).ino;
    expect(await postgresPrograms(options, installed)).toBe(copy);
    expect(statSync(copy).ino).toBe(made);
    truncateSync(join(copy, 'share', 'postgresql', 'postgres.bki'), 10);
    expect(await postgresPrograms(options, installed)).toBe(copy);
    expect(statSync(join(copy, 'share', 'postgresql', 'postgres.bki')).size).toBeGreaterThan(10);
  },
);

test.runIf(asRoot)('a copy is never run from a folder that others may write', async () => {
  rmSync(join(dataDir, 'postgres-test'), { recursive: true, force: true });
  chmodSync(dataDir, 0o777);
  expect(await postgresPrograms(options, installed)).not.toContain(dataDir);
});
