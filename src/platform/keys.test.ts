import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadKeys } from './keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'tambon-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('twenty first starts at once agree on one set of six different keys, private to the user', async () => {
  const dataDir = join(folder, 'ใหม่');
  const all = await Promise.all(Array.from({ length: 20 }, () => loadKeys(dataDir)));
  const [keys] = all;
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(new Set(Object.values(keys ?? {})).size).toBe(6);
  for (const key of Object.values(keys ?? {})) expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['keys.json']);
  expect(await loadKeys(dataDir)).toEqual(keys);
});

test('a damaged keys file is refused plainly and left as it is', async () => {
  const dataDir = mkdtempSync(join(folder, 'damaged-'));
  const file = join(dataDir, 'keys.json');
  writeFileSync(file, '{"inputHmac":"short"}');
  await expect(loadKeys(dataDir)).rejects.toThrow(/กุญแจ.*\n.*Bring the file back from a backup/);
  expect(readFileSync(file, 'utf8')).toBe('{"inputHmac":"short"}');
});

test('a data folder that cannot be made is named', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(loadKeys(join(file, 'data'))).rejects.toThrow(/cannot be written. Set DATA_DIR/);
});
