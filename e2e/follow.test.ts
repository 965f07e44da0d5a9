import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import words from '../src/rooms/cases/th.json' with { type: 'json' };
import { newId } from '../src/platform/ids.ts';
import { makePin } from '../src/rooms/cases/make-pin.ts';
import { villageId } from '../test/village.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, twoLooks, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const person = villageId('นางคำปุ่น แสนสุข');

it('a family follows its case by number on a phone: wrong once, then it sees who has it and what to bring', async () => {
  const { number, pin } = await receipt();
  const c = said('cases', 'th');
  const page = await world.window({ width: 360, language: 'th' });
  await page.goto(`/follow?n=${encodeURIComponent(number)}`);
  await page.getByLabel(c('follow_pin')).fill('12');
  await page.keyboard.press('Enter');
  await page.locator('[aria-invalid=true]').waitFor();
  await mustBeSound(page, 'follow wrong form 360 th');
  await page.getByLabel(c('follow_pin')).fill(pin === '123456' ? '654321' : '123456');
  await page.keyboard.press('Enter');
  await page.getByText(words.refusals.follow_none).waitFor();
  await mustBeSound(page, 'follow refused 360 th');
  await page.getByLabel(c('follow_pin')).fill(pin);
  await page.keyboard.press('Enter');
  await page.getByText('พมจ.เพชรบูรณ์').first().waitFor();
  expect(await page.locator('h1').innerText()).toContain(number);
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/คำปุ่น|แสนสุข|มาลี|ไฟไหม้ครัว/u);
  expect(text).toContain('สำเนาทะเบียนบ้าน');
  await mustBeSound(page, 'follow case 360 th');
  await page.context().close();
});

it('the same at a desk, in English', async () => {
  const { number, pin } = await receipt();
  const look = twoLooks[1] ?? { width: 360, language: 'en' };
  const page = await world.window({ ...look, width: 1280 });
  const c = said('cases', 'en');
  await page.goto('/follow');
  await page.getByLabel(c('follow_number')).fill(number);
  await page.getByLabel(c('follow_pin')).fill(pin);
  await page.getByRole('button', { name: c('follow_see') }).click();
  await page.getByText('PSDHS Phetchabun').first().waitFor();
  await mustBeSound(page, 'follow case 1280 en');
  await page.context().close();
});

async function receipt(): Promise<{ number: string; pin: string }> {
  const { open } = world.web;
  const area = open.area('670307');
  const id = newId();
  const asks = [{ referral: newId(), service: 'dsdw-low-income-family', person }];
  const { number } = await open.done('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family: villageId('saensuk family'),
    contact: { id: newId(), channel: 'walk_in', person },
    needs: [
      { id: newId(), kind: 'income', words: 'ไฟไหม้ครัว', person, asks: first ? asks : [] },
      { id: newId(), kind: 'care', words: 'ยกบ่ไหว' },
      ...(first ? [] : [{ id: newId(), kind: 'sudden_hardship', asks: emergency() }]),
    ],
    receipt: id,
    print: newId(),
    bring: ['สำเนาทะเบียนบ้าน', 'ใบรับรองแพทย์ที่ออกไม่เกินสามเดือนจากโรงพยาบาลส่งเสริมสุขภาพตำบล'],
  });
  first = false;
  const { rows } = await sql<{ id: string }>`
    select id from cases.receipt_pin where receipt = ${id}`.execute(open.owner);
  return { number: String(number), pin: makePin(rows[0]?.id ?? '') };
}

let first = true;
const overlap_reason = 'คนละเหตุกับเรื่องก่อน';
const emergency = () => [{ referral: newId(), service: 'ops-emergency-relief', person, overlap_reason }];
