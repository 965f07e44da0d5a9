import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../src/platform/db.ts';
import { newId } from '../src/platform/ids.ts';
import { climbSome } from '../src/rooms/referrals/write-climbs.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type Look, type World } from './world.ts';

const desk: Look = { width: 1280, language: 'th' };
const phone: Look = { width: 360, language: 'en' };
const r = said('referrals', 'th');
const c = said('cases', 'th');
const rEn = said('referrals', 'en');

let world: World;
let area: string;
beforeAll(async () => {
  world = await openWorld();
  area = world.web.open.area('670307');
});
afterAll(() => world.close());

const names = ['บัว', 'จันทร์', 'แก้ว', 'ทอง', 'เงิน', 'มณี', 'นิล', 'ฝ้าย', 'ไหม', 'คำ'];

/** A family of its own with one request; where it is looked for on the screen. */
async function asked(no: number, given: string, service = 'ops-emergency-relief') {
  const { open } = world.web;
  const [person, family, referral, caseId] = [newId(), newId(), newId(), newId()];
  const name = `นาง${given} ณ ทุ่งกุลาร้องไห้รังสฤษฎิ์`;
  await open.done('มาลี', 'registry.add-family', {
    area,
    household: newId(),
    address: { house_no: `${900 + no}`, village: '67030702' },
    family,
    people: [{ person, name, relation: 'head', birth_date: '1956-02-03' }],
  });
  await open.done('มาลี', 'cases.open-case', {
    area,
    case: caseId,
    family,
    contact: { id: newId(), channel: 'walk_in', person },
    needs: [
      {
        id: newId(),
        kind: 'sudden_hardship',
        words: 'พายุพัดหลังคาเปิดทั้งหลัง ข้าวของเปียกหมด',
        asks: [{ referral, service, person }],
      },
    ],
    receipt: newId(),
    print: newId(),
  });
  return { referral, person, family, name, caseId };
}

