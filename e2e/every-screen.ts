import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '../src/platform/ids.ts';
import { visitOf } from '../test/examples/cases-examples.ts';
import { villageId } from '../test/village.ts';
import { mustBeSound, openWorld, type Look, type World } from './world.ts';

// Journeys act what each person does, on the desk in Thai or on the phone in English; here every screen is opened the other way round.
let world: World;
let area: string;
let caseId: string;

const family = villageId('saensuk family');
const draft = newId();
const name = encodeURIComponent('นางสาวกัลยารัตน์พิสุทธิ์ ศรีสุวรรณวัฒนาประเสริฐกุล');
const screens: Record<string, () => string[]> = {
  มาลี: () => [
    '/',
    `/search?q=${encodeURIComponent('แสนสุข')}`,
    `/families/new?name=${name}`,
    `/families/${area}/${family}`,
    `/families/${area}/${villageId('phongsak family')}`,
    '/life-events',
    `/intake?family=${family}&area=${area}`,
    '/cases',
    `/cases/${area}/${caseId}?family=${family}`,
    '/visits',
    '/gaps',
    '/overlaps',
    '/missions',
    '/complaints',
    '/papers',
    `/complaints/new?area=${area}`,
    '/services/lao-old-age-allowance',
    '/services/no-such-service',
    '/my/sessions',
    '/nowhere',
  ],
  ฝน: () => ['/', '/search', '/gaps'],
  นก: () => ['/inbox', '/inbox?part=answered', '/complaints'],
  พิมพ์: () => ['/', '/missions'],
  ผู้ดูแล: () => [
    '/people',
    '/organisations',
    '/places',
    '/places?part=quota',
    '/changes',
    '/area-facts',
    '/services',
    `/rule-drafts/${draft}`,
    '/my/password',
    '/my/second-step',
  ],
  ตรวจสอบ: () => ['/glass', '/changes'],
};
const openScreens = ['/', '/rights', '/follow', '/complain', '/answer'];

/** Opens every screen of every duty in one look: nothing breaks, no accessibility violation, nothing wider than the window. */
export function openEveryScreen(look: Look): void {
  beforeAll(async () => {
    world = await openWorld();
    area = world.web.open.area('670307');
    const visit = visitOf(area, villageId('saensuk family'));
    caseId = String(visit['case']);
    await world.web.open.done('มาลี', 'cases.open-case', visit);
    await world.web.open.done('ผู้ดูแล', 'services.draft-rule', { draft, service: 'ops-emergency-relief' });
  });
  afterAll(() => world.close());

  describe(`every screen at ${look.width} px in ${look.language}`, () => {
    it.each(Object.keys(screens))('of %s', async (who) => {
      const page = await world.window(look);
      await world.signIn(page, who);
      await openAll(page, screens[who]?.() ?? [], who);
    });

    it('of anybody', async () => openAll(await world.window(look), openScreens, 'anybody'));
  });

  async function openAll(page: Page, addresses: readonly string[], who: string): Promise<void> {
    const broken: string[] = [];
    page.on('console', (one) => one.text().startsWith('bug ') && broken.push(one.text()));
    for (const address of addresses) {
      await page.goto(address);
      await page.locator('h1').first().waitFor();
      await expect.poll(() => page.locator('.skeleton').count()).toBe(0);
      const where = address.replaceAll(/[0-9a-f-]{36}|%[0-9A-F]{2}/g, '');
      await mustBeSound(page, `every ${who} ${where} ${look.width} ${look.language}`);
      expect(broken, address).toEqual([]);
    }
    await page.context().close();
  }
}
