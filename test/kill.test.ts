import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { newId } from '../src/platform/ids.ts';
import { post, serve } from './served.ts';
import { villageId } from './village.ts';

// KILLS=100 for the long run; a few are enough to hold the promise on every commit.
const kills = Number(process.env['KILLS'] ?? 5);
let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tambon-kill-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

it(
  `SIGKILL under write load, ${kills} times: nothing acknowledged is lost, every start is clean`,
  { timeout: 60_000 + kills * 12_000 },
  async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round++) {
      const served = await serve(dataDir);
      const cookie = await served.signIn('มาลี');
      const load = { on: true };
      const writers = [0, 1, 2, 3].map((no) => write(served.url, cookie, no, load, acknowledged));
      await sleep(150 + Math.random() * 600);
      if (round % 3 === 2) execFileSync('kill', ['-9', String(postmaster(dataDir))]);
      served.child.kill('SIGKILL');
      load.on = false;
      await Promise.all(writers);
    }
    expect(acknowledged.length).toBeGreaterThan(kills * 10);
    const kept = await keptCommands(dataDir);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    const last = await serve(dataDir);
    expect(await last.stop()).toBe(0);
  },
);

async function write(
  url: string,
  cookie: string,
  no: number,
  load: { on: boolean },
  acknowledged: string[],
): Promise<void> {
  for (let i = 0; load.on; i++) {
    const id = newId();
    const item = {
      id,
      name: 'identity.switch-posting',
      input: { posting: villageId(`มาลี ${(i + no) % 2}`) },
    };
    try {
      const answer = await post(url, '/do', cookie, [item]);
      const [outcome] = (await answer.json()) as { state: string }[];
      if (outcome?.state === 'done') acknowledged.push(id);
    } catch {
      return; // The server was killed; what was not acknowledged may be there or not.
    }
  }
}

function postmaster(folder: string): number {
  return Number(readFileSync(join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function keptCommands(folder: string): Promise<Set<string>> {
  const keys = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as { postgresOwner: string };
  const postgres = await startEmbeddedPostgres({ dataDir: folder, ownerPassword: keys.postgresOwner });
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from platform.command');
  await client.end();
  await postgres.stop();
  return new Set(rows.map((row) => row.id));
}
