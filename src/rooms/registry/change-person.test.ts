import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { newId } from '../../platform/ids.ts';

let open: OpenHouse;
let home: { area: string; household: string; family: string };
let woman: string;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());
beforeEach(async () => {
  home = { area: open.area('670307'), household: newId(), family: newId() };
  woman = newId();
  const people = [{ person: woman, name: 'นางละเมียด กัลปพฤกษ์', relation: 'head', birth_date: '1950' }];
  await open.done('มาลี', 'registry.add-family', { ...home, address: { house_no: '77/1' }, people });
});

type Outcome = {
  state: string;
  result?: unknown;
  problem?: { code: string; th: string; en: string; details: Record<string, unknown> };
};
const change = async (fields: Record<string, unknown>, seen = 1, who = 'มาลี') =>
  (await open.do(who, 'registry.change-person', {
    area: home.area,
    person: woman,
    seen,
    change: fields,
  })) as Outcome;
const changeHome = async (fields: Record<string, unknown>, seen = 1, who = 'มาลี') =>
  (await open.do(who, 'registry.change-household', {
    area: home.area,
    household: home.household,
    seen,
    change: fields,
  })) as Outcome;
const names = async (text: string) => {
  const found = await open.ask<{ rows: { name: string; person: string }[] }>('มาลี', 'registry.find-people', {
    text,
  });
  return found.rows.filter((row) => row.person === woman).map((row) => row.name);
};
async function member() {
  const file = await open.ask<{ families: { members: Record<string, unknown>[] }[] }>(
    'มาลี',
    'registry.get-family',
    {
      area: home.area,
      family: home.family,
    },
  );
  return file.families[0]?.members[0];
}

describe('change-person', () => {
  it('changes what is sent and nothing else, keeps what stood there, and moves the search keys', async () => {
    expect(
      await change({ name: 'น.ส.ละมุน กัลปพฤกษ์', birth_date: '1951-02', phone: '0891112222' }),
    ).toMatchObject({
      state: 'done',
      result: { person: woman, version: 2 },
    });
    expect(await member()).toMatchObject({
      title: 'นางสาว',
      name: 'ละมุน กัลปพฤกษ์',
      birth_date: '1951-02',
      version: 2,
    });
    expect(await names('ละเมียด')).toEqual([]);
    expect(await names('ละมุน')).toEqual(['ละมุน กัลปพฤกษ์']);
    expect(await names('089111')).toEqual(['ละมุน กัลปพฤกษ์']);
    const kept = await sql<{ before: unknown; fields: string[] }>`
      select before, fields from registry.change where subject = ${woman}`.execute(open.owner);
    expect(kept.rows[0]?.before).toEqual({
      name: 'ละเมียด กัลปพฤกษ์',
      title: 'นาง',
      birth_date: '1950',
      phone: null,
    });
    expect(await change({ name: 'ละมุน กัลปพฤกษ์' })).toMatchObject({ state: 'done', result: { version: 2 } });
  });

  it('takes, corrects and takes away an identity number', async () => {
    expect(await change({ id_number: '3670300500016' })).toMatchObject({ state: 'done' });
    expect(await names('3670300500016')).toHaveLength(1);
    expect(await change({ id_number: '3670300500017' }, 2)).toMatchObject({ state: 'done' });
    expect(await member()).toMatchObject({ id_last4: '0017', id_verified: false });
    expect(await names('3670300500016')).toEqual([]);
    expect(await change({ id_number: '' }, 3)).toMatchObject({ state: 'done' });
    const left = await sql`select from registry.id_index where person = ${woman}`.execute(open.owner);
    expect(left.rows).toEqual([]);
    expect(await member()).toMatchObject({ id_last4: null });
  });

  it('merges two officers on different fields, and tells the second what the first changed', async () => {
    expect(await change({ nickname: 'เมียด' }, 1, 'ฝน')).toMatchObject({ state: 'done' });
    expect(await change({ phone: '0890000000' }, 1)).toMatchObject({ state: 'done', result: { version: 3 } });
    const refused = await change({ nickname: 'ละม้าย', phone: '0890000001' }, 1);
    expect(refused.problem).toMatchObject({
      code: 'changed_meanwhile',
      details: { changes: [{ field: 'phone' }, { field: 'nickname', by: 'ฝนทิพย์ สายธาร' }] },
    });
    expect(refused.problem?.th).toMatch(/มาลี บุญประคอง.*น\./u);
    expect(refused.problem?.en).toMatch(/มาลี บุญประคอง/);
    expect(await change({ nickname: 'เมียด' }, 1)).toMatchObject({ state: 'done', result: { version: 3 } });
    expect(await member()).toMatchObject({ nickname: 'เมียด', phone: '0890000000' });
  });

  it('lets only one of two officers at the same moment have the same field', async () => {
    const both = await Promise.all([change({ nickname: 'หนึ่ง' }, 1, 'ฝน'), change({ nickname: 'สอง' }, 1)]);
    expect(both.map((one) => one.problem?.code ?? one.state).toSorted()).toEqual([
      'changed_meanwhile',
      'done',
    ]);
  });

  it('refuses what cannot be, and a death: that is a life event', async () => {
    expect((await change({ state: 'dead' })).problem?.code).toBe('state_is_life_event');
    expect((await change({ birth_date: '2390-01-01' })).problem?.code).toBe('birth_in_future');
    expect((await change({ name: '—' })).problem?.details).toMatchObject({
      issues: [{ path: 'change.name', code: 'name_missing' }],
    });
    const other = { area: open.area('450303'), person: woman, seen: 1, change: { nickname: 'ก' } };
    expect(await open.do('สมบัติ', 'registry.change-person', other)).toMatchObject({
      problem: { code: 'person_unknown' },
    });
  });
});

describe('change-household', () => {
  it('changes the address, and everybody in it is found by the new one', async () => {
    expect(await changeHome({ house_no: '88', village: '67030709', lat: 16.7, lon: 101.2 })).toMatchObject({
      state: 'done',
    });
    expect(await names('77/1')).toEqual([]);
    expect(await names('88 หมู่ 9')).toHaveLength(1);
    expect(await names('กัลปพฤกษ์ ดอนสว่าง')).toHaveLength(1);
    expect((await changeHome({ house_no: '99' }, 1, 'ฝน')).problem?.code).toBe('changed_meanwhile');
    expect(await changeHome({ phone: '056701234' }, 1, 'ฝน')).toMatchObject({
      state: 'done',
      result: { version: 3 },
    });
  });

  it('refuses what cannot be', async () => {
    expect((await changeHome({ house_no: null })).problem?.code).toBe('address_missing');
    expect((await changeHome({ lat: 16.7 })).problem?.code).toBe('half_a_point');
    // Vientiane's north lies inside the square around Thailand, and not in the country.
    expect((await changeHome({ lat: 18.4, lon: 102.6 })).problem?.code).toBe('not_in_thailand');
    expect((await changeHome({ village: '45030301' })).problem?.code).toBe('village_elsewhere');
    const nobody = { area: home.area, household: newId(), seen: 1, change: { house_no: '1' } };
    expect(await open.do('มาลี', 'registry.change-household', nobody)).toMatchObject({
      problem: { code: 'household_unknown' },
    });
  });
});