describe('an organisation answers', () => {
  it('ten at once: the one that was taken back meanwhile is named, the others are done', async () => {
    const rows = [];
    for (const [no, given] of names.entries()) rows.push(await asked(no, given));
    const page = await world.window(desk);
    await world.signIn(page, 'นก');
    const ticks = page.locator('main tbody .tick-cell input');
    await ticks.nth(9).waitFor();
    for (let no = 0; no < 10; no++) await ticks.nth(no).check();
    await page.getByText(r('picked', { n: 10 })).waitFor();
    await mustBeSound(page, 'answers ten picked 1280 th');
    const [gone] = rows;
    const back = { withdrawal: newId(), referral: gone?.referral, seen: null, reason: 'helped_elsewhere' };
    await world.web.open.done('มาลี', 'referrals.withdraw-referral', { area, ...back });
    await page.getByRole('button', { name: new RegExp(`^${r('act.accepted')}`) }).click();
    await page.getByText(r('did_many.accepted', { n: 9 })).waitFor();
    expect(await page.locator('main').innerText()).toContain(`${gone?.name} ไม่สำเร็จ`);
    await mustBeSound(page, 'answers ten answered 1280 th');

    // Of one of them a named fact is asked for, and what was found at its house goes back.
    await page.getByRole('link', { name: rows[1]?.name ?? '' }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${r('act.more_information')}`) })
      .last()
      .click();
    const asking = page.getByRole('form', { name: r('form.more_information') });
    await asking.getByLabel(r('which_fact')).selectOption('person.annual_income');
    await asking.getByRole('button', { name: r('ask_fact_add') }).click();
    await asking.getByLabel(r('ask_what')).fill('ขอรายได้ประกอบการพิจารณา');
    await mustBeSound(page, 'answers facts asking 1280 th');
    await asking.getByRole('button', { name: r('send.more_information') }).click();
    await page.getByText(r('fact_waiting')).waitFor();
    await page.getByRole('button', { name: r('finding_add') }).click();
    await page.getByLabel(r('finding_words')).fill('เสาเรือนเอียง ฝนสาดเข้าถึงที่นอน');
    await page.getByRole('button', { name: r('finding_save') }).click();
    await page.getByText('ฝนสาดเข้าถึงที่นอน').waitFor();
    await mustBeSound(page, 'answers facts asked 1280 th');
    const open = await world.window(desk);
    await world.signIn(open, 'มาลี');
    await open.goto(`/cases/${area}/${rows[1]?.caseId}?family=${rows[1]?.family}`);
    await open.getByRole('button', { name: /^ตอบ /u }).click();
    await open.getByText(r('give_facts')).waitFor();
    await open.getByText('ฝนสาดเข้าถึงที่นอน').waitFor();
    await mustBeSound(open, 'answers facts replying 1280 th');
    await open.context().close();

    // The same inbox on a phone in English.
    const small = await world.window(phone);
    await world.signIn(small, 'นก');
    await small.locator('main tbody .tick-cell input').nth(5).waitFor();
    await mustBeSound(small, 'answers inbox 360 en');
    await small.context().close();
    await page.context().close();
  });

  it('too late: it climbs to the head of the centre and the province, who say what they did', async () => {
    const one = await asked(20, 'ขวัญ');
    await sql`update referrals.referral set sent_at = sent_at - interval '30 days', due_on = due_on - 24
      where area = ${area} and id = ${one.referral}`.execute(world.web.open.owner);
    const jobs = openDb(world.web.open.urls.jobUrl, 1, () => {});
    await climbSome({ jobDb: jobs.db }, new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
    await jobs.pool.end();

    const officer = await world.window(desk);
    await world.signIn(officer, 'มาลี');
    const climbed = officer.getByRole('region', { name: new RegExp(`^${r('climbed')}`) });
    await climbed.getByText(one.name).waitFor();
    expect(await climbed.getByRole('button', { name: r('climb_answer') }).count()).toBe(0);
    await mustBeSound(officer, 'answers climbed officer 1280 th');
    await officer.context().close();

    const head = await world.window(desk);
    await world.signIn(head, 'ก้อย');
    await head.getByRole('button', { name: r('climb_answer') }).click();
    await head.getByLabel(r('climb_answer_label')).fill('โทรถึงหัวหน้ากลุ่ม รับปากส่งเงินภายในวันศุกร์');
    await head
      .locator('form')
      .getByRole('button', { name: r('climb_answer') })
      .click();
    await head.getByText('รับปากส่งเงินภายในวันศุกร์').waitFor();
    await mustBeSound(head, 'answers climbed head 1280 th');
    await head.context().close();

    const province = await world.window(phone);
    await world.signIn(province, 'นก');
    const there = province.getByRole('region', { name: new RegExp(`^${rEn('province_climbed')}`) });
    await there.waitFor();
    expect(await there.innerText()).not.toContain(one.name);
    await mustBeSound(province, 'answers province 360 en');
    await province.context().close();
  });

  it('without an account: by a link of one use, and by a letter', async () => {
    const one = await asked(30, 'พิกุล', 'redcross-relief');
    const page = await world.window(desk);
    await world.signIn(page, 'มาลี');
    await page.goto(`/cases/${area}/${one.caseId}?family=${one.family}`);
    await page.getByRole('button', { name: r('call_done') }).click();
    await page.getByText(/โทรประสานแล้ว .+ โดย มาลี/u).waitFor();
    await page.getByRole('button', { name: r('print_letter') }).click();
    await page.getByRole('link', { name: r('letter_pdf') }).waitFor();
    const address = await page.getByLabel(r('link_address')).inputValue();
    expect(address).toMatch(/\/answer#[0-9A-Z]{6}\.[\w-]{43}$/u);
    await page.getByRole('button', { name: c('message_send') }).click();
    await page.getByLabel(c('message_kind')).selectOption('contact_us');
    await page.getByText(c('message_way.telephone'), { exact: true }).click();
    await page.getByRole('button', { name: c('message_said') }).click();
    await page.getByText(/ไม่มีเบอร์โทร/u).waitFor();
    await mustBeSound(page, 'answers link made 1280 th');

    // Whoever got it has no account: a window of their own, on a phone.
    const there = await world.window(phone);
    await there.goto(address);
    await there.getByRole('heading', { name: one.name }).waitFor();
    await mustBeSound(there, 'answers link opened 360 en');
    await there.getByRole('button', { name: rEn('link_send') }).click();
    await there.locator('[aria-invalid=true]').first().waitFor();
    await there.getByText(rEn('answer.delivered'), { exact: true }).click();
    await there.getByLabel(rEn('said_by')).fill('นายวิชัย ใจบุญ เหรัญญิก');
    await mustBeSound(there, 'answers link answering 360 en');
    await there.getByRole('button', { name: rEn('link_send') }).click();
    await there.getByRole('heading', { name: rEn('link_thanks') }).waitFor();
    await mustBeSound(there, 'answers link thanked 360 en');
    await there.goto('about:blank');
    await there.goto(address);
    await there.getByText(/has been answered with/u).waitFor();
    await mustBeSound(there, 'answers link used 360 en');
    await there.context().close();

    await page.reload();
    await page.getByText('นายวิชัย ใจบุญ เหรัญญิก').first().waitFor();
    await mustBeSound(page, 'answers link answered 1280 th');
    await page.context().close();
  });
});
