import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { said } from './said.ts';
import { mustBeSound, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const grant = 'เงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด';

it('a mother screens herself on her phone: her child’s grant, why, what to bring, where to go; nothing is kept', async () => {
  const t = said('eligibility', 'th');
  // The house screens itself when it opens: that is not hers.
  await expect.poll(notScreened, { timeout: 20_000 }).toBe(0);
  const before = await everyCount();
  const page = await world.window({ width: 360, language: 'th' });
  await page.goto('/rights');
  await page.getByRole('heading', { name: t('public.title') }).waitFor();
  await mustBeSound(page, 'screener people 360 th');

  // What is left out is said at its field.
  await page.getByRole('button', { name: t('public.begin') }).click();
  await page.getByText(t('public.age_missing')).waitFor();
  await page.getByText(t('public.sex.F'), { exact: true }).click();
  await page.getByLabel(t('public.age'), { exact: false }).first().fill('๒๗');
  await page.getByRole('button', { name: t('public.add_person') }).click();
  await page.getByText(t('public.sex.M'), { exact: true }).last().click();
  await page.getByLabel(t('public.age'), { exact: false }).last().fill('2');
  await page.getByRole('button', { name: t('public.begin') }).click();
  await page.getByRole('progressbar').waitFor();
  await mustBeSound(page, 'screener question 360 th');

  // The page outlasts a reload, though nobody but this tab knows the answers.
  const first = await heading(page);
  await page.reload();
  await page.getByRole('progressbar').waitFor();
  expect(await heading(page)).toBe(first);

  const asked = await answerAll(page, t);
  expect(asked).toBeLessThanOrEqual(20);
  const found = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: grant }) });
  await found.getByText(/600/).waitFor();
  // By keyboard, as everything else.
  await found.locator('summary').focus();
  await page.keyboard.press('Enter');
  await found.getByText(/เด็กอาศัยรวมอยู่กับผู้ปกครอง/).waitFor();
  await found.getByText(t('public.bring'), { exact: true }).waitFor();
  await found.getByText(t('public.where'), { exact: true }).waitFor();
  await found.getByText(t('unverified')).waitFor();
  await mustBeSound(page, 'screener found 360 th');

  await page.getByRole('button', { name: t('public.ask_centre') }).click();
  await page.getByRole('combobox').fill('ต.สักหลง');
  await page.getByRole('option').first().click();
  await page.getByText(/ศูนย์ช่วยเหลือสังคม.*สักหลง/).waitFor();
  await mustBeSound(page, 'screener centre 360 th');

  expect(await page.context().cookies()).toEqual([]);
  expect(await everyCount()).toEqual(before);
  await page.getByRole('button', { name: t('public.clear') }).click();
  await page.getByRole('button', { name: t('public.begin') }).waitFor();
  await page.context().close();
});

it('the same in English at a desk', async () => {
  const t = said('eligibility', 'en');
  const page = await world.window({ width: 1280, language: 'en' });
  await page.goto('/rights');
  await page.getByText(t('public.sex.F'), { exact: true }).click();
  await page.getByLabel(t('public.age'), { exact: false }).first().fill('67');
  await page.getByRole('button', { name: t('public.begin') }).click();
  await page.getByRole('progressbar').waitFor();
  await mustBeSound(page, 'screener question 1280 en');
  await page.getByRole('button', { name: t('public.see_now') }).click();
  await page.getByRole('button', { name: t('public.answer_more') }).waitFor();
  await mustBeSound(page, 'screener found 1280 en');
  await page.context().close();
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

/** Answers as this mother would, and passes over what she does not know; how many questions it took. */
async function answerAll(page: Page, t: ReturnType<typeof said>): Promise<number> {
  for (let asked = 0; asked < 30; asked += 1) {
    const question = await heading(page);
    if (!(await page.getByRole('progressbar').isVisible())) return asked;
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
    if (/รายได้/.test(question)) await press(/^ไม่เกิน/);
    else if (/สัญชาติ/.test(question)) await press('ไทย');
    else if (/ผู้ปกครองที่/.test(question)) await press(t('public.yes'));
    else if (/ทะเบียนบ้าน/.test(question)) await press(t('public.everybody'));
    else {
      const no = page.getByRole('button', { name: t('public.nobody'), exact: true });
      const one = page.getByRole('button', { name: t('public.no'), exact: true });
      if (await no.isVisible()) await no.click();
      else if (await one.isVisible()) await one.click();
      else await press(t('public.skip'));
    }
    await expect.poll(async () => (await heading(page)) !== question).toBe(true);
  }
  throw new Error('asked without end');
}

async function notScreened(): Promise<unknown> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from registry.household_now h where not exists (
      select from eligibility.screened s where s.area = h.area and s.household = h.household)`.execute(
    world.web.open.owner,
  );
  return rows[0]?.n;
}

/** How many rows every table of every room has. */
async function everyCount(): Promise<unknown> {
  const { rows } = await sql`
    select format('%I.%I', schemaname, tablename) as name,
      (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text as n
    from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`.execute(
    world.web.open.owner,
  );
  return rows;
}
