import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagePassword } from '../test/village.ts';
import { keysOf, type Keys } from './keys.ts';
import { said } from './said.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const c = said('cases', 'th');
const r = said('referrals', 'th');
const g = said('registry', 'th');

describe('one visit without a mouse', () => {
  it('is heard, answered in the inbox, many at once, and closed', async () => {
    const desk = await world.window({ width: 1280, language: 'th' });
    const hands = keysOf(desk);
    await signIn(desk, hands, 'มาลี');
    await hearSomebodyNew(desk, hands);
    const before = hands.strokes();
    await hearKnownFamily(desk, hands);
    // The promise is 150 strokes for a known family with three needs; nothing that is known is asked again.
    expect(hands.strokes() - before).toBeLessThanOrEqual(150);

    await answerBoth();

    await desk.goto('/');
    const answered = desk.getByRole('listitem').filter({ hasText: 'ทดสอบคีย์' }).getByRole('link').first();
    await hands.tabTo(answered);
    await hands.press('Enter');
    await hands.tabTo(desk.getByRole('button', { name: c('close_need') }));
    await hands.press('Enter');
    const became = desk.getByLabel(c('what_became'));
    await hands.tabTo(became);
    expect(await became.inputValue()).toBe('helped');
    await hands.press('Tab');
    await hands.press('Enter');
    const close = desk.getByRole('button', { name: c('close_case') });
    await expect.poll(() => close.getAttribute('aria-disabled')).toBeNull();
    await hands.tabTo(close);
    await hands.press('Enter');
    await hands.tabTo(desk.getByLabel(c('how_ended')));
    await hands.press('ArrowDown');
    await hands.press('Tab');
    await hands.press('Space');
    await hands.tabTo(desk.locator('form:has(fieldset) button[type=submit]'));
    await hands.press('Enter');
    await desk.getByRole('heading', { name: c('closed'), exact: true }).waitFor();
    await desk.context().close();
  });
});

async function signIn(page: Page, hands: Keys, username: string): Promise<void> {
  await page.goto('/');
  await hands.tabTo(page.locator('input[name=username]'));
  await hands.write(username);
  await hands.press('Tab');
  await hands.write(villagePassword);
  await hands.press('Enter');
  await page.locator('.hall-who-button').waitFor();
}

async function hearSomebodyNew(page: Page, hands: Keys): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await hands.press('n');
  await present(page, 'safety');
  await hands.press('1');
  await present(page, 'who');
  await focused(page, 'input[type=search]');
  await hands.write('นางสมพร ทดสอบคีย์');
  const add = page.getByRole('link', { name: g('add_named', { name: 'นางสมพร ทดสอบคีย์' }) });
  await hands.tabTo(add);
  await hands.press('Enter');
  const house = page.getByLabel(g('house_no')).first();
  await hands.tabTo(house);
  await hands.write('77/1');
  await hands.press('Tab');
  await hands.press('ArrowDown');
  await hands.tabTo(page.getByLabel(g('birth')).first());
  await hands.write('2510');
  await hands.press('Control+Enter');
  await needAndRight(page, hands, 'ตลิ่งพังเมื่อคืน บ้านทรุด', ['sudden_hardship']);
}

async function hearKnownFamily(page: Page, hands: Keys): Promise<void> {
  await hands.press('n');
  await present(page, 'safety');
  await hands.press('1');
  await focused(page, 'input[type=search]');
  await hands.write('คำปุ่น');
  await page.locator('[data-hit].is-current').waitFor();
  await hands.press('Enter');
  await needAndRight(page, hands, 'ไฟไหม้ครัว', ['sudden_hardship', 'housing', 'care']);
}

async function needAndRight(page: Page, hands: Keys, words: string, kinds: readonly string[]): Promise<void> {
  await present(page, 'needs');
  for (const kind of kinds) {
    await hands.tabTo(page.getByRole('checkbox', { name: c(`need.${kind}`) }));
    await hands.press('Space');
  }
  await hands.tabTo(page.getByLabel(c('own_words', { need: c(`need.${kinds[0] ?? ''}`) })));
  await hands.write(words);
  await hands.press('Control+Enter');
  await present(page, 'rights');
  await hands.tabTo(page.getByRole('checkbox', { name: /ทางสังคมกรณีฉุกเฉิน/u }));
  await hands.press('Space');
  await hands.press('Control+Enter');
  await page.getByRole('button', { name: c('print') }).waitFor();
  const [paper] = await Promise.all([page.waitForEvent('download'), hands.press('p')]);
  expect(
    readFileSync(await paper.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
}

async function answerBoth(): Promise<void> {
  const page = await world.window({ width: 1280, language: 'th' });
  const hands = keysOf(page);
  await signIn(page, hands, 'นก');
  await expect.poll(() => page.locator('.referrals-name').count()).toBe(2);
  await hands.press('j');
  await page.locator('.referrals-packet').waitFor();
  await hands.press('x');
  await hands.press('j');
  await expect.poll(() => page.locator('tr.is-current').innerText()).not.toContain('ทดสอบคีย์');
  await hands.press('x');
  await page.getByText(r('picked', { n: 2 })).waitFor();
  await hands.press('a');
  await page.getByText(r('did_many.accepted', { n: 2 })).waitFor();
  await hands.press('k');
  await page.locator('tr.is-current', { hasText: 'ทดสอบคีย์' }).waitFor();
  await page.locator('.referrals-packet').waitFor();
  await hands.press('g');
  const amount = page.getByLabel(r('amount'));
  await hands.tabTo(amount);
  await hands.press('Control+A');
  await hands.write('3000');
  await hands.press('Control+Enter');
  await page.getByText(r('did.delivered')).waitFor();
  await hands.press('Escape');
  await page.locator('.referrals-packet').waitFor({ state: 'detached' });
  await page.context().close();
}

async function present(page: Page, step: string): Promise<void> {
  await stepNow(page, step).waitFor();
}

function stepNow(page: Page, step: string): Locator {
  return page.locator('.step.now').getByRole('heading', { name: c(`step.${step}`) });
}

async function focused(page: Page, selector: string): Promise<void> {
  await expect
    .poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
    .toBe(true);
}
