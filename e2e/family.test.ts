import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villageId, villagePassword } from '../test/village.ts';
import { said } from './said.ts';
import { looks, mustBeSound, openWorld, type Look, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(looks)('a family at $width px in $language', (look) => {
  const g = said('registry', look.language);
  const e = said('eligibility', look.language);
  const h = said('help', look.language);
  const other = look.language === 'th' ? 'ก' : 'ข';

  it('is found by its sound, by arrows and Enter', async () => {
    const { page, shot } = await begin(look);
    await page.goto('/search');
    await page.getByText(g('search_how')).waitFor();
    await shot('search empty');
    expect(await page.getByRole('link', { name: g('add_somebody') }).count()).toBe(0);

    await page.getByRole('searchbox').fill('แสนสุก');
    await page.locator('[data-hit]').first().waitFor();
    await page.waitForURL(/q=/);
    await shot('search found');
    const filter = page.getByRole('group', { name: g('filter_village') }).getByRole('button');
    if ((await filter.count()) > 1) {
      await filter.nth(1).click();
      await page.waitForURL(/village=/);
      await shot('search filtered');
      await filter.first().click();
    }
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /แสนสุข/u }).waitFor();
    await page.goBack();
    await page.locator('[data-hit]').first().waitFor();
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await page.context().close();
  });

  it('is added only after a search, kept over a reload, and never twice without a word', async () => {
    const { page, shot } = await begin(look);
    const name = `นางฟ้าใส ควายหิน${other}${'ๆ'.repeat(look.width === 360 ? 1 : 0)}`.replace(/ๆ/u, 'ง');
    await page.goto('/search');
    await page.getByRole('searchbox').fill(name);
    const add = page.getByRole('link', { name: g('add_named', { name }) });
    await add.waitFor();
    await shot('search nobody');
    await add.click();

    await page.getByLabel(g('house_no')).waitFor();
    expect(await page.getByLabel(g('name')).inputValue()).toBe(name);
    await page.keyboard.press('Control+Enter');
    await page.locator('[aria-invalid=true]').first().waitFor();
    await shot('new family refused');

    await page.getByLabel(g('house_no')).fill(`9${look.width}`);
    await page.getByLabel(g('village'), { exact: false }).first().selectOption({ index: 3 });
    await page.getByLabel(g('birth')).fill('2496');
    await page.getByLabel(g('id_number')).fill('1234567890123');
    await page.getByRole('button', { name: g('add_person') }).click();
    await page.getByLabel(g('name')).fill('บุญมี แสนสุข');
    await page.getByLabel(g('relation')).selectOption('sibling');
    await page.locator('.registry-likely').first().waitFor();
    await shot('new family likely');
    await page.reload();
    await page.getByText(g('draft_came_back')).waitFor();
    expect(await page.getByLabel(g('house_no')).inputValue()).toBe(`9${look.width}`);
    await shot('new family restored');
    await page.keyboard.press('Control+Enter');
    const sure = page.getByRole('button', { name: g('likely_other_people') });
    await Promise.race([sure.waitFor(), page.waitForURL(/families\/[0-9A-Z]{6}\//)]);
    if (await sure.isVisible()) {
      await shot('new family asked');
      await sure.click();
    }
    await page.waitForURL(/families\/[0-9A-Z]{6}\//);
    await page.getByRole('heading', { level: 1, name: /ควายหิน/u }).waitFor();
    await page.getByRole('table', { name: e('rights') }).waitFor();
    await shot('family new');
    await page.context().close();
  });

  it('shows rights with their reasons, and one answer settles what it can', async () => {
    const { page, shot } = await begin(look);
    await page.goto(familyAddress());
    const matrix = page.getByRole('table', { name: e('rights') });
    await matrix.waitFor();
    await shot('family');
    const ask = matrix.getByRole('button', { name: new RegExp(e('state.ask')) }).first();
    await ask.focus();
    await page.keyboard.press('Enter');
    await page.locator('.asks').first().waitFor();
    await shot('family right open');
    const asked = await page.locator('.asks .question').innerText();
    await page.locator('.asks .button').first().click();
    await page.getByText(asked, { exact: true }).waitFor({ state: 'detached' });
    await shot('family right answered');
    await page.keyboard.press('Escape');
    await page.context().close();
  });

  it('takes facts and help, and keeps what two officers change at once', async () => {
    const { page, shot } = await begin(look);
    await page.goto(familyAddress());
    await page.getByRole('button', { name: g('record_fact') }).click();
    await page.getByLabel(g('about_what')).selectOption('household.annual_income');
    await page.getByRole('dialog').getByRole('textbox').first().fill('36,000');
    await shot('family record fact');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: g('save_answer') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: h('record_help') }).click();
    await page.getByLabel(h('what'), { exact: true }).fill('ข้าวสาร 10 กิโลกรัม');
    await page.getByLabel(h('given_by')).fill('วัดสักหลง');
    await page.getByRole('dialog').getByText(h('form.in_kind'), { exact: true }).click();
    await shot('family record help');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: h('save_help') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: g('change_home') }).click();
    const words = `ข้างวัด ${look.width}${other}`;
    await page.getByLabel(g('place_words')).fill(words);
    await otherOfficerMoves(`หลังโรงเรียน ${look.width}${other}`);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: g('save') })
      .click();
    await page.getByText(g('clash_text')).waitFor();
    await shot('family clash');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: g('save') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(words).first().waitFor();

    await page.getByRole('button', { name: /บุญมี/u }).first().click();
    await page.getByRole('dialog').waitFor();
    await shot('family person');
    await page.keyboard.press('Escape');
    await shot('family full');
    await page.setViewportSize({ width: 320, height: 700 });
    await shot('family at 320');
    await page.setViewportSize({ width: look.width, height: 760 });
    await page.goto('/families/ZZZZZZ/01976f00-0000-7000-8000-000000000000');
    await page.getByRole('alert').waitFor();
    await shot('family refused');
    await page.context().close();
  });
});

