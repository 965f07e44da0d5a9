import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import areasEn from '../src/rooms/areas/en.json' with { type: 'json' };
import areasTh from '../src/rooms/areas/th.json' with { type: 'json' };
import en from '../src/rooms/identity/en.json' with { type: 'json' };
import th from '../src/rooms/identity/th.json' with { type: 'json' };
import { mustBeSound, openWorld, type Look, type World, actedIn, desk } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const wordsOf = ({ language }: Look) =>
  language === 'th'
    ? { people: th.words, places: areasTh.words }
    : { people: en.words, places: areasEn.words };

describe.each(actedIn(desk))('keeping people and places at $width px in $language', (look) => {
  const t = wordsOf(look);
  const where = `${look.width} ${look.language}`;
  const mark = `${look.width}`;

  it('an administrator adds an organisation, a ชุมชน and an account; the auditor sees what was changed', async () => {
    const page = await world.window(look);
    await world.signIn(page, 'ผู้ดูแล');
    await addOrganisation(page);
    await addCommunity(page);
    await addAccount(page);
    await page.context().close();

    const auditor = await world.window(look);
    await world.signIn(auditor, 'ตรวจสอบ');
    await auditor.goto('/changes');
    const list = auditor.locator('.change-list');
    await list.getByText(`คน${mark}`).first().waitFor();
    expect(await list.innerText()).toContain(`รพ.สต.${mark}`);
    await mustBeSound(auditor, `changes ${where}`);
    await auditor.goto('/changes?part=places');
    await list.getByText(`ชุมชนหนองปลา${mark}`).first().waitFor();
    expect(await auditor.getByRole('button', { name: t.places.add_village }).count()).toBe(0);
    await auditor.context().close();
  });

  async function addOrganisation(page: Page): Promise<void> {
    await page.goto('/organisations');
    await page.getByRole('button', { name: t.people.add_organisation }).click();
    const form = page.locator('form.stack');
    await form.getByLabel(t.people.kind, { exact: true }).selectOption('health_centre');
    const name = `โรงพยาบาลส่งเสริมสุขภาพตำบลสักหลง เฉลิมพระเกียรติ ${mark}`;
    await form.getByLabel(t.people.organisation_name_th, { exact: true }).fill(name);
    await form
      .getByLabel(t.people.organisation_name_en, { exact: true })
      .fill(`Sak Long Health Centre ${mark}`);
    await form.getByLabel(t.people.organisation_short_th, { exact: true }).fill(`รพ.สต.${mark}`);
    await form.getByLabel(t.people.organisation_short_en, { exact: true }).fill(`HC ${mark}`);
    await form.locator('.choice').first().click();
    // Thirty digits are no telephone: said at the field, and nothing is lost.
    const phone = form.getByLabel(t.people.phone);
    await phone.fill('1'.repeat(30));
    await form.locator('button[type=submit]').click();
    await form.locator('[aria-invalid=true]').first().waitFor();
    await phone.fill('056-701-234');
    await form.locator('button[type=submit]').click();
    const there = page.getByRole('button', { name: look.language === 'th' ? `รพ.สต.${mark}` : `HC ${mark}` });
    await there.waitFor();
    await there.click();
    await page.getByRole('button', { name: t.people.close_organisation }).waitFor();
    await mustBeSound(page, `organisations ${where}`);
  }

  async function addCommunity(page: Page): Promise<void> {
    await page.goto('/places');
    await page.getByRole('button', { name: t.places.add_village }).click();
    const form = page.locator('form.stack');
    await form.getByLabel(t.places.name_th, { exact: true }).fill(`ชุมชนหนองปลา${mark}`);
    await form.getByLabel(t.places.name_en, { exact: true }).fill(`Nong Pla ${mark}`);
    const [lat, lon] = [form.getByLabel(t.places.lat), form.getByLabel(t.places.lon)];
    await lat.fill('48.1');
    await lon.fill('101.2');
    await form.locator('button[type=submit]').click();
    await form.locator('[aria-invalid=true]').first().waitFor();
    await lat.fill('16.8');
    await form.locator('button[type=submit]').click();
    const name = look.language === 'th' ? `ชุมชนหนองปลา${mark}` : `Nong Pla ${mark}`;
    await page.getByRole('button', { name }).waitFor();
    await mustBeSound(page, `places ${where}`);
    for (const part of ['points', 'centre', 'coverage', 'facts']) {
      await page.goto(`/places?part=${part}`);
      await page.locator('main section h2').first().waitFor();
      await mustBeSound(page, `places ${part} ${where}`);
    }
  }

  async function addAccount(page: Page): Promise<void> {
    await page.goto('/people?account=new');
    const form = page.locator('form.stack');
    await form.getByLabel(t.people.name, { exact: true }).fill(`คน${mark} ใหม่`);
    // Taken already: said at the field; the rest stays as it was typed.
    await form.getByLabel(t.people.username, { exact: true }).fill('มาลี');
    await form.getByLabel(t.people.duty, { exact: true }).selectOption('volunteer');
    await form.locator('.choice').first().click();
    await form.locator('button[type=submit]').click();
    await form.locator('[aria-invalid=true]').first().waitFor();
    await form.getByLabel(t.people.username, { exact: true }).fill(`คน${mark}`);
    await form.locator('button[type=submit]').click();
    await page.getByRole('button', { name: t.people.handed_over }).click();
    await page.getByRole('button', { name: `คน${mark} ใหม่` }).click();
    await page.getByRole('button', { name: t.people.suspend }).waitFor();
    await page.getByRole('button', { name: t.people.end_posting }).click();
    await page.getByRole('button', { name: t.people.end_posting_now }).waitFor();
    await mustBeSound(page, `end posting ${where}`);
  }
});
