import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { roleUrl } from '../src/platform/migrate.ts';
import { newId } from '../src/platform/ids.ts';
import { post, serve, type Served } from './served.ts';
import { villageId } from './village.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tambon-recover-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const act = async (served: Served, cookie: string, id: string) =>
  (
    await post(served.url, '/do', cookie, [
      { id, name: 'identity.switch-posting', input: { posting: villageId('มาลี 0') } },
    ])
  ).json();

describe('a database that goes away', () => {
  it(
    'an outside one: said plainly while it is away, served again when it is back, the same command done once',
    { timeout: 60_000 },
    async () => {
      const database = { dataDir: join(folder, 'database'), ownerPassword: 'owner-for-tests' };
      let postgres = await startEmbeddedPostgres(database);
      const served = await serve(join(folder, 'app'), { DATABASE_URL: await provinceUrl(postgres.ownerUrl) });
      const cookie = await served.signIn('มาลี');
      const id = newId();
      await postgres.stop();
      const away = await post(served.url, '/do', cookie, [
        { id, name: 'identity.switch-posting', input: {} },
      ]);
      expect(away.status).toBe(503);
      expect(await away.json()).toMatchObject({ code: 'database_away' });
      expect((await fetch(`${served.url}/healthz`)).status).toBe(503);
      postgres = await startEmbeddedPostgres(database);
      expect(await act(served, cookie, id)).toMatchObject([{ id, state: 'done' }]);
      expect(await act(served, cookie, id)).toMatchObject([{ id, state: 'done' }]);
      expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
      expect(await served.stop()).toBe(0);
      await postgres.stop();
    },
  );
  it('the embedded one: started again by the house itself', { timeout: 60_000 }, async () => {
    const dataDir = join(folder, 'embedded');
    const served = await serve(dataDir);
    const cookie = await served.signIn('มาลี');
    const postmaster = readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    execFileSync('kill', ['-9', postmaster]);
    let status = 0;
    for (let tries = 0; tries < 60 && status !== 200; tries++) {
      await sleep(250);
      status = (await fetch(`${served.url}/healthz`)).status;
    }
    expect(await act(served, cookie, newId())).toMatchObject([{ state: 'done' }]);
    expect(await served.stop()).toBe(0);
  });
});

// As a province's own server gives it out: the owner of one database, who may make roles and is no superuser.
async function provinceUrl(superuserUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`create role province login createrole password 'province-password'`);
  await client.query('create database province owner province');
  await client.end();
  const url = new URL(roleUrl(superuserUrl, 'province', 'province-password'));
  url.pathname = '/province';
  return url.toString();
}