describe('a family at the desk', () => {
  const look: Look = { width: 1280, language: 'th' };
  const g = said('registry', 'th');
  const e = said('eligibility', 'th');

  it('is found, added and opened with the keyboard alone', async () => {
    const { page } = await begin(look);
    await page.getByRole('searchbox').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ปิ่นแก้ว ไร้เมาส์');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: g('add_named', { name: 'ปิ่นแก้ว ไร้เมาส์' }) }).waitFor();
    await tabTo(page, g('add_named', { name: 'ปิ่นแก้ว ไร้เมาส์' }));
    await page.keyboard.press('Enter');
    await page.getByLabel(g('house_no')).waitFor();
    await tabTo(page, g('house_no'));
    await page.keyboard.type('88/1');
    await tabTo(page, g('birth'));
    await page.keyboard.type('1 มกราคม 2490');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: g('family_named', { name: 'ไร้เมาส์' }) }).waitFor();
    await page.getByRole('table', { name: e('rights') }).waitFor();
    await tabTo(page, e('state.ask'));
    await page.keyboard.press('Enter');
    await page.locator('.asks').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.asks').first().waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain(e('of_family'));
    await page.context().close();
  });

  it('loses nothing that was typed when the session ends before it is saved', async () => {
    const { page, shot } = await begin(look);
    await page.goto('/families/new?name=' + encodeURIComponent('นายเพลิน หมดเวลา'));
    await page.getByLabel(g('house_no')).fill('77');
    await endSessionsOf('มาลี');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await shot('new family session ended');
    await page.locator('dialog input[type=password]').fill(villagePassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: g('family_named', { name: 'หมดเวลา' }) }).waitFor();
    await page.context().close();
  });
});

type Begun = { page: Page; shot: (where: string) => Promise<void> };

async function begin(look: Look, who = 'มาลี'): Promise<Begun> {
  const page = await world.window(look);
  await world.signIn(page, who);
  return { page, shot: (where) => mustBeSound(page, `${where} ${look.width} ${look.language}`) };
}

function familyAddress(): string {
  return `/families/${world.web.open.area('670307')}/${villageId('saensuk family')}`;
}

// ฝน, at the same time, in the same house.
async function otherOfficerMoves(place_words: string): Promise<void> {
  const area = world.web.open.area('670307');
  const file = await world.web.open.ask<{ home: { household: string; version: number } }>(
    'ฝน',
    'registry.get-family',
    { area, family: villageId('saensuk family') },
  );
  const { household, version } = file.home;
  await world.web.open.done('ฝน', 'registry.change-household', {
    area,
    household,
    seen: version,
    change: { place_words },
  });
}

async function endSessionsOf(username: string): Promise<void> {
  await sql`update identity.session set ended_at = clock_timestamp() where account = ${villageId(username)} and ended_at is null`.execute(
    world.web.open.owner,
  );
}

/** Presses Tab until what is focused says these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if ((await focused(page)).includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${words}`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (here === null || ['BODY', 'MAIN'].includes(here.tagName)) return '';
    const labels = here instanceof HTMLInputElement ? [...(here.labels ?? [])] : [];
    const words = labels.map((one) => one.textContent).join(' ');
    return [here.getAttribute('aria-label') ?? '', words, here.textContent].join(' ');
  });
}
