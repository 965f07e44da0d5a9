import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { makePin } from '../src/rooms/cases/make-pin.ts';
import { villageId } from '../test/village.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const c = said('cases', 'th');
const words = 'เขาว่าไม่เข้าเกณฑ์ ทั้งที่ครัวไหม้หมดทั้งหลัง ยังไม่มีใครมาดูบ้านเลย';
let label = '';
let pin = '';

it('a family appeals against a refusal on a phone, without a name', async () => {
  const one = await refused();
  const page = await world.window({ width: 360, language: 'th' });
  await page.goto(`/follow?n=${encodeURIComponent(one.number)}`);
  await page.getByLabel(c('follow_pin')).fill(one.pin);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: c('complain_this') }).click();
  await page.getByRole('button', { name: c('complain_send') }).click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await mustBeSound(page, 'complaint appeal refused 360 th');
  await page.getByLabel(c('complain_words')).fill(words);
  await page.getByRole('button', { name: c('complain_send') }).click();
  await page.getByRole('heading', { name: c('complain_sent') }).waitFor();
  [label = '', pin = ''] = await page.locator('.facts b').allInnerTexts();
  await mustBeSound(page, 'complaint slip 360 th');
  await page.context().close();
});

it('who refused does not see it; a colleague answers, and says what was learnt', async () => {
  const refuser = await world.window({ width: 1280, language: 'th' });
  await world.signIn(refuser, 'นก');
  await refuser.goto('/complaints');
  await refuser.getByText(c('complaints_none')).waitFor();
  await refuser.context().close();
  const page = await world.window({ width: 1280, language: 'th' });
  await world.signIn(page, 'เอก');
  await page.goto('/complaints');
  await page.getByRole('link', { name: label }).click();
  await page.getByText('นกน้อย ใจเที่ยง').waitFor();
  await mustBeSound(page, 'complaint open 1280 th');
  await page.getByLabel(c('complaint_outcome')).selectOption('changed');
  await page.getByLabel(c('complaint_answer_words')).fill('ไปดูบ้านแล้ว เข้าเกณฑ์ จะช่วยเหลือภายในสัปดาห์นี้');
  await page.getByLabel(c('complaint_learnt')).fill('ดูรูปถ่ายก่อนปฏิเสธทุกครั้ง');
  await page.getByRole('button', { name: c('complaint_send') }).click();
  await page.getByText(c('complaints_none')).waitFor();
  await page.context().close();
});

it('the family reads the answer by number and PIN; the centre finds it among the answered', async () => {
  const page = await world.window({ width: 360, language: 'en' });
  const t = said('cases', 'en');
  await page.goto('/follow');
  await page.getByLabel(t('follow_number')).fill(label);
  await page.getByLabel(t('follow_pin')).fill(pin);
  await page.getByRole('button', { name: t('follow_see') }).click();
  await page.getByText('ไปดูบ้านแล้ว').waitFor();
  await mustBeSound(page, 'complaint answer 360 en');
  await page.goto('/complain');
  await page.locator('form').waitFor();
  await mustBeSound(page, 'complaint page 360 en');
  await page.context().close();
  const desk = await world.window({ width: 360, language: 'en' });
  await world.signIn(desk, 'มาลี');
  await desk.goto('/complaints?state=answered');
  await desk.getByRole('link', { name: label }).click();
  await desk.getByText('ดูรูปถ่ายก่อนปฏิเสธทุกครั้ง').waitFor();
  await mustBeSound(desk, 'complaint answered 360 en');
  await desk.context().close();
});

async function refused(): Promise<{ number: string; pin: string }> {
  const { open } = world.web;
  const area = open.area('670307');
  const [receipt, referral] = [newId(), newId()];
  const asks = [{ referral, service: 'ops-emergency-relief', person: villageId('นางคำปุ่น แสนสุข') }];
  const { number } = await open.done('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family: villageId('saensuk family'),
    contact: { id: newId(), channel: 'walk_in' },
    needs: [{ id: newId(), kind: 'sudden_hardship', asks }],
    receipt,
    print: newId(),
  });
  const given = { kind: 'declined', reason: 'not_eligible' };
  await open.done('นก', 'referrals.answer-referral', { area, answer: newId(), referral, seen: null, given });
  const { rows } = await sql<{ id: string }>`
    select id from cases.receipt_pin where receipt = ${receipt}`.execute(open.owner);
  expect(rows).toHaveLength(1);
  return { number: String(number), pin: makePin(rows[0]?.id ?? '') };
}
