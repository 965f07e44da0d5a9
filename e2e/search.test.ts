import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '../src/platform/ids.ts';
import { visitOf } from '../test/examples/cases-examples.ts';
import { villageId } from '../test/village.ts';
import { keysOf } from './keys.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type Look, type World, actedIn, phone } from './world.ts';

// มาลี looks for people as they are said at the desk; the other village officer knows some she does not.
let world: World;
let area: string;
beforeAll(async () => {
  world = await openWorld();
  const { open } = world.web;
  area = open.area('670307');
  await open.done('มาลี', 'cases.open-case', visitOf(area, villageId('phongsak family')));
  await open.done('มาลี', 'registry.add-family', {
    area,
    household: newId(),
    family: newId(),
    address: { house_no: '9/2', village: '67030705' },
    people: [
      { person: newId(), name: 'นายพงศ์ศักดิ์ศิลป์ วัฒนาประเสริฐกุลชัยพาณิชย์', relation: 'head', birth_date: '1971' },
    ],
  });
  const dead = { person: newId(), name: 'นายพงษ์ศักดา เคยอยู่', relation: 'head' };
  await open.done('มาลี', 'registry.add-family', {
    area,
    household: newId(),
    family: newId(),
    address: { house_no: '70', village: '67030702' },
    people: [dead],
  });
  const event = newId();
  const change = { kind: 'death', person: dead.person };
  await open.done('ฝน', 'registry.ask-life-event', { area, event, change, happened_on: '2026-11-10' });
  await open.done('มาลี', 'registry.confirm-life-event', { area, event });
  await open.done('สมบัติ', 'registry.add-family', {
    area: open.area('450303'),
    household: newId(),
    family: newId(),
    address: { house_no: '1' },
    people: [{ person: newId(), name: 'นายไกล ต่างถิ่น', relation: 'head', id_number: '1234567890121' }],
  });
});
afterAll(() => world.close());

describe.each(actedIn(phone))('a search at $width px in $language', (look) => {
  const g = said('registry', look.language);
  const app = said('app', look.language);

  it.each(['พงศักดิ', 'pongsak', '2172'])(
    'finds พงษ์ศักดิ์ when %s is typed, with the keyboard alone',
    async (typed) => {
      const page = await atSearch(look);
      const keys = keysOf(page);
      await keys.write(typed);
      const hit = page.locator('[data-hit]').filter({ hasText: 'พงษ์ศักดิ์ วงศ์คำ' });
      await hit.waitFor();
      await hit.getByText(app('search.cases_open', { n: 1 })).waitFor();
      if (typed === 'พงศักดิ') {
        await page.getByRole('heading', { name: g('gone_people') }).waitFor();
        await mustBeSound(page, `search alike ${look.width} ${look.language}`);
      }
      for (let down = 0; down < 5; down++) {
        if (
          await hit.evaluate((one) => one === document.activeElement || one.classList.contains('is-current'))
        )
          break;
        await keys.press('ArrowDown');
      }
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: /วงศ์คำ/u }).waitFor();
      await page.context().close();
    },
  );

  it('narrows to a village and a house, and the address says so', async () => {
    const page = await atSearch(look);
    await page.getByRole('searchbox').fill('พงศัก');
    await page.locator('[data-hit]').first().waitFor();
    await page.getByLabel(g('village'), { exact: true }).selectOption('67030708');
    await page.waitForURL(/village=67030708/);
    await expect.poll(() => page.locator('.registry-hits').first().locator('[data-hit]').count()).toBe(1);
    await page.getByLabel(g('house_no'), { exact: true }).fill('9/2');
    await page.keyboard.press('Enter');
    await page.waitForURL(/house=9/);
    await page.reload();
    await page.locator('[data-hit]').filter({ hasText: 'วงศ์คำ' }).first().waitFor();
    await page.getByText(g('found', { n: 1 })).waitFor();
    await mustBeSound(page, `search narrowed ${look.width} ${look.language}`);
    await page.getByRole('button', { name: g('look_everywhere') }).click();
    await expect.poll(() => page.locator('[data-hit]').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  it('offers a new person only after a search, and knows who to call about somebody elsewhere', async () => {
    const page = await atSearch(look);
    expect(await page.getByRole('link', { name: g('add_somebody') }).count()).toBe(0);
    const name = 'นางฟ้าใส ควายหินงาม';
    await page.getByRole('searchbox').fill(name);
    const add = page.getByRole('link', { name: g('add_named', { name }) });
    await add.waitFor();
    await mustBeSound(page, `search nobody ${look.width} ${look.language}`);
    await page.getByRole('searchbox').fill('1234567890121');
    await page
      .getByText(/หนองแคน|Nong Khaen/u)
      .first()
      .waitFor();
    expect(await page.getByText('ต่างถิ่น').count()).toBe(0);
    await mustBeSound(page, `search elsewhere ${look.width} ${look.language}`);
    await page.getByRole('searchbox').fill(name);
    await add.waitFor();
    await add.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel(g('name')).inputValue()).toBe(name);
    await page.context().close();
  });
});

async function atSearch(look: Look): Promise<Page> {
  const page = await world.window(look);
  await world.signIn(page, 'มาลี');
  await page.goto('/search');
  await page.getByText(said('registry', look.language)('search_how')).waitFor();
  return page;
}
