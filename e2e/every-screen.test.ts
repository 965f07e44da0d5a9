import { afterAll, beforeAll, describe, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { visitOf } from '../test/examples/cases-examples.ts';
import { villageId } from '../test/village.ts';
import { mustBeSound, openWorld, otherLooks, type World } from './world.ts';

// Journeys act what each person does, on the desk in Thai or on the phone in English; here every screen is opened the other way round.
let world: World;
let area: string;
let caseId: string;
beforeAll(async () => {
  world = await openWorld();
  area = world.web.open.area('670307');
  const visit = visitOf(area, villageId('saensuk family'));
  caseId = String(visit['case']);
  await world.web.open.done('มาลี', 'cases.open-case', visit);
  await world.web.open.done('ผู้ดูแล', 'services.draft-rule', { draft, service: 'ops-emergency-relief' });
});
afterAll(() => world.close());

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

describe.each(otherLooks)('every screen at $width px in $language', (look) => {
  it.each(Object.keys(screens))('of %s', async (who) => {
    const page = await world.window(look);
    await world.signIn(page, who);
    for (const address of screens[who]?.() ?? []) await opened(page, address, who);
    await page.context().close();
  });

  it('of anybody', async () => {
    const page = await world.window(look);
    for (const address of openScreens) await opened(page, address, 'anybody');
    await page.context().close();
  });

  async function opened(
    page: Awaited<ReturnType<World['window']>>,
    address: string,
    who: string,
  ): Promise<void> {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await mustBeSound(
      page,
      `every ${who} ${address.replaceAll(/[0-9a-f-]{36}|%[0-9A-F]{2}/g, '')} ${look.width} ${look.language}`,
    );
  }
});
