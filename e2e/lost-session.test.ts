import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagePassword } from '../test/village.ts';
import { said } from './said.ts';
import { twoLooks, mustBeSound, openWorld, type World, actedIn, desk } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const families = ['บุญมี แสนสุข', 'จันทร์เพ็ง วงศ์คำ', 'วาสนา อุ่นใจ', 'หนูกาย แสนสุข'] as const;

describe.each(actedIn(desk))(
  'a session that ends in the middle of an intake, at $width px in $language',
  (look) => {
    const c = said('cases', look.language);
    const i = said('identity', look.language);
    const here = `${look.width} ${look.language}`;
    const words = 'น้ำพัดสะพานขาด ออกไปซื้อข้าวไม่ได้ 2 วันแล้ว';

    it('is asked for in place; nothing typed is lost; one case comes of it', async () => {
      const page = await world.window(look);
      await world.signIn(page, 'มาลี');
      await page.goto('/intake');
      await page.getByRole('button', { name: c('safe') }).click();
      await page
        .locator('.step.now input[type=search]')
        .fill(families[twoLooks.indexOf(look)] ?? families[0]);
      await page.locator('[data-hit]').first().click();
      await page.getByText(c('need.sudden_hardship'), { exact: true }).click();
      const own = page.getByLabel(c('own_words', { need: c('need.sudden_hardship') }));
      await own.fill(words);

      // A tired battery: the page is gone, and comes back with all that was typed.
      await page.reload();
      await page.getByText(c('draft_came_back')).waitFor();
      expect(await own.inputValue()).toBe(words);
      await mustBeSound(page, `lost came back ${here}`);
      await page.getByRole('button', { name: c('see_rights') }).click();
      const emergency = page.getByRole('checkbox', { name: /ทางสังคมกรณีฉุกเฉิน|Emergency social/u });
      await emergency.check();

      const cases = await openCases();
      await endSessions();
      await page.getByRole('button', { name: c('issue') }).click();
      const again = page.locator('dialog[open] input[type=password]');
      await again.waitFor();
      await mustBeSound(page, `lost session ended ${here}`);
      expect(await emergency.isChecked()).toBe(true);
      await again.fill(villagePassword);
      await page
        .locator('dialog[open]')
        .getByRole('button', { name: i('sign_in'), exact: true })
        .click();
      await page.getByRole('button', { name: c('print') }).waitFor();
      expect(await openCases()).toBe(cases + 1);

      await page.goto('/intake');
      await page.getByRole('button', { name: c('safe') }).waitFor();
      expect(await page.getByText(words).count()).toBe(0);
      await page.context().close();
    });

    async function endSessions(): Promise<void> {
      const other = await world.window(look);
      await world.signIn(other, 'มาลี');
      await other.goto('/my/sessions');
      const ends = other.getByRole('button', { name: i('end_session') });
      await ends.first().waitFor();
      for (let left = await ends.count(); left > 0; left--) {
        await ends.first().click();
        await expect.poll(() => ends.count()).toBe(left - 1);
      }
      await other.context().close();
    }

    async function openCases(): Promise<number> {
      const cookie = await world.web.signIn('มาลี');
      const headers = { cookie, 'x-requested-with': 'tambon', origin: world.url };
      const me = await world.web.app.inject({
        method: 'POST',
        url: '/ask/identity.get-me',
        headers,
        payload: {},
      });
      const { postings } = me.json() as { postings: { areas: { id: string }[] }[] };
      const area = postings[0]?.areas[0]?.id;
      const answer = await world.web.app.inject({
        method: 'POST',
        url: '/ask/cases.list-cases',
        headers,
        payload: { area },
      });
      return (answer.json() as { rows: unknown[] }).rows.length;
    }
  },
);
