import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villageId } from '../test/village.ts';
import { said } from './said.ts';
import { actedIn, desk, mustBeSound, openWorld, phone, type Look, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(actedIn(desk))('a family at $width px in $language', (look) => {
  const g = said('registry', look.language);
  const e = said('eligibility', look.language);
  const h = said('help', look.language);
  const c = said('cases', look.language);
  const a = said('app', look.language);
  const other = look.language === 'th' ? 'ก' : 'ข';

  it('is found by its sound, and added only after a search, kept over a reload, never twice without a word', async () => {
    const { page, shot } = await begin(look);
    await page.goto('/search');
    await page.getByText(g('search_how')).waitFor();
    expect(await page.getByRole('link', { name: g('add_somebody') }).count()).toBe(0);
    await page.getByRole('searchbox').fill('แสนสุก');
    await page.locator('[data-hit]').first().waitFor();
    await page.waitForURL(/q=/);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /แสนสุข/u }).waitFor();

    const name = `นางฟ้าใส ควายหิน${other}`;
    await page.goto('/search');
    await page.getByRole('searchbox').fill(name);
    const add = page.getByRole('link', { name: g('add_named', { name }) });
    await add.waitFor();
    await add.click();
    await page.getByLabel(g('house_no')).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('[aria-invalid=true]').first().waitFor();
    await page.getByLabel(g('house_no')).fill(`9${look.width}`);
    await page.getByLabel(g('village'), { exact: false }).first().selectOption({ index: 3 });
    await page.getByLabel(g('birth')).fill('2496');
    await page.getByRole('button', { name: g('add_person') }).click();
    await page.getByLabel(g('name')).fill('บุญมี แสนสุข');
    await page.getByLabel(g('relation')).selectOption('sibling');
    await page.locator('.registry-likely').first().waitFor();
    await shot('new family likely');
    await page.reload();
    await page.getByText(g('draft_came_back')).waitFor();
    expect(await page.getByLabel(g('house_no')).inputValue()).toBe(`9${look.width}`);
    await page.keyboard.press('Control+Enter');
    const sure = page.getByRole('button', { name: g('likely_other_people') });
    await Promise.race([sure.waitFor(), page.waitForURL(/families\/[0-9A-Z]{6}\//)]);
    if (await sure.isVisible()) await sure.click();
    await page.waitForURL(/families\/[0-9A-Z]{6}\//);
    await page.getByRole('heading', { level: 1, name: /ควายหิน/u }).waitFor();
    await page.context().close();
  });

  it('shows what each may get with its reasons, what everybody gave, where the house is, and its papers', async () => {
    const { page, shot } = await begin(look);
    await page.goto(familyAddress());
    const section = page.locator('#rights');
    const questions = section.getByRole('button', { name: new RegExp(e('state.ask')) });
    await questions.first().waitFor();
    if (look === desk) {
      await section.locator('td button').first().click();
      await section.getByText(e('law'), { exact: true }).waitFor();
    }
    await shot('family');

    // The questions are folded away with their count; the address keeps what is shown.
    await questions.first().click();
    await page.waitForURL(/right_state=ask/);
    const ask = section.getByRole('button', { name: look === desk ? /เบี้ยยังชีพผู้สูงอายุ/u : /Old-age allowance/ });
    await ask.first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.asks').first().waitFor();
    if (look === phone) await shot('family right open');
    const asked = await page.locator('.asks .question').innerText();
    await page.locator('.asks .button').first().click();
    await page.getByText(asked, { exact: true }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.goBack();

    // Help without a request: by an organisation of the list, then by anybody.
    await page.goto(familyAddress());
    await writeHelp(page, 'ข้าวสาร 10 กิโลกรัม', 'วัดสักหลง');
    const chair = `รถเข็น ${look.width}`;
    await writeHelp(page, chair, null);
    await page.locator('#help').getByLabel(h('filter_by')).selectOption('วัดสักหลง');
    await page.waitForURL(/help_by=/);
    await page.locator('#help').getByText(chair).waitFor({ state: 'detached' });
    await page
      .locator('#help')
      .getByRole('button', { name: h('filter_clear') })
      .click();
    const last = page.getByRole('button', { name: `${h('reverse')} ${chair}` }).first();
    await last.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: h('reverse') })
      .click();
    await page.getByText(h('reverse_reason_missing')).waitFor();
    await page.getByLabel(h('reverse_reason')).fill('ให้บ้านข้าง ๆ');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: h('reverse') })
      .click();
    await page.locator('#help s').first().waitFor();

    // The pin: by arrows alone, asked once more outside the area, refused outside the country.
    await page.getByRole('button', { name: g(look === desk ? 'pin_set' : 'pin_show') }).click();
    const map = page.getByRole('application');
    await map.waitFor();
    await map.focus();
    const before = await page.getByLabel(g('pin_at')).inputValue();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    await page.keyboard.press('Shift+ArrowRight');
    const pinned = await page.getByLabel(g('pin_at')).inputValue();
    expect(pinned).toMatch(/^16\.\d+, 101\.\d+$/);
    expect(pinned).not.toBe(before);
    await shot('family pin');
    await page.getByLabel(g('pin_at')).fill('18.4, 102.6');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: g('pin_sure') }).click();
    await page.locator('[aria-invalid=true]').waitFor();
    await page.getByLabel(g('pin_at')).fill(pinned);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: g('pin_show') }).waitFor();

    // The printed sheet: made in the background, and fetched through the file door.
    await page
      .locator('.family-index')
      .getByRole('link', { name: a('family.part.papers') })
      .click();
    await page.getByRole('button', { name: c('print_sheet') }).click();
    const sheet = page
      .locator('#papers li')
      .filter({ hasText: c('family_sheet') })
      .first();
    const fetched = page.waitForEvent('download');
    await sheet.getByRole('link').click();
    expect((await fetched).suggestedFilename()).toMatch(/^แฟ้มครอบครัว 112 .*\.pdf$/u);
    if (look === phone) {
      await page.setViewportSize({ width: 320, height: 700 });
      await shot('family at 320');
    }
    await page.goto('/families/ZZZZZZ/01976f00-0000-7000-8000-000000000000');
    await page.getByRole('alert').waitFor();
    await page.context().close();
  });

  /** Writes help into the ledger: by a name, or (null) by an organisation of the list. */
  async function writeHelp(page: Page, what: string, giver: string | null): Promise<void> {
    await page.getByRole('button', { name: h('record_help') }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(h('what'), { exact: true }).fill(what);
    await form.getByLabel(h('organisation')).waitFor();
    if (giver === null) await form.getByLabel(h('organisation')).selectOption({ index: 1 });
    else await form.getByLabel(h('given_by')).fill(giver);
    await form.getByText(h('form.in_kind'), { exact: true }).click();
    await form.getByRole('button', { name: h('save_help') }).click();
    await form.waitFor({ state: 'detached' });
  }
});

describe('two officers in one house', () => {
  it('keep what both wrote: the clash is shown, and one of the two is chosen', async () => {
    const g = said('registry', 'th');
    const { page } = await begin(desk);
    await page.goto(familyAddress());
    await page.getByRole('button', { name: g('change_home') }).click();
    await page.getByLabel(g('place_words')).fill('ข้างวัดใหม่');
    await otherOfficerMoves('หลังโรงเรียนเก่า');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: g('save') })
      .click();
    await page.getByText(g('clash_text')).waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: g('save') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('ข้างวัดใหม่').first().waitFor();
    await page.context().close();
  });
});

describe('a family at the desk', () => {
  const look = desk;
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
    await page
      .locator('#rights')
      .getByRole('button', { name: new RegExp(e('state.ask')) })
      .first()
      .waitFor();
    await tabTo(page, e('state.ask'));
    await page.keyboard.press('Enter');
    const matrix = page.getByRole('table', { name: e('rights') });
    const cells = matrix.locator('button');
    await cells.first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.asks').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.asks').first().waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain(e('state.ask'));
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
