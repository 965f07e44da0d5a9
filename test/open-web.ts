import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildWebServer } from '../src/platform/web-server.ts';
import { sessionCookie } from '../src/platform/session.ts';
import { findSession, mountSignIn } from '../src/rooms/identity/public.ts';
import { openHouse, type OpenHouse } from './open-house.ts';
import { villagePassword } from './village.ts';

/** The whole web server on a house of its own, with the doors as people meet them. */
export type OpenWeb = {
  open: OpenHouse;
  app: FastifyInstance;
  dataDir: string;
  /** Signs in through the front door and gives the cookie to send along. */
  signIn(username: string): Promise<string>;
  close(): Promise<void>;
};

/** Opens the web server; `pages` is the folder of the built pages, when a test needs them. */
export async function openWeb(pages = '/nowhere', rateLimit = 0): Promise<OpenWeb> {
  const open = await openHouse();
  const dataDir = mkdtempSync(join(tmpdir(), 'tambon-web-'));
  const doors = { house: open.house, findActor: findSession(open.house.db), dataDir };
  const app = await buildWebServer(doors, { tls: undefined, pages, rateLimit });
  mountSignIn(app, doors, { secure: false, demo: true });
  return {
    open,
    app,
    dataDir,
    async signIn(username) {
      const answer = await app.inject({
        method: 'POST',
        url: '/sign-in',
        payload: { username, password: villagePassword },
      });
      const cookie = answer.cookies.find((one) => one.name === sessionCookie);
      if (!cookie) throw new Error(`${username} cannot sign in: ${answer.body}`);
      return `${cookie.name}=${cookie.value}`;
    },
    async close() {
      await app.close();
      await open.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
