import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import en from '../src/rooms/identity/en.json' with { type: 'json' };
import th from '../src/rooms/identity/th.json' with { type: 'json' };
import { villagePassword } from '../test/village.ts';
import { mustBeSound, openWorld, type Look, type World, actedIn, desk } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(actedIn(desk))('people at work, at $width px in $language', (look) => {
  const words = look.language === 'th' ? th.words : en.words;
  const name = `ใหม่${look.width}${look.language}`;

  it('an administrator adds somebody, who sets an own password before anything else', async () => {
    const admin = await world.window(look);
    await world.signIn(admin, 'ผู้ดูแล');
    await admin.getByRole('button', { name: words.add_account }).click();
    await mustBeSound(admin, `add account ${look.width} ${look.language}`);
    await typeAccount(admin, look, name);
    await submit(admin);
    const password = await admin.locator('dialog[open] .identity-secret').innerText();
    await mustBeSound(admin, `first password ${look.width} ${look.language}`);
    await admin.getByRole('button', { name: words.handed_over }).click();
    await admin.getByRole('button', { name: `${name} ${name}` }).waitFor();
    await mustBeSound(admin, `people ${look.width} ${look.language}`);

    const page = await world.window(look);
    await page.goto('/');
    await page.locator('input[name=username]').fill(name);
    await page.locator('input[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');
    const fresh = page.locator('input[autocomplete=new-password]');
    await fresh.first().waitFor();
    await mustBeSound(page, `must change ${look.width} ${look.language}`);
    await page.locator('input[autocomplete=current-password]').fill(password);
    await fresh.nth(0).fill('สั้นไป');
    await page.keyboard.press('Enter');
    await page.locator('[aria-invalid=true]').first().waitFor();
    await mustBeSound(page, `password short ${look.width} ${look.language}`);
    await fresh.nth(0).fill('ข้าวเหนียวมะม่วง');
    await fresh.nth(1).fill('ข้าวเหนียวมะม่วง');
    await page.keyboard.press('Enter');
    await page.locator('.hall-who-button').waitFor();
    expect(await fresh.count()).toBe(0);
    await admin.context().close();
    await page.context().close();
  });

  it('a session that ended in the middle of a form is asked for in place, and nothing typed is lost', async () => {
    const page = await world.window(look);
    await world.signIn(page, 'ผู้ดูแล');
    await page.goto('/people?account=new');
    await typeAccount(page, look, `${name}2`);

    const other = await world.window(look);
    await world.signIn(other, 'ผู้ดูแล');
    await other.goto('/my/sessions');
    const ends = other.getByRole('button', { name: words.end_session });
    await ends.first().waitFor();
    await mustBeSound(other, `sessions ${look.width} ${look.language}`);
    for (let left = await ends.count(); left > 0; left--) {
      await ends.first().click();
      await expect.poll(() => ends.count()).toBe(left - 1);
    }

    await submit(page);
    const again = page.locator('dialog[open] input[type=password]');
    await again.waitFor();
    await mustBeSound(page, `session ended ${look.width} ${look.language}`);
    await again.fill(villagePassword);
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] .identity-secret').waitFor();
    await page.getByRole('button', { name: words.handed_over }).click();
    await page.getByRole('button', { name: `${name}2 ${name}2` }).waitFor();
    await other.context().close();
    await page.context().close();
  });
});

async function typeAccount(page: Page, look: Look, name: string): Promise<void> {
  const words = look.language === 'th' ? th.words : en.words;
  const form = page.locator('form.stack');
  await form.getByLabel(words.name, { exact: true }).fill(`${name} ${name}`);
  await form.getByLabel(words.username, { exact: true }).fill(name);
  await form.getByLabel(words.duty, { exact: true }).selectOption('volunteer');
  await form.locator('.choice').first().click();
}

async function submit(page: Page): Promise<void> {
  await page.locator('form.stack button[type=submit]').click();
}
