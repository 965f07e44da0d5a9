import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { newId } from '../../platform/ids.ts';
import { byLikeness, likenessOf } from './likeness.ts';

let open: OpenHouse;
const filed = newId();
beforeAll(async () => {
  open = await openHouse();
  await add('มาลี', '670307', {
    person: filed,
    name: 'นายประเสริฐ ทองประกาย',
    birth_date: '1950-03-04',
    id_number: '3670300500016',
  });
  await add('มาลี', '670307', { name: 'นางเฉลียว ทองประกาย', phone: '0812223334' });
  await add('สมบัติ', '450303', { name: 'นายไกล ต่างถิ่น', id_number: '1234567890121' });
});
afterAll(() => open.close());

async function add(who: string, tambon: string, person: Record<string, unknown>) {
  const ids = { area: open.area(tambon), household: newId(), family: newId(), address: { house_no: '9' } };
  await open.done(who, 'registry.add-family', {
    ...ids,
    people: [{ person: newId(), relation: 'head', ...person }],
  });
}

type Answer = {
  people: {
    likely: { person: string; name: string; why: string; sure: boolean }[];
    elsewhere: { area: string; area_th: string; centre_phone: string }[];
  }[];
};
async function look(typed: Record<string, unknown>, who = 'มาลี') {
  const answer = await open.ask<Answer>(who, 'registry.find-duplicates', {
    people: [{ person: newId(), ...typed }],
  });
  return answer.people[0] ?? { likely: [], elsewhere: [] };
}

describe('find-duplicates', () => {
  it.each([
    ['the same number', { name: 'ใครก็ได้', id_number: '3-6703-00500-01-6' }, 'id_number', true],
    [
      'a number one slip away, and the name',
      { name: 'ประเสิด ทองประกาย', id_number: '3670300500061' },
      'id_number_near',
      true,
    ],
    [
      'the same sound and birth',
      { name: 'นายประเสิด ทองปะกาย', birth_date: '1950-03-04' },
      'name_and_birth',
      true,
    ],
    [
      'the name the other way round',
      { name: 'ทองประกาย ประเสริฐ', birth_date: '1950-03-04' },
      'name_and_birth',
      true,
    ],
    [
      'day and month exchanged',
      { name: 'ประเสริฐ ทองประกาย', birth_date: '1950-04-03' },
      'name_and_birth',
      true,
    ],
    ['only the year known', { name: 'ประเสริฐ ทองประกาย', birth_date: '1950' }, 'name_and_birth', true],
    ['only the name', { name: 'prasert thongprakai' }, 'name', false],
  ])('knows %s', async (_, typed, why, sure) => {
    expect((await look(typed)).likely).toMatchObject([{ person: filed, why, sure }]);
  });

  it('leaves other people alone', async () => {
    expect((await look({ name: 'ประเสริฐ ทองประกาย', birth_date: '1988-03-04' })).likely).toEqual([]);
    expect((await look({ name: 'บุญเลิศ ทองประกาย', birth_date: '1950-03-04' })).likely).toEqual([]);
    expect((await look({ name: 'สมปอง กัลปพฤกษ์', id_number: '3670300500061' })).likely).toEqual([]);
    expect((await look({ name: '', id_number: '12' })).likely).toEqual([]);
    expect((await look({ name: 'เฉลียว ทองประกาย', birth_date: '2493-0' })).likely).toMatchObject([
      { why: 'name' },
    ]);
  });

  it('knows a name that changed with a marriage by its telephone, and the same name in the same house', async () => {
    expect((await look({ name: 'เฉลียว ใหม่สกุล', phone: '081-222-3334' })).likely).toMatchObject([
      { name: 'เฉลียว ทองประกาย', why: 'name_and_phone', sure: true },
    ]);
    expect((await look({ name: 'ประนอม ใหม่สกุล', phone: '0812223334' })).likely).toEqual([]);
    expect((await look({ name: 'เฉลียว ทองปะกาย', house_no: 'เลขที่ ๙' })).likely).toMatchObject([
      { why: 'name_and_house', sure: true },
    ]);
  });

  it('says of other areas only that somebody is on file, and whom to call', async () => {
    const answer = await look({ name: 'ไกล ต่างถิ่น', id_number: '1234567890121' });
    expect(answer.likely).toEqual([]);
    expect(answer.elsewhere).toEqual([
      {
        area: open.area('450303'),
        area_th: expect.stringMatching(/หนองแคน/),
        area_en: expect.any(String),
        centre_phone: null,
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain('ต่างถิ่น');
    expect((await look({ name: 'ก', id_number: '1234567890121' }, 'สมบัติ')).elsewhere).toEqual([]);
    expect(
      await open.refused('นก', 'registry.find-duplicates', { people: [{ person: newId(), name: 'ก' }] }),
    ).toBe('not_allowed');
  });
});

it('weighs what it sees', () => {
  const one = { name: 'มาลี ใจดี', birth_date: '1950-01-01' };
  expect(likenessOf(one, { name: 'มารี ใจดี', birth_date: '1950-01-01' }, 'none')).toEqual({
    why: 'name_and_birth',
    sure: true,
  });
  expect(likenessOf(one, { name: 'มาลี ใจดี', birth_date: null }, 'none')).toEqual({
    why: 'name',
    sure: false,
  });
  expect(likenessOf(one, { name: 'สมศรี มีสุข', birth_date: '1950-01-01' }, 'none')).toBeUndefined();
  expect(likenessOf(one, { name: 'สมศรี มีสุข', birth_date: '1950-01-01' }, 'near')).toEqual({
    why: 'id_number_near',
    sure: true,
  });
  expect(likenessOf(one, { name: 'สมศรี มีสุข', birth_date: '1960' }, 'near')).toBeUndefined();
});

// FEBRL: records of made-up people, each with one copy that has slips in it.
const febrl = '../shared/data/linkage/febrl/dataset1.csv';
it.skipIf(!existsSync(febrl))('puts the record itself first among 500 others', () => {
  const records = readFileSync(febrl, 'utf8').trim().split('\n').slice(1).map(recordOf);
  const [originals, copies] = [records.filter((one) => !one.copy), records.filter((one) => one.copy)];
  const asked = copies.slice(0, 60);
  const first = asked.map((copy) => {
    const alike = originals.flatMap((one) => {
      const likeness = likenessOf(copy, one, 'none');
      return likeness ? [{ ...likeness, no: one.no }] : [];
    });
    return alike.toSorted(byLikeness)[0]?.no === copy.no ? 'right' : alike.length > 0 ? 'wrong' : 'none';
  });
  const right = first.filter((one) => one === 'right').length;
  console.log(`FEBRL: of ${asked.length} copies ${right} find their record first`);
  expect(first.filter((one) => one === 'wrong').length).toBeLessThan(3);
  expect(right / asked.length).toBeGreaterThan(0.5);
});

function recordOf(line: string) {
  const [id = '', first = '', last = '', house_no = '', , , , , , born = ''] = line
    .split(',')
    .map((one) => one.trim());
  const birth_date = /^\d{8}$/.test(born) ? born.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3') : null;
  const [, no = '', copy] = /^rec-(\d+)-(org|dup)/.exec(id) ?? [];
  return { no, copy: copy === 'dup', name: `${first} ${last}`.trim(), birth_date, house_no };
}
