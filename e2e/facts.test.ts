import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { keysOf } from './keys.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type Look, type World, actedIn, phone } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(actedIn(phone))('what sources say of a family, at $width px in $language', (look) => {
  const g = said('registry', look.language);

  it('is settled at a visit, and nothing that was said is lost', async () => {
    const { page, shot } = await begin(look);
    const differ = page.getByRole('region', { name: g('facts_differ') });
    await differ.waitFor();

    await differ.getByRole('button', { name: g('open_fact') }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: g('contest') })
      .last()
      .click();
    await dialog.getByRole('button', { name: g('save_contest') }).click();
    await dialog.locator('[aria-invalid=true]').waitFor();
    await dialog.getByLabel(g('contest_words')).fill('ตอนสำรวจยังรวมเงินที่ลูกชายส่งมาให้ ตอนนี้ไม่ได้ส่งแล้ว');
    await shot('fact contested in words');
    await dialog.getByRole('button', { name: g('save_contest') }).click();
    await dialog.getByText(g('contested_by.person')).waitFor();
    await page.keyboard.press('Escape');
    await differ.getByText(g('contested_by.person')).waitFor();
    await shot('fact contested');

    const keys = keysOf(page);
    await keys.tabTo(differ.getByRole('button', { name: g('ask_family_again') }));
    await keys.press('Enter');
    expect(await dialog.getByRole('radio', { name: g('source.visit') }).isChecked()).toBe(true);
    await keys.tabTo(dialog.getByRole('textbox'));
    await keys.write('๓๖,๐๐๐');
    await keys.press('Enter');
    await differ.waitFor({ state: 'detached' });

    const row = page.getByRole('row').filter({ hasText: '36,000' });
    await row.getByRole('button', { name: g('open_fact') }).click();
    await dialog.getByText('68,400').waitFor();
    await dialog.getByText('31,200').waitFor();
    await dialog.getByText(/ลูกชายส่งมาให้/u).waitFor();
    await shot('fact settled');
    await page.keyboard.press('Escape');
    await page.context().close();
  });

  it('is confirmed with one tap, asked dimension by dimension, corrected', async () => {
    const { page, shot } = await begin(look);
    const old = page.getByRole('region', { name: g('facts_old') });
    await old.getByRole('button', { name: g('still_so') }).click();
    await old.waitFor({ state: 'detached' });

    const dialog = page.getByRole('dialog');
    const living = page.getByRole('button', { name: `${g('ask_on')} ${g('dimension.living')}` });
    await living.click();
    await dialog.getByRole('heading').first().waitFor();
    await dialog.getByRole('textbox', { name: /ที่ดินทำกิน|rai of land/u }).fill('มาก');
    await dialog.getByRole('button', { name: g('save_answers', { n: 1 }) }).click();
    const land = dialog.locator('[aria-invalid=true]');
    await land.waitFor();
    await shot('form of a dimension refused');
    await land.fill('2.5');
    await dialog
      .getByRole('button', {
        name: new RegExp(`^${g('answer.refused')} .*(บ้านและที่ดิน|house and the land)`, 'u'),
      })
      .click();
    await dialog.getByRole('button', { name: g('save_answers', { n: 2 }) }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('2.5', { exact: false }).first().waitFor();

    await page.getByRole('searchbox', { name: g('search_facts') }).fill('2.5');
    const row = page.getByRole('row').filter({ hasText: '2.5' });
    await row.getByRole('button', { name: g('open_fact') }).click();
    await dialog.getByRole('button', { name: g('correct') }).click();
    await dialog.getByText(g('correct_text', { answer: '' }).slice(0, 10)).waitFor();
    await dialog.getByRole('textbox').fill('25');
    await shot('fact corrected');
    await dialog.getByRole('button', { name: g('save_answer') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('searchbox', { name: g('search_facts') }).fill('25 ');
    await page
      .getByRole('row')
      .filter({ hasText: /25/u })
      .getByRole('button', { name: g('open_fact') })
      .click();
    await dialog.getByText(g('was_corrected')).waitFor();
    await shot('fact with what was corrected');
    await page.context().close();
  });
});

it('of the whole area is said once by the desk, with the paper it comes from', async () => {
  const g = said('registry', 'en');
  const page = await world.window({ width: 360, language: 'en' });
  await world.signIn(page, 'มาลี');
  await page.goto('/area-facts');
  await page.getByRole('button', { name: 'Disaster area declared' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: g('save_answer') }).click();
  await dialog.getByText(g('answer_missing')).waitFor();
  await dialog.getByText(g('answer.yes'), { exact: true }).click();
  await dialog.getByRole('textbox').fill('ประกาศจังหวัดเพชรบูรณ์ ลงวันที่ 12 พฤศจิกายน 2569');
  await dialog.getByRole('button', { name: g('save_answer') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/ประกาศจังหวัดเพชรบูรณ์/u)
    .first()
    .waitFor();
  await mustBeSound(page, 'facts of an area 360 en');
  await page.context().close();
});

type Begun = { page: Page; shot: (where: string) => Promise<void> };

// A house of its own for each run: a survey and a visit say different incomes of one person, and an answer has grown old.
async function begin(look: Look): Promise<Begun> {
  const { open } = world.web;
  const area = open.area('670307');
  const [household, family, person] = [newId(), newId(), newId()];
  await open.done('มาลี', 'registry.add-family', {
    area,
    household,
    family,
    address: { house_no: '27/4', place_words: 'ท้ายซอยหลังโรงสีเก่า' },
    people: [
      {
        person,
        name: 'นางสาวประภัสสรวรรณ ศรีสุวรรณประเสริฐกุล',
        relation: 'head',
        sex: 'F',
        birth_date: '1988-02-11',
      },
      {
        person: newId(),
        name: 'เด็กชายกิตติภูมิ ศรีสุวรรณประเสริฐกุล',
        relation: 'child',
        sex: 'M',
        birth_date: '2016-07-01',
      },
    ],
  });
  const say = (key: string, value: unknown, source: string, as_of: string, subject = person) => ({
    fact: newId(),
    subject,
    key,
    value,
    source,
    as_of,
  });
  await open.done('ฝน', 'registry.record-fact', {
    area,
    facts: [
      say('person.annual_income', 6_840_000, 'survey', '2026-02-09'),
      say('person.annual_income', 3_120_000, 'visit', '2026-11-11'),
      say('household.housing_condition', ['deteriorated'], 'survey', '2024-03-03', household),
      say('person.citizenship', 'TH', 'register', '2026-10-01'),
      say('person.health_scheme', 'UCS', 'declared', '2026-10-01'),
      say('person.can_do_adl', true, 'declared', '2026-10-01'),
      say('person.occupation', 'informal', 'visit', '2026-11-11'),
      say('person.state_welfare_card', true, 'document', '2026-10-01'),
      say('person.sso_section', 'none', 'declared', '2026-10-01'),
      say('household.income_sufficient', false, 'visit', '2026-11-11', household),
    ],
  });
  const page = await world.window(look);
  await world.signIn(page, 'มาลี');
  await page.goto(`/families/${area}/${family}`);
  return { page, shot: (where) => mustBeSound(page, `${where} ${look.width} ${look.language}`) };
}
