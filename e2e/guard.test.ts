import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../src/rooms/help/en.json' with { type: 'json' };
import th from '../src/rooms/help/th.json' with { type: 'json' };
import asked from '../src/rooms/referrals/th.json' with { type: 'json' };
import { newId } from '../src/platform/ids.ts';
import { villageId } from '../test/village.ts';
import { mustBeSound, openWorld, type World } from './world.ts';

let world: World;
let area: string;
beforeAll(async () => {
  world = await openWorld();
  area = world.web.open.area('670307');
});
afterAll(() => world.close());

const family = villageId('saensuk family');
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const given = (service: string, more: object = {}) => ({
  area,
  help: newId(),
  family,
  service,
  organisation: villageId('pso67'),
  form: 'cash',
  amount_satang: 4_000_000,
  given_on: today,
  ...more,
});

describe('no aid twice', () => {
  it('stops a second repair of one house, lets the head go on with a reason, and has it decided in the list', async () => {
    const words = th.words;
    const { open } = world.web;
    await open.done('มาลี', 'help.record-help', given('dop-home-repair'));

    const page = await world.window({ width: 1280, language: 'th' });
    await world.signIn(page, 'มาลี');
    await recordSecond(page, words);
    await page.getByText(words['overlap_title.needs_supervisor']).waitFor();
    await page.getByText(words.overlap_ask_head).first().waitFor();
    expect(await page.getByLabel(words.overlap_reason).count()).toBe(0);
    await mustBeSound(page, 'guard stopped 1280 th');
    await page.getByRole('button', { name: words.save_help, exact: true }).click();
    await page.locator('dialog [role=alert]').filter({ hasText: 'หยุดไว้ก่อน อาจช่วยซ้ำ (' }).waitFor();
    await page.context().close();

    const head = await world.window({ width: 1280, language: 'th' });
    await world.signIn(head, 'ก้อย');
    await recordSecond(head, words);
    await head.getByLabel(words.overlap_reason).fill('ช่วยแล้วแต่ไม่พอ หลังคายังรั่ว');
    await mustBeSound(head, 'guard allowed 1280 th');
    await head.getByRole('button', { name: words.save_help, exact: true }).click();
    await head.locator('dialog').waitFor({ state: 'detached' });
    await head.getByText(words['overridden.block']).first().waitFor();

    await head.goto('/overlaps');
    const row = head.locator('main tbody tr').filter({ hasText: 'หลังคายังรั่ว' });
    await row.getByText('พมจ.เพชรบูรณ์').first().waitFor();
    await mustBeSound(head, 'guard overlaps 1280 th');
    await row.getByRole('button', { name: /^ตัดสิน/ }).click();
    await head.locator('dialog').getByText(words['overlap_verdict.complementary'], { exact: true }).click();
    await head.getByLabel(words.overlap_decision_reason_label).fill('ซ่อมคนละส่วนของบ้าน');
    await mustBeSound(head, 'guard decide 1280 th');
    await head.locator('dialog').getByRole('button', { name: words.overlap_decide, exact: true }).click();
    await head.getByText(words.overlaps_none).waitFor();
    await head.getByLabel(words.overlap_state).selectOption('decided');
    await head.waitForURL(/state=decided/);
    await row.getByText('ซ่อมคนละส่วนของบ้าน').waitFor();
    await head.context().close();
  });

  it('tells the organisation, where it answers, what the house was given already', async () => {
    const { open } = world.web;
    const overlap_reason = 'คนละส่วนของบ้าน';
    const ask = { referral: newId(), service: 'dep-home-adaptation', overlap_reason };
    await open.done('ก้อย', 'cases.open-case', {
      area,
      case: newId(),
      family,
      contact: { id: newId(), channel: 'walk_in' },
      needs: [{ id: newId(), kind: 'housing', asks: [ask] }],
      receipt: newId(),
      print: newId(),
    });
    const page = await world.window({ width: 1280, language: 'th' });
    await world.signIn(page, 'นก');
    await page.getByRole('link', { name: /แสนสุข/ }).first().click();
    await page.getByRole('button', { name: asked.words['act.delivered'] }).click();
    await page.getByText(th.words['overlap_title.free']).waitFor();
    await mustBeSound(page, 'guard answer 1280 th');
    await page.context().close();
  });

  it('plans one repair with several sources, shown in English on a phone', async () => {
    const words = en.words;
    const { open } = world.web;
    const nukai = villageId('nukai family');
    const parts = [
      {
        part: newId(),
        organisation: villageId('pso67'),
        service: 'dop-home-repair',
        amount_satang: 4_000_000,
      },
      { part: newId(), giver: 'พอช.', service: 'codi-baan-por-piang', amount_satang: 4_000_000 },
    ];
    await open.done('มาลี', 'help.plan-cofunding', {
      area,
      cofunding: newId(),
      family: nukai,
      what: 'ซ่อมบ้านทั้งหลัง',
      cost_satang: 12_000_000,
      parts,
    });
    const page = await world.window({ width: 360, language: 'en' });
    await world.signIn(page, 'มาลี');
    await page.goto(`/families/${area}/${nukai}`);
    const plan = page.getByRole('region', { name: 'ซ่อมบ้านทั้งหลัง' });
    await plan.getByText(words['cofunding_state.short']).waitFor();
    for (const name of ['PSDHS Phetchabun', 'พอช.']) {
      await plan.getByRole('button', { name: `${words.part_give} ${name}` }).click();
      await page.getByRole('button', { name: words.save_help, exact: true }).click();
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.getByText(words.cofunding_mark, { exact: true }).nth(1).waitFor();
    await mustBeSound(page, 'guard cofunding 360 en');
    await page.getByRole('button', { name: words.cofunding_plan }).click();
    await mustBeSound(page, 'guard plan 360 en');
    await page.goto('/overlaps?state=all');
    await page.locator('main tbody tr').first().waitFor();
    await mustBeSound(page, 'guard overlaps 360 en');
    await world.signIn(page, 'ผู้ดูแล');
    await page.goto('/places?part=quota');
    await page.getByText(words['quota_basis_hint.completed']).waitFor();
    await mustBeSound(page, 'guard quota 360 en');
    await page.context().close();
  });
});

async function recordSecond(page: Page, words: typeof th.words): Promise<void> {
  await page.goto(`/families/${area}/${family}`);
  await page.getByRole('button', { name: words.record_help }).click();
  await page.getByLabel(words.service).selectOption('codi-baan-por-piang');
  await page.getByLabel(words.given_by, { exact: true }).fill('พอช.');
  await page.getByText(words['form.in_kind'], { exact: true }).click();
}
