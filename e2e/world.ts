import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import axe from 'axe-core';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { newToken, sessionCookie } from '../src/platform/session.ts';
import { runJobs } from '../src/platform/jobs.ts';
import { openWeb, type OpenWeb } from '../test/open-web.ts';
import { villageId } from '../test/village.ts';
import { findBrowser } from './browser.ts';

export type Language = 'th' | 'en';
export type Look = { width: 1280 | 360; language: Language };

/** The two looks in which journeys are acted; the two others are those in which every screen is opened. */
export const desk: Look = { width: 1280, language: 'th' };
export const phone: Look = { width: 360, language: 'en' };
export const twoLooks: readonly Look[] = [desk, phone];

/** A journey is acted in one look, where most of its people work; in both with E2E_LOOKS=all. */
export function actedIn(look: Look): readonly Look[] {
  return process.env['E2E_LOOKS'] === 'all' ? twoLooks : [look];
}

/** A served house with the built pages, background jobs and a real browser. */
export type World = {
  web: OpenWeb;
  url: string;
  /** A fresh browser window in this look; `dispose` it with its context. */
  window(look: Look): Promise<Page>;
  /** A session of somebody of the village, at their Today; the screen itself is the journey of signing in. */
  signIn(page: Page, username: string): Promise<void>;
  close(): Promise<void>;
};

/** Opens the house to browsers on a port of this machine. */
export async function openWorld(): Promise<World> {
  // Another folder of built pages while others build: dist/ is swapped under a running journey.
  const web = await openWeb(process.env['E2E_PAGES'] ?? join(import.meta.dirname, '../dist'));
  const jobs = await runJobs(web.open.house, web.open.urls.jobUrl, web.dataDir);
  await web.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = web.app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const browser = await startBrowser();
  const contexts: BrowserContext[] = [];
  return {
    web,
    url,
    async window(look) {
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width: look.width, height: look.width === 360 ? 760 : 900 },
        locale: look.language === 'th' ? 'th-TH' : 'en-GB',
        timezoneId: 'Asia/Bangkok',
        hasTouch: look.width === 360,
        serviceWorkers: 'block',
        acceptDownloads: true,
      });
      await context.addInitScript(`localStorage.setItem('tambon:language', '${look.language}')`);
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      return page;
    },
    async signIn(page, username) {
      const { token, hash } = newToken();
      await sql`select identity.open_session(${newId()}, ${hash}, ${villageId(username)}, 'journey', 3600)`.execute(
        web.open.owner,
      );
      await page.context().addCookies([{ name: sessionCookie, value: token, url }]);
      await page.goto('/', { waitUntil: 'commit' });
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await jobs.stop();
      await web.close();
    },
  };
}

async function startBrowser(): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    executablePath: found.executablePath,
    args: [
      ...found.args,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
    headless: true,
  });
}

/** What slides or fades in is looked at when it stands: half-faded letters have no contrast yet. */
const stillness = `Promise.allSettled(
  document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity).map((one) => one.finished),
)`;

/** No accessibility violation on what is shown now, nothing wider than the window, and no English left in Thai. */
export async function mustBeSound(page: Page, where: string): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.evaluate(stillness);
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  const faults = found.violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
  );
  expect(faults, where).toEqual([]);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth - clientWidth} px`, ...wide.slice(0, 8).map((one) => one.outerHTML.slice(0, 120))];
  });
  expect(overflow, `${where}: the page is wider than the window`).toEqual([]);
  if (process.env['E2E_PICTURES']) {
    mkdirSync(process.env['E2E_PICTURES'], { recursive: true });
    await page.screenshot({
      path: join(process.env['E2E_PICTURES'], `${where.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`),
      fullPage: true,
    });
  }
}
