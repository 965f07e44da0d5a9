import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { post, serve } from './served.ts';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tambon-first-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const typed = ['--username', 'ประธาน', '--name', 'ประธาน คนแรก', '--area', '670307'];

it('DEMO=0 after DEMO=1: nobody made up comes in, and the owner of the machine makes the first administrator', async () => {
  const demo = await serve(dataDir);
  const cookie = await demo.signIn('ผู้ดูแล');
  const asked = await post(demo.url, '/ask/identity.list-accounts', cookie, {});
  expect(asked.status).toBe(200);
  await demo.stop();

  const served = await serve(dataDir, { DEMO: '0' });
  // Neither the password nor the session that was open before.
  expect(await served.signIn('ผู้ดูแล')).toBe('');
  expect((await post(served.url, '/ask/identity.get-me', cookie, {})).status).toBe(401);

  const first = await firstAdministrator(typed);
  expect([first.code, first.said]).toEqual([0, expect.stringMatching(/1 area/)]);
  const password = /first password: (\S+)/.exec(first.said)?.[1];
  const signedIn = await post(served.url, '/sign-in', '', { username: 'ประธาน', password });
  const own = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect(await (await post(served.url, '/ask/identity.get-me', own, {})).json()).toMatchObject({
    must_change: true,
    postings: [{ duty: 'administrator' }],
  });
  const changed = { old: password, new: 'รหัสผ่านของประธาน' };
  const item = { id: crypto.randomUUID(), name: 'identity.change-password', input: changed };
  expect(await (await post(served.url, '/do', own, [item])).json()).toMatchObject([{ state: 'done' }]);
  const changes = await (await post(served.url, '/ask/identity.list-changes', own, {})).json();
  expect(changes).toMatchObject({
    rows: [{ what: 'account', done: 'added', account: null, name: 'ประธาน คนแรก' }],
  });

  const second = await firstAdministrator(['--username', 'อีกคน', ...typed.slice(2)]);
  expect([second.code, second.said]).toEqual([
    1,
    expect.stringMatching(/มีผู้ดูแลระบบอยู่แล้ว \(ประธาน\)[^]*--another/),
  ]);
  expect(second.said).not.toContain('    at ');
  await served.stop();

  // The server stands still: the database is started for this alone.
  const another = ['--username', 'อีกคน', '--name', 'อีก คนหนึ่ง', '--province', 'เพชรบูรณ์', '--another'];
  expect(await firstAdministrator(another)).toMatchObject({
    code: 1,
    said: expect.stringContaining('--reason'),
  });
  const third = await firstAdministrator([...another, '--reason', 'คนแรกย้าย']);
  expect([third.code, third.said]).toEqual([0, expect.stringMatching(/115 area/)]);
}, 180_000);

async function firstAdministrator(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const command = join(import.meta.dirname, '../bin/first-administrator.ts');
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, DEMO: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
