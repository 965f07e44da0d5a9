import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../src/rooms/eligibility/en.json' with { type: 'json' };
import th from '../src/rooms/eligibility/th.json' with { type: 'json' };
import { mustBeSound, openWorld, type World, actedIn, phone } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each(actedIn(phone))('rights not received, at $width px in $language', (look) => {
  const words = look.language === 'th' ? th.words : en.words;

  it('forgotten people are found and become a list of houses, one of which is gone to', async () => {
    const page = await world.window(look);
    await world.signIn(page, 'มาลี');
    const { open } = world.web;
    const area = open.area('670307');
    // A change anywhere in the area has the whole of it screened: nobody presses a button for it.
    if (look.width === 1280) await open.done('มาลี', 'registry.add-family', familyIn(area));
    const sums = () =>
      open.ask<{ people: number; updating: number }>('มาลี', 'eligibility.count-gaps', { area });
    await expect.poll(sums).toMatchObject({ updating: 0 });
    await page.goto('/gaps');
    await page.getByRole('button', { name: words.gaps_everybody }).click();
    await page.locator('main .tick-cell input').nth(9).waitFor();
    await page.locator('h1').filter({ hasText: /\d/ }).waitFor();
    await mustBeSound(page, `gaps ${look.width} ${look.language}`);

    await page.getByRole('button', { name: words.gaps_choose_all }).click();
    const chosen = await page.locator('main .tick-cell input:checked').count();
    expect(chosen).toBeGreaterThanOrEqual(10);
    await page
      .getByRole('button', { name: /\d/ })
      .filter({ hasText: words.gaps_visit.slice(0, 8) })
      .click();
    await mustBeSound(page, `gaps outreach ${look.width} ${look.language}`);
    const name = `เยี่ยม ${look.width}`;
    await page.locator('dialog input').first().fill(name);
    await page.getByRole('button', { name: words.outreach_save }).click();
    const list = page.getByRole('region', { name: new RegExp(name) });
    await list.waitFor();
    await list
      .getByRole('button', { name: new RegExp(`^${words['result.met']}`) })
      .first()
      .click();
    await list.locator('.chip').filter({ hasText: words['result.met'] }).first().waitFor();
    await mustBeSound(page, `gaps visits ${look.width} ${look.language}`);

    // What a family does not want leaves the list, and is remembered.
    const first = page
      .locator('main tbody')
      .last()
      .getByRole('button', { name: new RegExp(`^${words.decline}`) })
      .first();
    await first.click();
    await page.getByText(words['decline.not_needed'], { exact: true }).click();
    await mustBeSound(page, `gaps decline ${look.width} ${look.language}`);
    await page.getByRole('button', { name: words.decline_save }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.getByText(words['gaps_state.declined'], { exact: true }).click();
    await page.getByText(words['decline.not_needed']).first().waitFor();
    await page.context().close();
  });
});

function familyIn(area: string): Record<string, unknown> {
  const [household, family, person] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const old = { person, name: 'นางบัวลอย ใจดี', relation: 'head', birth_date: '1950-01-01', sex: 'F' };
  return { area, household, family, address: { house_no: '99' }, people: [old] };
}
