import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { villagePassword } from './village.ts';

/** A server process of its own, as `npm start` runs it. */
export type Served = {
  url: string;
  child: ChildProcess;
  said: () => string;
  signIn(username: string): Promise<string>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** Starts `src/server.ts` on this data folder and waits until it says that it is ready. */
export async function serve(dataDir: string, environment: NodeJS.ProcessEnv = {}): Promise<Served> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/server.ts')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: 'village', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit');
  const url = await Promise.race([
    ended.then(() => {
      throw new Error(`the server did not start: ${said}`);
    }),
    new Promise<string>((ready) => {
      const look = () => {
        const found = /พร้อมใช้งานที่ {2}(\S+)/.exec(said);
        if (found?.[1]) ready(found[1].replace('localhost', '127.0.0.1'));
      };
      child.stdout.on('data', look);
    }),
  ]);
  return {
    url,
    child,
    said: () => said,
    async signIn(username) {
      const answer = await post(url, '/sign-in', '', { username, password: villagePassword });
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Sends JSON to a served house. */
export function post(url: string, path: string, cookie: string, body: unknown): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}
