import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import type { Trial } from '../src/rooms/eligibility/trial.ts';
import { villageId } from '../test/village.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type World } from './world.ts';

// A rule change is written, tried, compared and published by two administrators; what was decided before keeps its version.
const service = 'lao-old-age-allowance';
const t = said('eligibility', 'th');
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const family = villageId('saensuk family');
const grandfather = villageId('นายบุญมี แสนสุข');
const grandmother = villageId('นางคำปุ่น แสนสุข');
const thai = (iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)}/${Number(month)}/${Number(year) + 543}`;
};

it('a rule change is previewed and published, and old decisions keep their version', async () => {
  const { open } = world.web;
  const area = open.area('670307');
  const old = await sendRequest(area, grandmother);
  const page = await world.window({ width: 1280, language: 'th' });
  await world.signIn(page, 'ผู้ดูแล');
  await page.goto(`/services?q=${encodeURIComponent('เบี้ยยังชีพผู้สูงอายุ')}`);
  await page.getByRole('link', { name: 'เบี้ยยังชีพผู้สูงอายุ' }).click();
  await page.getByText(t('lines_covered')).waitFor();
  await tryCase(page);
  await mustBeSound(page, 'rule service 1280 th');

  await page.getByRole('button', { name: t('draft_begin') }).click();
  await page.getByRole('button', { name: t('amount_change') }).waitFor();
  const draft = page.url().split('/').at(-1) ?? '';
  await raiseFirstStep(page);
  await refuseEmptySentence(page);
  await writeDays(page);
  await page.getByRole('button', { name: /^รับผลใหม่ทั้ง/ }).click();
  await page.getByText(/กรณีได้ผลไม่ตรง/).waitFor({ state: 'detached' });
  const trial = await open.ask<Trial>('ผู้ดูแล', 'eligibility.get-trial', { draft });
  expect(trial.cases.flatMap(({ failures }) => failures)).toEqual([]);
  await page.getByRole('button', { name: t('preview_do') }).click();
  await page.getByText(t('preview.more')).waitFor();
  await page.getByText(t('publish_another')).waitFor();
  await mustBeSound(page, 'rule draft 1280 th');
  await page.context().close();

  const second = await world.window({ width: 1280, language: 'th' });
  await world.signIn(second, 'วิไล');
  await second.goto('/services');
  const drafts = second.getByRole('region', { name: new RegExp(t('drafts')) });
  await drafts.getByRole('link', { name: 'เบี้ยยังชีพผู้สูงอายุ' }).click();
  await second.getByRole('button', { name: t('publish_do') }).click();
  await second.getByText(t('draft_state.published', { version: 1001 })).waitFor();
  await second.getByRole('link', { name: t('draft_see_service') }).click();
  await second.getByText(t('version_published')).waitFor();
  await mustBeSound(second, 'rule versions 1280 th');
  await second.context().close();

  // The case keeps the version it was sent by; a request of today is read by the new one.
  const desk = await world.window({ width: 1280, language: 'th' });
  await world.signIn(desk, 'มาลี');
  await desk.goto(`/cases/${area}/${old.case}?family=${family}`);
  await desk
    .getByText(/ฉบับที่ 2 ใช้ตั้งแต่/)
    .first()
    .waitFor();
  await mustBeSound(desk, 'rule old case 1280 th');
  const again = await sendRequest(area, grandfather);
  await desk.goto(`/cases/${area}/${again.case}?family=${family}`);
  await desk
    .getByText(/ฉบับที่ 1001 ใช้ตั้งแต่/)
    .first()
    .waitFor();
  await desk.context().close();
});

it('the editor on a phone in English', async () => {
  const { open } = world.web;
  const [draft, relief] = [newId(), 'redcross-relief'];
  await open.done('ผู้ดูแล', 'services.draft-rule', { draft, service: relief });
  const page = await world.window({ width: 360, language: 'en' });
  const en = said('eligibility', 'en');
  await world.signIn(page, 'ผู้ดูแล');
  await page.goto(`/rule-drafts/${draft}`);
  const first = page.locator('.eligibility-rule-acts button').first();
  await first.click();
  await page.getByLabel(en('rule_sentence_en')).waitFor();
  await mustBeSound(page, 'rule editor 360 en');
  await page.goto(`/services/${relief}`);
  await page
    .getByRole('button', { name: new RegExp(`^${en('case_try')} `) })
    .first()
    .click();
  await page.getByText(en('case_values')).waitFor();
  await mustBeSound(page, 'rule try 360 en');
  await page.context().close();
});

async function sendRequest(area: string, person: string): Promise<{ case: string }> {
  const made = { case: newId() };
  const ask = { referral: newId(), service, person };
  await world.web.open.done('มาลี', 'cases.open-case', {
    area,
    case: made.case,
    family,
    contact: { id: newId(), channel: 'walk_in', person },
    needs: [{ id: newId(), kind: 'sudden_hardship', words: 'ขอเบี้ยยังชีพ', asks: [ask] }],
    receipt: newId(),
    print: newId(),
  });
  return made;
}

/** A made-up person is made a year too young, and the reasons say so. */
async function tryCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${t('case_try')} ครบ 60 ปีในวันนี้พอดี`) }).click();
  const panel = page
    .getByRole('complementary')
    .or(page.getByRole('dialog'))
    .filter({ hasText: t('case_values') });
  await panel.getByText('600 บาท').waitFor();
  await panel.getByLabel('วันเกิด', { exact: true }).fill('20/11/2510');
  await panel.getByText('600 บาท').waitFor({ state: 'detached' });
  await mustBeSound(page, 'rule try 1280 th');
  await page.keyboard.press('Escape');
}

