import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.ts';
import { villageId } from '../test/village.ts';
import { said } from './said.ts';
import { mustBeSound, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('the month’s report equals the register: both come by themselves', async () => {
  for (const kind of ['income', 'care', 'violence']) await visited(kind);
  const c = said('cases', 'th');
  const page = await world.window({ width: 1280, language: 'th' });
  await world.signIn(page, 'มาลี');
  await page.goto('/papers');
  await page.getByText(c('printed_none')).waitFor();
  await page.getByRole('button', { name: c('print_month') }).click();
  await page.getByRole('link', { name: 'PDF' }).waitFor();
  const report = await take('XLSX');
  await page.getByRole('button', { name: c('print_register') }).click();
  await page.getByRole('link', { name: `PDF ${c('printed_kind.register')}` }).waitFor();
  const register = await take(`XLSX ${c('printed_kind.register')}`);
  await mustBeSound(page, 'papers 1280 th');
  const received = report.sheets[0]?.rows.find((row) => row[0] === c('report.received'))?.[1];
  const lines = register.sheets[0]?.rows.filter((row) => String(row[0]).startsWith('สล '));
  expect(lines).toHaveLength(Number(received));
  expect(received).toBe(3);
  expect(lines?.[2]?.slice(2)).toEqual([c('report.restricted'), '–', '–', '–', '–']);
  await page.context().close();

  async function take(name: string) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).first().click(),
    ]);
    return readXlsx(await readFile(await file.path()));
  }
});

it('the page of papers on a phone, in English', async () => {
  const page = await world.window({ width: 360, language: 'en' });
  await world.signIn(page, 'มาลี');
  await page.goto('/papers');
  await page.getByRole('link', { name: 'PDF' }).first().waitFor();
  await mustBeSound(page, 'papers 360 en');
  await page.context().close();
});

async function visited(kind: string): Promise<void> {
  const { open } = world.web;
  await open.done('มาลี', 'cases.open-case', {
    area: open.area('670307'),
    case: newId(),
    family: villageId('saensuk family'),
    contact: { id: newId(), channel: 'walk_in', person: villageId('นางคำปุ่น แสนสุข') },
    needs: [{ id: newId(), kind }],
    receipt: newId(),
    print: newId(),
  });
}
