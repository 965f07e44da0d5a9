import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { villageId } from '../test/village.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const family = villageId('saensuk family');
const look = { width: 1280, language: 'th' } as const;
const phone = { width: 360, language: 'en' } as const;
const c = said('cases', 'th');
const photo = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
let area = '';
const one = { case: newId(), needs: [newId(), newId()] };
const address = () => `/cases/${area}/${one.case}?family=${family}`;

describe('a case through the year', () => {
  it('ป้ามาลี gives a need to ก้อย, plans a visit, writes the plan with the family and the minutes of a meeting', async () => {
    const { open } = world.web;
    area = open.area('670307');
    await open.done('มาลี', 'cases.open-case', {
      area,
      case: one.case,
      family,
      contact: { id: newId(), channel: 'phone', person: villageId('นางคำปุ่น แสนสุข') },
      needs: one.needs.map((id, at) => ({ id, kind: at === 0 ? 'housing' : 'care', words: 'ห้องน้ำอยู่นอกบ้าน' })),
      receipt: newId(),
      print: newId(),
    });
    const page = await world.window(look);
    await world.signIn(page, 'มาลี');
    await page.goto(address());
    await page
      .getByRole('button', { name: c('assign') })
      .first()
      .click();
    await page
      .getByLabel(c('give_to'))
      .selectOption({ label: c('officer_has', { name: 'กัลยา ตั้งใจงาน', n: 0 }) });
    await page
      .locator('dialog')
      .getByRole('button', { name: c('give'), exact: true })
      .click();
    await page.getByText(c('held_by_us', { name: 'กัลยา ตั้งใจงาน' })).waitFor();

    await page.getByRole('button', { name: c('plan_visit') }).click();
    await page.getByLabel(c('visitor')).selectOption({ label: c('volunteer_is', { name: 'ฝนทิพย์ สายธาร' }) });
    await page.getByLabel(c('visit_purpose')).fill('วัดห้องน้ำ ถ่ายรูปก่อนปรับบ้าน');
    await mustBeSound(page, 'case work plan visit 1280 th');
    await page.getByRole('button', { name: c('save_visit') }).click();
    await page.getByText(c('goes', { name: 'ฝนทิพย์ สายธาร' })).waitFor();

    await page.getByRole('button', { name: c('write_plan') }).click();
    await page.getByRole('button', { name: c('save_plan') }).click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    await page.getByLabel(c('goal'), { exact: true }).fill('ตากับยายอาบน้ำได้เองโดยไม่ล้ม');
    await page.getByLabel(c('step_what')).fill('ย้ายห้องน้ำเข้าในบ้าน');
    await page.getByLabel(c('step_who')).fill('บุญมีกับช่าง อบต.');
    await mustBeSound(page, 'case work plan 1280 th');
    await page.getByRole('button', { name: c('save_plan') }).click();
    await page.getByText(c('plan_unsigned')).waitFor();
    await page.getByRole('button', { name: c('sign_plan') }).click();
    await page.getByLabel(c('who_signs')).selectOption({ index: 1 });
    await mustBeSound(page, 'case work sign 1280 th');
    await page.getByRole('button', { name: c('sign_now') }).click();
    await page.getByText(/ลงชื่อแล้ว: /u).waitFor();

    await page.getByRole('button', { name: c('record_meeting') }).click();
    await page.getByLabel(c('attended_name', { n: 1 })).fill('ผู้ใหญ่บ้านหมู่ 5');
    await page.getByLabel(c('minutes')).fill('ตกลงปรับห้องน้ำก่อนหน้าฝน');
    await page.getByRole('button', { name: c('add_decided') }).click();
    await page.getByLabel(c('decided_what')).fill('ขอแบบประมาณราคา');
    await page.getByLabel(c('decided_who')).fill('อบต.สักหลง');
    await mustBeSound(page, 'case work meeting 1280 th');
    await page
      .locator('dialog')
      .getByRole('button', { name: c('save_meeting') })
      .click();
    await page.getByText('“ตกลงปรับห้องน้ำก่อนหน้าฝน”').first().waitFor();

    await page.getByRole('button', { name: c('attach'), exact: true }).click();
    const box = page.locator('dialog input[type=file]');
    await box.evaluate((input: HTMLInputElement) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(60 * 1024 * 1024)], 'ใหญ่มาก.jpg', { type: 'image/jpeg' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.getByText(/ใหญ่มาก\.jpg มีขนาด 60 MB/u).waitFor();
    await mustBeSound(page, 'case work photo refused 1280 th');
    await box.setInputFiles({ name: 'แบบ.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('button', { name: c('attach_now'), exact: true }).click();
    await page.locator(`a[href^="/file/${area}/"]`).waitFor();
    await mustBeSound(page, 'case work 1280 th');
    await page.context().close();
  });

  it('น้องฝน goes: what she saw and answered is on the file, with the photo', async () => {
    const page = await world.window(phone);
    const e = said('cases', 'en');
    await world.signIn(page, 'ฝน');
    await page.getByText('วัดห้องน้ำ').waitFor();
    await mustBeSound(page, 'case work volunteer 360 en');
    await page.getByRole('button', { name: e('record_visit') }).click();
    await page.getByText(e('visited.visited')).click();
    await page.getByLabel(e('seen')).fill('พื้นต่างระดับ 18 ซม.');
    await page
      .locator('dialog input[type=file]')
      .setInputFiles({ name: 'ห้องน้ำ.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.locator('dialog .registry-question').first().waitFor();
    await mustBeSound(page, 'case work visit 360 en');
    await page
      .locator('dialog')
      .getByRole('button', { name: e('save_visit_made') })
      .click();
    await page.getByText(e('no_visits')).waitFor();
    await page.context().close();
  });

  it('ป้ามาลี goes on leave: everything of hers is ก้อย’s; the case is closed, and after a year somebody goes there again', async () => {
    const { open } = world.web;
    const page = await world.window(look);
    await world.signIn(page, 'มาลี');
    await page.goto('/cases?whose=mine&kind=care&queue=left');
    await page.getByText(c('cases_none')).waitFor();
    await page.getByLabel(c('queue'), { exact: true }).selectOption('');
    await page.waitForURL((url) => !url.search.includes('queue') && url.search.includes('kind=care'));
    await page.locator('main tbody tr').first().waitFor();
    await mustBeSound(page, 'case work queue 1280 th');
    await page.getByRole('button', { name: c('give_all') }).click();
    await page.getByLabel(c('give_to')).selectOption({ index: 1 });
    await page.getByLabel(c('give_words')).fill('ลาคลอด 90 วัน');
    await mustBeSound(page, 'case work give all 1280 th');
    await page
      .locator('dialog')
      .getByRole('button', { name: c('give_all_now') })
      .click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.context().close();

    for (const need of one.needs)
      await open.done('ก้อย', 'cases.close-need', { area, closure: newId(), need, outcome: 'helped' });
    const end = { outcome: 'goal_met', satisfied: 'yes' };
    await open.done('ก้อย', 'cases.close-case', { area, closure: newId(), case: one.case, said: end });
    await sql`update cases.visit set planned_for = (planned_for - interval '12 months')::date
      where area = ${area} and case_file = ${one.case} and follow_up = 12`.execute(open.owner);
    const next = await world.window(look);
    await world.signIn(next, 'ก้อย');
    const row = next.getByRole('listitem').filter({ hasText: c('follow_up', { n: 12 }) });
    await row.waitFor();
    await mustBeSound(next, 'case work today 1280 th');
    await next.getByRole('link', { name: c('round') }).click();
    await next.getByRole('heading', { name: c('visits_to_make_n', { n: 1 }) }).waitFor();
    await mustBeSound(next, 'case work round 1280 th');
    await next.goto(address());
    await next
      .getByRole('button', { name: c('reopen') })
      .first()
      .click();
    await next.getByText(c('need.care'), { exact: true }).last().click();
    await next.getByLabel(c('reopen_why')).selectOption('not_solved');
    await mustBeSound(next, 'case work reopen 1280 th');
    await next
      .locator('dialog')
      .getByRole('button', { name: c('reopen') })
      .click();
    await next.getByText(c('reopen.not_solved')).first().waitFor();
    await next.context().close();
    const seen = await open.ask<{ needs_open: number; owner: string }>('ก้อย', 'cases.get-case', {
      area,
      case: one.case,
      about: family,
    });
    expect(seen).toMatchObject({ needs_open: 1, owner: 'กัลยา ตั้งใจงาน' });
  });

  it('the same on a phone in English', async () => {
    const page = await world.window(phone);
    await world.signIn(page, 'ก้อย');
    await page.goto(address());
    await page.getByRole('heading', { name: said('cases', 'en')('visits') }).waitFor();
    await mustBeSound(page, 'case work 360 en');
    await page.goto('/cases?whose=centre');
    await page.locator('main tbody tr').first().waitFor();
    await mustBeSound(page, 'case work queue 360 en');
    await page.context().close();
  });
});
