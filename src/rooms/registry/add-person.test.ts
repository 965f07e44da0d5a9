import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { newId } from '../../platform/ids.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

it('adds one person to a family that is there, once, and found at once', async () => {
  const home = { area: open.area('670307'), household: newId(), family: newId() };
  const head = { person: newId(), name: 'นางละเมียด กัลปพฤกษ์', relation: 'head' };
  await open.done('มาลี', 'registry.add-family', {
    ...home,
    address: { place_words: 'เพิงข้างตลาด' },
    people: [head],
  });
  const child = {
    area: home.area,
    family: home.family,
    person: newId(),
    name: 'ด.ช.ละมั่ง กัลปพฤกษ์',
    relation: 'child',
    birth_date: '2020',
  };
  const id = newId();
  const first = await open.do('ฝน', 'registry.add-person', child, { id });
  expect(first).toMatchObject({ state: 'done', result: { person: child.person, family: home.family } });
  expect(await open.do('ฝน', 'registry.add-person', child, { id })).toEqual(first);
  type Page = { rows: { name: string; title: string; head: string; house_no: string | null }[] };
  const found = await open.ask<Page>('มาลี', 'registry.find-people', { text: 'ละมั่ง' });
  expect(found.rows).toMatchObject([
    { name: 'ละมั่ง กัลปพฤกษ์', title: 'เด็กชาย', head: 'นางละเมียด กัลปพฤกษ์', house_no: null },
  ]);
  const code = async (input: unknown) =>
    ((await open.do('มาลี', 'registry.add-person', input)) as { problem?: { code: string } }).problem?.code;
  expect(await code(child)).toBe('subject_added_already');
  expect(await code({ ...child, person: newId(), relation: 'head' })).toBe('head_twice');
  expect(await code({ ...child, person: newId(), family: newId() })).toBe('family_unknown');
  expect(await code({ ...child, person: newId(), area: open.area('450303') })).toBe('not_found');
});
