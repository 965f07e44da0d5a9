import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { sql } from 'kysely';
import { findBrowser } from '../e2e/browser.ts';
import { newId } from '../src/platform/ids.ts';
import { newToken, sessionCookie } from '../src/platform/session.ts';
import { buildWebServer } from '../src/platform/web-server.ts';
import { findSession, mountSignIn } from '../src/rooms/identity/public.ts';
import type { OpenHouse } from '../test/house-on.ts';
import { villageId } from '../test/village.ts';
import type { BigFamily } from './fill-family.ts';
import { quantile } from './measure.ts';

// A 3G network as browsers' own tools have it ("Fast 3G"): 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** The family screen on a phone slowed four times with a 3G network: first paint, and when the family's name stands there. */
export async function measureFirstPaint(open: OpenHouse, dataDir: string, home: BigFamily): Promise<void> {
  const doors = { house: open.house, findActor: findSession(open.house.db), dataDir };
  const pages = join(import.meta.dirname, '../dist');
  const app = await buildWebServer(doors, { tls: undefined, pages, rateLimit: 0 });
  mountSignIn(app, doors, { secure: false, demo: true });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ ...(await findBrowser()), headless: true });
  const { token, hash } = newToken();
  await sql`select identity.open_session(${newId()}, ${hash}, ${villageId('มาลี')}, 'bench', 3600)`.execute(
    open.owner,
  );
  const address = `${url}/families/${home.area}/${home.family}`;
  for (const visit of ['first', 'later'] as const) {
    const [painted, named]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round++) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 760 },
        hasTouch: true,
        locale: 'th-TH',
      });
      await context.addCookies([{ name: sessionCookie, value: token, url }]);
      if (visit === 'later') await (await openSlowly(context, address, false)).close();
      const page = await openSlowly(context, address, true);
      painted.push(
        await page.evaluate(
          () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
        ),
      );
      named.push(await page.evaluate(() => performance.now()));
      await context.close();
    }
    const ms = (times: number[]) =>
      `${quantile(times, 0.5).toFixed(0)} (worst ${Math.max(...times).toFixed(0)})`;
    console.log(
      `family screen, phone slowed 4×, 3G, ${visit} visit: first paint ${ms(painted)} ms, limit 1500; the name of the family after ${ms(named)} ms`,
    );
  }
  await browser.close();
  await app.close();
}

async function openSlowly(context: BrowserContext, address: string, slow: boolean) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.goto(address, { timeout: 60_000 });
  await page.locator('h1').filter({ hasText: 'ยี่สิบคน' }).waitFor({ timeout: 60_000 });
  return page;
}
