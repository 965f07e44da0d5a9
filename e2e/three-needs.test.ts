import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factDictionary } from '../src/rooms/registry/fact-dictionary.ts';
import { villageId } from '../test/village.ts';
import { keysOf } from './keys.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const c = said('cases', 'th');
const family = villageId('saensuk family');

describe('a known family with three needs', () => {
  it('is heard by the keyboard alone: three owners, one receipt, few fields, nothing valid asked again', async () => {
    const page = await world.window({ width: 1280, language: 'th' });
    await world.signIn(page, 'มาลี');
    await page
      .locator('main')
      .getByRole('link', { name: c('hear') })
      .waitFor();
    await page.getByText(c('no_visits')).waitFor();
    const hands = keysOf(page);
    const wait = serverWait(page);
    await countFields(page);
    await hands.press('n');
    await now(page, 'safety');
    await hands.press('1');
    await now(page, 'who');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('input[type=search]')))
      .toBe(true);
    await hands.write('คำปุ่น');
    await page.locator('[data-hit].is-current').waitFor();
    await hands.press('Enter');
    await now(page, 'needs');
    for (const kind of ['sudden_hardship', 'housing', 'care']) {
      await hands.tabTo(page.getByRole('checkbox', { name: c(`need.${kind}`) }));
      await hands.press('Space');
    }
    await hands.tabTo(page.getByLabel(c('own_words', { need: c('need.sudden_hardship') })));
    await hands.write('ไฟไหม้ครัว');
    await hands.press('Control+Enter');
    await now(page, 'rights');
    await page.getByRole('checkbox', { name: /ทางสังคมกรณีฉุกเฉิน/u }).waitFor();
    const asked = await askedAgain(page);
    const grandmother = page.getByRole('checkbox', { name: /เบี้ยยังชีพผู้สูงอายุ.*คำปุ่น/u }).first();
    for (const right of [grandmother, page.getByRole('checkbox', { name: /ทางสังคมกรณีฉุกเฉิน/u }).first()]) {
      await hands.tabTo(right);
      await hands.press('Space');
    }
    await hands.tabTo(page.getByRole('button', { name: c('see_owners') }));
    await hands.press('Enter');
    await now(page, 'owners');
    await hands.tabTo(page.getByLabel(c('for_need')).last());
    await hands.press('ArrowDown');
    await mustBeSound(page, 'three needs owners 1280 th');
    const fields = await fieldsTouched(page);
    await hands.press('Control+Enter');
    await page.getByRole('button', { name: c('print') }).waitFor();
    const receipt = new URL(page.url()).searchParams.get('receipt');
    const { lines } = await world.web.open.ask<{ lines: { asks: { owner_th: string }[] }[] }>(
      'มาลี',
      'cases.get-receipt',
      { area: world.web.open.area('670307'), receipt, about: family },
    );
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((line) => line.asks[0]?.owner_th ?? 'ศูนย์ฯ')).size).toBe(3);
    const strokes = hands.strokes();
    console.log(
      `three needs: ${fields} fields, ${strokes} keystrokes, ${wait()} ms waited, ${asked.length} asked again`,
    );
    expect(asked).toEqual([]);
    expect(fields).toBeLessThanOrEqual(25);
    expect(strokes).toBeLessThanOrEqual(150);
    await page.context().close();
  });
});

async function now(page: Page, step: string): Promise<void> {
  await page
    .locator('.step.now')
    .getByRole('heading', { name: c(`step.${step}`) })
    .waitFor();
}

/** Adds up how long answers of the house were waited for, those that came together counted once. */
function serverWait(page: Page): () => number {
  let [open, since, total] = [0, 0, 0];
  page.on('request', (request) => {
    if (!/\/(do|ask)(\/|$)/u.test(new URL(request.url()).pathname)) return;
    if (open++ === 0) since = performance.now();
  });
  const end = (request: { url(): string }) => {
    if (!/\/(do|ask)(\/|$)/u.test(new URL(request.url()).pathname)) return;
    if (--open === 0) total += performance.now() - since;
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return () => Math.round(total);
}

/** Every box that is written into, picked or ticked counts once, and so does each button that answers a question. */
async function countFields(page: Page): Promise<void> {
  await page.evaluate(() => {
    const fields = new Set<EventTarget>();
    Object.assign(window, { fieldsTouched: fields });
    for (const kind of ['input', 'change'])
      document.addEventListener(kind, (event) => event.target && fields.add(event.target), true);
  });
}

async function fieldsTouched(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { fieldsTouched: Set<EventTarget> }).fieldsTouched.size);
}

/** The questions on the screen whose answer is on file and still valid. */
async function askedAgain(page: Page): Promise<string[]> {
  const { open } = world.web;
  const shown = (await page.locator('.asks').allInnerTexts()).join(' ');
  const file = await open.ask<{ facts: { key: string; expired: boolean; used: { state: string } }[] }>(
    'มาลี',
    'registry.get-family',
    { area: open.area('670307'), family },
  );
  const valid = new Set(
    file.facts.filter((one) => !one.expired && one.used.state === 'value').map((one) => one.key),
  );
  return factDictionary
    .filter((fact) => valid.has(fact.key) && shown.includes(fact.question.th))
    .map((fact) => fact.key);
}
