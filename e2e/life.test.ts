import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type Look, type World, actedIn, phone } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(actedIn(phone))('what happens in a house at $width px in $language', (look) => {
  const g = said('registry', look.language);
  const h = said('help', look.language);

  it('splits, and both keep their history; a head dies and another follows; two requests that cannot both be', async () => {
    const { page, shot, peek } = await begin(look);
    // The dialogs are looked through where they are narrowest.
    const dialogShot = look.width === 360 ? shot : peek;
    const home = await newHome();
    await page.goto(home.address);
    await page.getByRole('button', { name: g('life_something_changed') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: g('life_send') }).click();
    await dialog.locator('[aria-invalid=true]').first().waitFor();
    await dialogShot('life dialog refused');

    // The split: who goes, what they are there, which house, when, by whose word.
    await dialog.getByLabel(g('life_what')).selectOption('split');
    await dialog.getByText(/ธนกฤตพิพัฒน์/u).click();
    await dialog.getByText(/อัญชิษฐา/u).click();
    const relations = dialog.getByRole('combobox', {
      name: relationOf(g('life_to_new_head', { name: '@' })),
    });
    await relations.nth(0).selectOption('head');
    await relations.nth(1).selectOption('child');
    await dialog.getByText(g('life_where.new'), { exact: true }).click();
    await dialog.getByLabel(g('house_no')).fill('118/7');
    await dialog.getByLabel(g('life_informant'), { exact: false }).first().fill('นางบุญเรือง ทองประเสริฐวัฒนากุล');
    await dialog.getByLabel(g('life_informant_is')).fill('แม่');
    await dialog.getByRole('button', { name: g('life_send') }).click();
    await dialog.locator('[aria-invalid=true]').first().waitFor();
    await dialog.getByLabel(g('life_when.other')).fill('15/11/2569');
    await dialogShot('life split typed');
    await dialog.getByRole('button', { name: g('life_send') }).click();
    await dialog.waitFor({ state: 'detached' });
    const waiting = page.getByRole('list', { name: g('life_waiting') });
    await waiting.getByText(g('life.split'), { exact: true }).waitFor();
    await peek('life split waits');

    // One officer alone says what paper was seen.
    await waiting.getByRole('button', { name: g('life_confirm') }).click();
    await page.getByRole('button', { name: g('life_do.confirm') }).click();
    await waiting.getByRole('alert').waitFor();
    await page.getByLabel(g('life_why.alone')).fill('ทะเบียนบ้านเล่มใหม่');
    await page.getByRole('button', { name: g('life_do.confirm') }).click();
    await waiting.waitFor({ state: 'detached' });
    const gone = page.getByRole('list', { name: g('gone_members') });
    await gone
      .getByText(/ธนกฤตพิพัฒน์/u)
      .first()
      .waitFor();
    await peek('life split done');

    // The new house reads what came before, marked so; the old one keeps it as its own.
    await gone
      .getByRole('link', { name: g('gone.open') })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /ทองประเสริฐวัฒนากุล/u }).waitFor();
    await page.getByText(h('earlier_mark'), { exact: true }).waitFor();
    await page
      .getByText(/118\/7/u)
      .first()
      .waitFor();
    await shot('life new family');
    await page.goto(home.address);
    await page.getByText('ข้าวสาร 2 ถุง').waitFor();
    expect(await page.getByText(h('earlier_mark'), { exact: true }).count()).toBe(0);

    // The head dies: the same dialog asks who follows.
    await page.getByRole('button', { name: g('life_something_changed') }).click();
    await dialog.getByLabel(g('life_what')).selectOption('death');
    await dialog.getByText(/สมหวังบริบูรณ์/u).click();
    await dialog.getByLabel(g('life_new_head')).selectOption({ label: 'นางบุญเรือง ทองประเสริฐวัฒนากุล' });
    await dialog.getByLabel(g('life_when.death')).fill('18/11/2569');
    await dialog.getByRole('checkbox', { name: g('life_confirm_now') }).check();
    await dialog.getByLabel(g('life_document')).fill('มรณบัตร ทร.4');
    await dialogShot('life death typed');
    await dialog.getByRole('button', { name: g('life_send_confirm') }).click();
    await dialog.waitFor({ state: 'detached' });
    await gone.getByText(/สมหวังบริบูรณ์/u).waitFor();

    // Two that cannot both be: marked with each other, and the second is refused by what changed.
    const change = { kind: 'move_out', people: [home.mother] };
    await home.ask('ฝน', { kind: 'death', person: home.mother });
    await home.ask('ฝน', change);
    await page.goto('/life-events');
    await page.getByRole('heading', { level: 1, name: g('life_worklist') }).waitFor();
    await page.getByText(g('life_conflict', { others: g('life.move_out') })).waitFor();
    await shot('life worklist');
    const rows = page.locator('.registry-life');
    await rows
      .first()
      .getByRole('button', { name: g('life_confirm') })
      .click();
    await rows
      .first()
      .getByRole('button', { name: g('life_do.confirm') })
      .click();
    await expectCount(page, 1);
    await rows
      .first()
      .getByRole('button', { name: g('life_confirm') })
      .click();
    await rows
      .first()
      .getByRole('button', { name: g('life_do.confirm') })
      .click();
    await rows.first().getByRole('alert').waitFor();
    await shot('life refused by what changed');
    await rows
      .first()
      .getByRole('button', { name: g('life_not_yet') })
      .click();
    await rows
      .first()
      .getByRole('button', { name: g('life_reject') })
      .click();
    await rows.first().getByLabel(g('life_why.reject')).fill('เสียชีวิตแล้ว');
    await rows
      .first()
      .getByRole('button', { name: g('life_do.reject') })
      .click();
    await page.getByText(g('life_worklist_empty')).waitFor();
    await page.context().close();
  });

  it('a second family in the same house, and stepping between them', async () => {
    const { page, shot, peek } = await begin(look);
    const home = await newHome();
    await page.goto(home.address);
    await page.getByRole('link', { name: g('add_family_here') }).click();
    await page.getByRole('heading', { level: 1, name: g('new_family_here') }).waitFor();
    await page.getByLabel(g('name')).fill('นายคำผาย แสงอรุณ');
    await shot('life second family');
    await page.keyboard.press('Control+Enter');
    const sure = page.getByRole('button', { name: g('likely_other_people') });
    const steps = page.getByRole('navigation', { name: g('families_here', { n: 2 }) });
    await Promise.race([sure.waitFor(), steps.waitFor()]);
    if (await sure.isVisible()) await sure.click();
    await steps.getByRole('link', { name: /ทองประเสริฐวัฒนากุล/u }).click();
    await page.getByRole('heading', { level: 1, name: /ทองประเสริฐวัฒนากุล/u }).waitFor();
    await peek('life two families');
    await page.context().close();
  });
});

