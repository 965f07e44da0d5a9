import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import identity from '../src/rooms/identity/th.json' with { type: 'json' };
import en from '../src/rooms/services/en.json' with { type: 'json' };
import th from '../src/rooms/services/th.json' with { type: 'json' };
import { mustBeSound, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the mission map', () => {
  it('of a pilot is read, narrowed and printed by a planner, at 1280 px in Thai', async () => {
    const { words } = th;
    const page = await world.window({ width: 1280, language: 'th' });
    await world.signIn(page, 'พิมพ์');
    await page.getByRole('link', { name: 'แผนที่ภารกิจ' }).first().click();
    await page.getByRole('heading', { name: words.mission_areas }).waitFor();
    // Sak Long is the third pilot: the planner of a whole province types its name.
    await page.getByRole('combobox', { name: identity.words.area }).fill('สักหลง');
    await page.getByRole('option', { name: /สักหลง/ }).first().click();
    await page.getByText(/แผนที่ภารกิจของ.*สักหลง/).waitFor();
    await mustBeSound(page, 'mission 1280 th');

    const cell = page.locator('.services-matrix').getByRole('link', {
      name: new RegExp(`${words['category.housing']} สำหรับ${words['target.older']}`),
    });
    expect(await cell.textContent()).toMatch(/^ซ้ำ \d$/);
    await cell.click();
    const rows = page.getByRole('table', { name: words.mission_list, exact: true }).locator('tbody tr');
    await rows.filter({ hasText: 'บ้านพอเพียง' }).waitFor();
    expect(new URL(page.url()).searchParams.get('category')).toBe('housing');
    await page.getByRole('button', { name: words['mission_state.overlap'] }).click();
    await expect.poll(() => rows.count()).toBeLessThan(8);
    expect(await rows.first().textContent()).toMatch(/ทำเรื่องเดียวกับ/);
    await mustBeSound(page, 'mission narrowed 1280 th');

    await page.getByRole('button', { name: words.mission_print_a3 }).click();
    const paper = page.getByRole('link', { name: new RegExp(words.mission_download) }).first();
    await paper.waitFor();
    const got = await page.request.get((await paper.getAttribute('href')) ?? '');
    expect((await got.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  it('is a list for the desk on a phone, in English', async () => {
    const { words } = en;
    const page = await world.window({ width: 360, language: 'en' });
    await world.signIn(page, 'มาลี');
    await page.goto('/missions?group=older');
    await page.getByRole('heading', { name: words.mission_matrix_title }).waitFor();
    await page.getByText(new RegExp(words['mission_means.overlap'])).first().waitFor();
    await mustBeSound(page, 'mission 360 en');
    await page.context().close();
  });
});
