import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type World, actedIn, desk } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(actedIn(desk))('what only a few may know, at $width px in $language', (look) => {
  const g = said('registry', look.language);
  const c = said('cases', look.language);
  const here = `${look.width} ${look.language}`;
  const ids = { household: newId(), family: newId(), person: newId(), fact: newId(), case: newId() };
  const name = look.language === 'th' ? 'นางสาวรำเพยพิสุทธิ์ เงียบเชียบอยู่คนเดียว' : 'นางแพรวพราว สงบคำ';
  const referral = newId();
  let area = '';
  const pageOf = async (who: string) => {
    const page = await world.window(look);
    await world.signIn(page, who);
    return page;
  };
  const address = () => `/families/${area}/${ids.family}`;

  it('a violence case and its fact are known to the officer who heard them', async () => {
    const { open } = world.web;
    area = open.area('670307');
    const { household, family, person, fact } = ids;
    const people = [{ person, name, relation: 'head', birth_date: '1991-04-04', sex: 'F' }];
    const home = { area, household, family, address: { house_no: `${look.width}`, village: '67030705' } };
    await open.done('มาลี', 'registry.add-family', { ...home, people });
    const violence = { fact, subject: household, key: 'assessment.domestic_violence', value: true };
    await open.done('มาลี', 'registry.record-fact', { area, facts: [{ ...violence, source: 'visit' }] });
    await open.done('มาลี', 'cases.open-case', {
      area,
      case: ids.case,
      family,
      contact: { id: newId(), channel: 'walk_in', person, dangers: ['violence'] },
      needs: [
        {
          id: newId(),
          kind: 'violence',
          person,
          asks: [{ referral, service: 'ops-emergency-relief', person }],
        },
      ],
      receipt: newId(),
      print: newId(),
    });
    const page = await pageOf('มาลี');
    await page.goto(address());
    await page.getByText(g('restricted'), { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: g('circle') }).waitFor();
    await mustBeSound(page, `sensitive family inside ${here}`);
    await page.context().close();
  });

  it('a consent is recorded before a witness, and taken back', async () => {
    const page = await pageOf('มาลี');
    await page.goto(address());
    await page.getByRole('button', { name: g('consent_record') }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('button', { name: g('consent_save') }).click();
    await dialog.locator('[aria-invalid=true]').first().waitFor();
    await mustBeSound(page, `sensitive consent refused ${here}`);
    await dialog.getByLabel(g('consent_agrees_to')).selectOption('share_health');
    await dialog.getByLabel(g('consent_organisation'), { exact: true }).selectOption({ index: 1 });
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'ยินยอม.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 consent'),
    });
    await dialog.getByRole('button', { name: g('consent_save') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(g('consent_state.standing'), { exact: true }).waitFor();
    await mustBeSound(page, `sensitive consent recorded ${here}`);
    const list = page.getByRole('list', { name: g('consents') });
    await list.getByRole('button', { name: g('consent_withdraw') }).click();
    await mustBeSound(page, `sensitive consent withdrawing ${here}`);
    await page.locator('dialog[open] button[type=submit]').click();
    await page.getByText(g('consent_state.withdrawn'), { exact: true }).waitFor();
    await page.context().close();
  });

  it('council, fund, other officers of the agency and of the desk see nothing of it', async () => {
    for (const who of ['สมหมาย', 'อรุณ', 'เอก']) {
      const page = await pageOf(who);
      await page.locator('h1').first().waitFor();
      expect(await page.locator('body').innerText()).not.toContain(name.slice(3));
      await page.context().close();
    }
    const page = await pageOf('ก้อย');
    await page.goto('/cases?state=all');
    await page.locator('#main h1').waitFor();
    expect(await page.locator('#main').innerText()).not.toContain(name.slice(3));
    await page.goto(address());
    await page.getByRole('heading', { name: g('facts') }).waitFor();
    await page.getByText(g('no_facts')).waitFor();
    expect(await page.getByText(g('restricted'), { exact: true }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: g('circle') }).count()).toBe(0);
    await page.context().close();
  });

  it('a desk officer breaks the glass with a reason, sees it, and the officer of the case is told', async () => {
    const page = await pageOf('ก้อย');
    await page.goto(address());
    await openGlass(page);
    const dialog = page.locator('dialog[open]');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByText(g('glass_reason_missing')).waitFor();
    await mustBeSound(page, `sensitive glass ${here}`);
    await dialog.getByText(g('glass_reason.danger_now')).click();
    await dialog.getByLabel(g('glass_words')).fill('เพื่อนบ้านโทรมาว่าได้ยินเสียงร้อง มาลีไปประชุมที่จังหวัด');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(g('restricted'), { exact: true }).first().waitFor();
    await page.getByText(g('glass_open_text')).waitFor();
    await mustBeSound(page, `sensitive family through the glass ${here}`);
    await page.goto('/cases?state=all');
    await page.getByText(c('restricted'), { exact: true }).first().waitFor();
    await page.context().close();

    const owner = await pageOf('มาลี');
    await owner
      .getByRole('link', { name: g('glass_told_family') })
      .first()
      .waitFor();
    await mustBeSound(owner, `sensitive today told ${here}`);
    await owner.context().close();
  });

  it('the auditor reads the reason, finds it was not necessary, and the glass closes', async () => {
    const page = await pageOf('ตรวจสอบ');
    await page.goto('/glass');
    await page
      .getByRole('button', { name: g('glass_review') })
      .first()
      .waitFor();
    await mustBeSound(page, `sensitive audit ${here}`);
    expect(await page.locator('#main').innerText()).not.toContain(name.slice(3));
    await page
      .getByRole('button', { name: g('glass_review') })
      .first()
      .click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByText(g('glass_verdict.not_justified')).click();
    await dialog.getByLabel(g('glass_review_words')).fill('โทรถามเจ้าของเรื่องได้ และไม่ได้ช่วยอะไรต่อ');
    await mustBeSound(page, `sensitive review ${here}`);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(g('glass_verdict.not_justified'), { exact: true }).first().waitFor();
    await mustBeSound(page, `sensitive audit reviewed ${here}`);
    await page.context().close();

    const other = await pageOf('ก้อย');
    await other.goto(address());
    await other.getByText(g('no_facts')).waitFor();
    expect(await other.getByText(g('restricted'), { exact: true }).count()).toBe(0);
    await other.context().close();
  });

  async function openGlass(page: Page): Promise<void> {
    await page.getByRole('button', { name: g('family_menu_label') }).click();
    await page.getByRole('button', { name: g('glass_break') }).click();
  }
});
