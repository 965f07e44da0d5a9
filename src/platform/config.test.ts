import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CannotStart } from './cannot-start.ts';
import { readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'tambon-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an empty environment serves this machine only, on 8080, with the embedded database', () => {
  const config = readConfig({});
  expect(config).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    databaseUrl: undefined,
    messageWebhook: undefined,
    demo: true,
    publicUrl: 'http://127.0.0.1:8080',
    rateLimit: 60,
    demoVillageOnly: false,
    tls: undefined,
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('every variable is read, and an empty one counts as unset', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: 'ข้อมูล ตำบล',
    DATABASE_URL: 'postgresql://app:secret@db/tambon',
    DEMO: '0',
    TLS_CERT: '',
  });
  expect(config.port).toBe(0);
  expect(config.host).toBe('0.0.0.0');
  expect(config.dataDir).toBe(resolve('ข้อมูล ตำบล'));
  expect(config.databaseUrl).toBe('postgresql://app:secret@db/tambon');
  expect(config.demo).toBe(false);
  expect(config.tls).toBeUndefined();
});

test.each([
  ['PORT', '70000'],
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['HOST', 'two words'],
  ['DATABASE_URL', 'mysql://elsewhere/db'],
  ['DATABASE_URL', 'postgres://[broken'],
  ['DEMO', 'yes'],
])('%s=%s is refused by name, in one Thai and one English sentence', (variable, value) => {
  const refusal = refusalOf({ [variable]: value });
  const [th = '', en = '', ...more] = refusal.split('\n');
  expect(th).toContain(variable);
  expect(th).toMatch(/[ก-๙]/);
  expect(en).toContain(variable);
  expect(more).toEqual([]);
  expect(refusal).not.toContain('mysql');
});

test('TLS needs both files, readable, and belonging together', () => {
  const notPem = join(folder, 'not.pem');
  writeFileSync(notPem, 'hello');
  expect(refusalOf({ TLS_CERT: notPem })).toContain('TLS_KEY is missing');
  expect(refusalOf({ TLS_KEY: notPem })).toContain('TLS_CERT is missing');
  expect(refusalOf({ TLS_CERT: join(folder, 'absent'), TLS_KEY: notPem })).toContain('named by TLS_CERT');
  expect(refusalOf({ TLS_CERT: notPem, TLS_KEY: notPem })).toContain('do not belong together');
});

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}
