import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagePassword } from '../test/village.ts';
import { twoLooks, mustBeSound, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(twoLooks)('signing in at $width px in $language', (look) => {
  it('shows the own place, and says plainly when the password is wrong', async () => {
    const page = await world.window(look);
    await page.goto('/');
    await mustBeSound(page, `sign-in ${look.width} ${look.language}`);
    await page.locator('input[name=username]').fill('มาลี');
    await page.locator('input[autocomplete=current-password]').fill('wrong-password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
    await mustBeSound(page, `sign-in refused ${look.width} ${look.language}`);
    await page.locator('input[name=username]').fill('มาลี');
    await page.locator('input[autocomplete=current-password]').fill(villagePassword);
    await page.keyboard.press('Enter');
    await page.locator('input[autocomplete=current-password]').waitFor({ state: 'detached' });
    expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
    await mustBeSound(page, `signed in ${look.width} ${look.language}`);
    await page.context().close();
  });
});
