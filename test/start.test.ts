import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'tambon-start-'));
const checkout = join(folder, 'ตำบล วัน');
const dataDir = join(folder, 'ข้อมูล หนึ่ง');
const running = new Set<ChildProcess>();
const user = { uid: 65_534, gid: 65_534 };
const asRoot = process.getuid?.() === 0;

beforeAll(() => {
  chmodSync(folder, 0o755);
  copyCheckout(checkout);
  symlinkSync(join(project, 'node_modules'), join(checkout, 'node_modules'));
});
afterAll(() => {
  for (const child of running) if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('on a path with a space and Thai letters: starts, refuses a second start, stops, starts warm within 3 s', async () => {
  const first = await npmStart({ DATA_DIR: dataDir });
  await first.answers();
  const second = await npmStart({ DATA_DIR: dataDir });
  expect(await second.ended()).toBe(1);
  expect(second.said()).toMatch(/มีตำบลวันอีกชุดหนึ่งทำงานอยู่แล้ว[^]*already running on this data folder/);
  expect(second.said()).not.toContain('    at ');
  expect(await first.answers()).toBeLessThan(1_000);
  await first.stop('SIGTERM');

  // Three seconds of a machine that has both cores free; other work at this very moment stretches it.
  const warm = await npmStart({ DATA_DIR: dataDir });
  expect(await warm.answers()).toBeLessThan(
    3_000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism()),
  );
  // As Ctrl-C in a terminal: the whole group gets the signal, and each passes it on once more.
  await warm.stop('SIGINT', 'group');
  expect(warm.said()).not.toContain('    at ');
}, 60_000);

test('a busy port is named, with what to do', async () => {
  const busy = createServer();
  const port = await portOf(busy);
  const start = await npmStart({ DATA_DIR: dataDir, PORT: String(port) });
  expect(await start.ended()).toBe(1);
  expect(start.said()).toMatch(new RegExp(`พอร์ต ${port}[^]*Port ${port} is taken`));
  busy.close();
}, 30_000);

test.runIf(asRoot)(
  'an ordinary user starts a read-only checkout on a data folder of their own',
  async () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    chownSync(own, user.uid, user.gid);
    const start = await npmStart({ DATA_DIR: join(own, 'data') }, user);
    await start.answers();
    await start.stop('SIGTERM');
    const nowhere = await npmStart({}, user);
    expect(await nowhere.ended()).toBe(1);
    expect(nowhere.said()).toMatch(/เขียนลงโฟลเดอร์ข้อมูล[^]*cannot be written. Set DATA_DIR/);
  },
  60_000,
);

test.runIf(asRoot)(
  'a read-only checkout that is not installed yet says to copy the folder',
  async () => {
    const bare = join(folder, 'bare');
    copyCheckout(bare);
    const start = await npmStart({}, { ...user, cwd: bare });
    expect(await start.ended()).toBe(1);
    expect(start.said()).toMatch(/Copy the whole folder to a place that can be written/);
  },
  30_000,
);

test('without a network the first install says so', async () => {
  const offline = join(folder, 'offline');
  copyCheckout(offline);
  const nothing = { npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: join(folder, 'cache') };
  const start = await npmStart(nothing, { cwd: offline });
  expect(await start.ended()).toBe(1);
  expect(start.said()).toMatch(/ต่ออินเทอร์เน็ตไม่ได้[^]*no network/);
}, 60_000);

function copyCheckout(to: string): void {
  const parts = ['bin', 'src', 'db', 'public', 'dist', 'index.html', 'vite.config.ts', 'tsconfig.json'];
  for (const part of [...parts, 'package.json', 'package-lock.json']) {
    if (existsSync(join(project, part))) cpSync(join(project, part), join(to, part), { recursive: true });
  }
}

/** `npm start` with the npm and the Node of the PATH, as a person would. */
async function npmStart(env: NodeJS.ProcessEnv, as: { uid?: number; gid?: number; cwd?: string } = {}) {
  const port = env['PORT'] ?? String(await freePort());
  const child = spawn('npm', ['start'], {
    cwd: checkout,
    ...as,
    env: { PATH: process.env['PATH'], HOME: folder, DEMO: '0', ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const closed = new Promise<number | null>((done) => child.once('close', done));
  void closed.then(() => running.delete(child));
  const ended = () => closed;
  return {
    said: () => said,
    ended,
    /** Waits for the first good answer, in milliseconds from now. */
    answers: async () => {
      const began = performance.now();
      while (!(await answers(port))) {
        if (child.exitCode !== null) throw new Error(`npm start ended: ${said}`);
        await sleep(25);
      }
      return performance.now() - began;
    },
    stop: async (signal: NodeJS.Signals, whom: 'npm' | 'group' = 'npm') => {
      process.kill(whom === 'npm' ? Number(child.pid) : -Number(child.pid), signal);
      await closed;
      expect(await answers(port)).toBe(false);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

async function answers(port: string): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
  return answer?.ok ?? false;
}