async function begin(
  look: Look,
): Promise<{ page: Page; shot: (what: string) => Promise<void>; peek: (what: string) => Promise<void> }> {
  const page = await world.window(look);
  await world.signIn(page, 'มาลี');
  const shot = (what: string) => mustBeSound(page, `${what} ${look.width} ${look.language}`);
  // A picture only: the whole file is looked through once, by whoever changes it often.
  const peek = async (what: string) => {
    const folder = process.env['E2E_PICTURES'];
    if (folder)
      await page.screenshot({
        path: join(folder, `${what} ${look.width} ${look.language}.png`.replaceAll(' ', '-')),
      });
  };
  return { page, shot, peek };
}

/** A house with a family of long names, and rice that the temple gave them. */
async function newHome(): Promise<{
  address: string;
  mother: string;
  ask: (who: string, change: Record<string, unknown>) => Promise<unknown>;
}> {
  const { open } = world.web;
  const area = open.area('670307');
  const [household, family, mother] = [newId(), newId(), newId()];
  const name = 'ทองประเสริฐวัฒนากุล';
  await open.done('มาลี', 'registry.add-family', {
    area,
    household,
    address: { house_no: '118', village: '67030705' },
    family,
    people: [
      { person: newId(), name: `นายสมหวังบริบูรณ์ ${name}`, relation: 'head', birth_date: '1951-04-02' },
      { person: mother, name: `นางบุญเรือง ${name}`, relation: 'spouse', birth_date: '1955' },
      { person: newId(), name: `นายธนกฤตพิพัฒน์ ${name}`, relation: 'child', birth_date: '1983-01-09' },
      { person: newId(), name: `เด็กหญิงอัญชิษฐา ${name}`, relation: 'grandchild', birth_date: '2015-07-30' },
    ],
  });
  const rice = { area, help: newId(), family, what: 'ข้าวสาร 2 ถุง', giver: 'วัดโพธิ์กลาง', form: 'in_kind' };
  await open.done('มาลี', 'help.record-help', { ...rice, given_on: '2026-11-02' });
  return {
    address: `/families/${area}/${family}`,
    mother,
    ask: (who, change) =>
      open.done(who, 'registry.ask-life-event', { area, event: newId(), change, happened_on: '2026-11-20' }),
  };
}

/** A label of which a name is a part. */
function relationOf(label: string): RegExp {
  const parts = label.split('@').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(parts.join('.*'), 'u');
}

async function expectCount(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.registry-life').length === wanted,
    count,
  );
}
