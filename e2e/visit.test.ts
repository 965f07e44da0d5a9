import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { said } from './said.ts';
import { mustBeSound, openWorld, twoLooks, type Look, type World, actedIn, desk } from './world.ts';

// Nobody of the village: each look hears a family of its own.
const families = [
  { name: 'นางบุญเรือน ปลายนา', child: 'เด็กชายขวัญข้าว ปลายนา', born: '17/9/2562', house: '201' },
  { name: 'นางสายสมร ทุ่งทอง', child: 'เด็กหญิงใบเตย ทุ่งทอง', born: '2/3/2561', house: '202' },
  { name: 'นางแก้วตา ดอยงาม', child: 'เด็กชายต้นน้ำ ดอยงาม', born: '28/12/2563', house: '203' },
  { name: 'นางคำแพง ริมธาร', child: 'เด็กหญิงมะลิ ริมธาร', born: '9/6/2560', house: '204' },
] as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(actedIn(desk))('one visit, at $width px in $language', (look) => {
  const c = said('cases', look.language);
  const r = said('referrals', look.language);
  const g = said('registry', look.language);
  const here = `${look.width} ${look.language}`;
  const person = families[twoLooks.indexOf(look)] ?? families[0];
  let label = '';

  it('ป้ามาลี hears somebody new, sees which right may fit, and hands over the receipt', async () => {
    const page = await world.window(look);
    await world.signIn(page, 'มาลี');
    await mustBeSound(page, `visit today empty ${here}`);
    await main(page)
      .getByRole('link', { name: c('hear') })
      .first()
      .click();

    await step(page, c('step.safety')).waitFor();
    await mustBeSound(page, `visit safety ${here}`);
    await page.getByRole('button', { name: c('safe') }).click();

    await page.locator('.step.now input[type=search]').fill(person.name);
    const add = page.getByRole('link', { name: g('add_named', { name: person.name }) });
    await add.waitFor();
    await mustBeSound(page, `visit who ${here}`);
    await add.click();
    await addFamily(page, look, person);

    await step(page, c('step.needs')).waitFor();
    await mustBeSound(page, `visit needs ${here}`);
    await page.getByText(c('need.sudden_hardship'), { exact: true }).click();
    await page
      .getByLabel(c('own_words', { need: c('need.sudden_hardship') }))
      .fill('ไฟไหม้ครัวเมื่อคืน ข้าวของเสียหายหมด ไม่มีที่ทำกับข้าว');
    await mustBeSound(page, `visit needs filled ${here}`);
    await page.getByRole('button', { name: c('see_rights') }).click();

    const emergency = page.getByRole('checkbox', { name: /ทางสังคมกรณีฉุกเฉิน|Emergency social/u });
    await emergency.waitFor();
    await mustBeSound(page, `visit rights ${here}`);
    await emergency.check();
    await page.getByRole('button', { name: c('see_owners') }).click();
    await step(page, c('step.owners')).waitFor();
    await page.locator('.cases-papers input[type=checkbox]').nth(1).check();
    await mustBeSound(page, `visit owners ${here}`);
    await page.getByRole('button', { name: c('issue') }).click();

    await page.getByRole('button', { name: c('print') }).waitFor();
    label = await page.locator('h1 .whole').innerText();
    expect(label).toMatch(/^\S+ \d{4}\/\d{4}$/u);
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: c('print') }).click(),
    ]);
    expect(
      readFileSync(await paper.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await mustBeSound(page, `visit receipt ${here}`);
    await page.getByRole('link', { name: c('next_case') }).click();
    await page.locator('.cases-need').waitFor();
    await mustBeSound(page, `visit case waiting ${here}`);

    await page.goto('/');
    const waits = main(page).getByRole('link', { name: /^(พมจ\.เพชรบูรณ์|PSDHS Phetchabun)/u });
    await waits.waitFor();
    await mustBeSound(page, `visit today waiting ${here}`);
    await waits.click();
    await page.getByRole('link', { name: person.name }).waitFor();
    await mustBeSound(page, `visit cases waiting ${here}`);
    await page.context().close();
  });

  it('พี่นก answers from the inbox: asks, accepts, delivers', async () => {
    const page = await world.window(look);
    await world.signIn(page, 'นก');
    const line = page.getByRole('link', { name: person.name });
    await line.waitFor();
    await mustBeSound(page, `visit inbox ${here}`);
    await line.click();
    const ask = page.getByRole('button', { name: r('act.more_information') });
    await ask.waitFor();
    await mustBeSound(page, `visit packet ${here}`);
    await ask.click();
    await page.getByRole('button', { name: r('send.more_information') }).click();
    await page.locator('[aria-invalid=true]').waitFor();
    await mustBeSound(page, `visit asking refused ${here}`);
    await page.getByLabel(r('ask_what')).fill('ขอรูปถ่ายสภาพครัวที่ไฟไหม้ และสำเนาบัตรประชาชน');
    await page.getByRole('button', { name: r('send.more_information') }).click();
    await page.getByText(r('did.more_information')).waitFor();
    await mustBeSound(page, `visit asked ${here}`);
    await page.context().close();
  });

  it('ป้ามาลี sees the question on Today and replies', async () => {
    const page = await world.window(look);
    await world.signIn(page, 'มาลี');
    const row = main(page).getByRole('listitem').filter({ hasText: person.name }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain('ขอรูปถ่ายสภาพครัวที่ไฟไหม้');
    await mustBeSound(page, `visit today asked ${here}`);
    await row.getByRole('link', { name: c('go.asked') }).click();
    const reply = page.getByRole('button', { name: /^(ตอบ|Reply)/u });
    await reply.click();
    await mustBeSound(page, `visit replying ${here}`);
    await page.locator('.cases-need textarea').fill('แนบรูปถ่ายในแฟ้มแล้ว สำเนาบัตรอยู่ที่ศูนย์ฯ');
    await page.getByRole('button', { name: r('send_reply') }).click();
    await page.getByText('แนบรูปถ่ายในแฟ้มแล้ว').first().waitFor();
    await mustBeSound(page, `visit replied ${here}`);
    await page.context().close();
  });

  it('พี่นก delivers with amount and date; ป้ามาลี closes the case with the family’s word', async () => {
    const agency = await world.window(look);
    await world.signIn(agency, 'นก');
    await agency.getByRole('link', { name: person.name }).click();
    await agency.getByRole('button', { name: r('act.accepted') }).click();
    await agency.getByText(r('did.accepted')).waitFor();
    await mustBeSound(agency, `visit accepted ${here}`);
    await agency.getByRole('button', { name: r('act.delivered') }).click();
    await mustBeSound(agency, `visit delivering ${here}`);
    await agency.getByLabel(r('amount')).fill('2,500');
    await agency.getByRole('button', { name: r('send.delivered') }).click();
    await agency.getByText(r('did.delivered')).waitFor();
    await mustBeSound(agency, `visit delivered ${here}`);
    await agency.context().close();

    const page = await world.window(look);
    await world.signIn(page, 'มาลี');
    const row = main(page).getByRole('listitem').filter({ hasText: person.name }).first();
    await row.waitFor();
    await mustBeSound(page, `visit today answered ${here}`);
    await row.getByRole('link', { name: c('go.answered') }).click();
    await page.getByText(label).first().waitFor();
    await page.getByText(/2,500/u).first().waitFor();
    await mustBeSound(page, `visit case answered ${here}`);
    await page.getByRole('button', { name: c('close_need') }).click();
    await mustBeSound(page, `visit closing need ${here}`);
    await page.locator('.cases-need form button[type=submit]').click();
    await page.getByText(c('state.closed'), { exact: true }).first().waitFor();
    await page.getByRole('button', { name: c('close_case') }).click();
    await page.locator('form:has(fieldset) button[type=submit]').click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    await mustBeSound(page, `visit closing refused ${here}`);
    await page.getByLabel(c('how_ended')).selectOption('goal_met');
    await page.getByText(c('satisfied.yes'), { exact: true }).click();
    await page.locator('form:has(fieldset) button[type=submit]').click();
    await page.getByRole('heading', { name: c('closed'), exact: true }).waitFor();
    await mustBeSound(page, `visit case closed ${here}`);
    await page.context().close();
  });
});

function main(page: Page): Locator {
  return page.locator('#main');
}

function step(page: Page, title: string): Locator {
  return page.locator('.step.now').getByRole('heading', { name: title });
}

async function addFamily(page: Page, look: Look, person: (typeof families)[number]): Promise<void> {
  const g = said('registry', look.language);
  await page.getByLabel(g('house_no'), { exact: false }).first().fill(person.house);
  await page.getByLabel(g('village'), { exact: false }).first().selectOption({ index: 2 });
  await page.getByLabel(g('birth'), { exact: false }).first().fill('5/11/2510');
  await page.getByRole('button', { name: g('add_person') }).click();
  await page.getByLabel(g('name'), { exact: false }).last().fill(person.child);
  await page.getByLabel(g('relation'), { exact: false }).last().selectOption('grandchild');
  await page.getByLabel(g('birth'), { exact: false }).last().fill(person.born);
  await mustBeSound(page, `visit new family ${look.width} ${look.language}`);
  await page.getByRole('button', { name: g('save_family_intake') }).click();
}