async function raiseFirstStep(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('amount_change') }).click();
  const form = page.getByRole('form', { name: t('amount') });
  const sum = form.getByLabel(t('amount'), { exact: true }).first();
  await sum.fill('หกร้อย');
  await form.getByRole('button', { name: t('rule_keep') }).click();
  await page.getByText(/ยังมีที่ต้องแก้/).waitFor();
  await page.getByRole('button', { name: t('amount_change') }).click();
  await form.getByLabel(t('amount'), { exact: true }).first().fill('700');
  await form.getByRole('button', { name: t('rule_keep') }).click();
  await page.getByText(/ยังมีที่ต้องแก้/).waitFor({ state: 'detached' });
}

/** A condition is added by keyboard; without its sentence the draft says so at its place, and nothing typed is lost. */
async function refuseEmptySentence(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: t('rule_add'), exact: true })
    .last()
    .click();
  const form = page.getByRole('form', { name: t('rule_condition') });
  await form.getByRole('combobox', { name: t('rule_fact') }).fill('อายุ');
  await form.getByRole('option', { name: /person\.age_years/ }).waitFor();
  await page.keyboard.press('Enter');
  await form.getByLabel(t('rule_compare')).selectOption('lte');
  await form.getByLabel(t('rule_value'), { exact: true }).fill('120');
  await form.getByLabel(t('rule_source')).fill('ร่างประกาศทดลอง');
  await form.getByLabel(t('rule_sentence_en')).fill('At most 120 years');
  await mustBeSound(page, 'rule condition 1280 th');
  await form.getByRole('button', { name: t('rule_keep') }).click();
  await page.getByText('เงื่อนไขนี้ยังไม่มีประโยคภาษาไทย').first().waitFor();
  await page.getByRole('button', { name: new RegExp(`^${t('rule_remove')} c1`) }).click();
  await page.getByText('เงื่อนไขนี้ยังไม่มีประโยคภาษาไทย').first().waitFor({ state: 'detached' });
}

async function writeDays(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('draft_law_change') }).click();
  const form = page.getByRole('form', { name: t('draft_law') });
  await form.getByLabel(t('draft_note_th')).fill('ทดลองเพิ่มขั้นแรกเป็น 700 บาท');
  await form.getByLabel(t('draft_note_en')).fill('A trial: the first step becomes 700 baht');
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await form.getByLabel(t('draft_from')).fill(thai(today));
  await form.getByRole('button', { name: t('rule_keep') }).click();
  await form.waitFor({ state: 'detached' });
}
