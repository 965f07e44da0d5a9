import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { newId } from '../../platform/ids.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const person = (name: string, relation: string, more: Record<string, unknown> = {}) => ({
  person: newId(),
  name,
  relation,
  ...more,
});
const family = (
  more: Record<string, unknown> = {},
  people = [person('นายบุญมี แสนสุข', 'head', { birth_date: '1950' })],
) => ({
  area: open.area('670307'),
  household: newId(),
  address: {
    house_no: 'เลขที่ ๑๑๒',
    village: '67030705',
    place_words: 'ข้างศาลากลางบ้าน',
    phone: '081-234 5678',
  },
  family: newId(),
  people,
  ...more,
});
type Told = {
  state: string;
  problem?: { code: string; details: { issues?: { path: string; code: string }[] } };
};
const refusal = async (input: unknown, who = 'มาลี') => {
  const told = (await open.do(who, 'registry.add-family', input)) as Told;
  return (
    told.problem?.details.issues?.map((one) => `${one.path} ${one.code}`).join() ??
    told.problem?.code ??
    told.state
  );
};

describe('add-family', () => {
  it('writes the house, the family and its people, tidied, and all by which they are found', async () => {
    const people = [
      person('นายบุญมี  แสนสุข', 'head', { birth_date: '1950-03-04', id_number: '1-2345-67890-12-1', sex: 'M' }),
      person('น.ส.สุนิสา แสนสุข', 'child', { birth_date: '1992-11', phone: '+66 81 999 3316' }),
      person('Naw Paw Say', 'other', { nickname: 'ส\u200Bี', id_number: '1234567890123' }),
    ];
    const input = family({}, people);
    const done = await open.done('มาลี', 'registry.add-family', input);
    expect(done).toEqual({
      household: input.household,
      family: input.family,
      people: people.map((one) => one.person),
    });
    const file = await open.ask<{
      home: Record<string, unknown>;
      families: { members: Record<string, unknown>[] }[];
    }>('ฝน', 'registry.get-family', { area: input.area, family: input.family });
    expect(file.home).toMatchObject({
      house_no: '112',
      moo: 5,
      village_th: 'บ้านขัวญโยน',
      phone: '0812345678',
    });
    expect(file.families[0]?.members).toMatchObject([
      {
        title: 'นาย',
        name: 'บุญมี แสนสุข',
        birth_date: '1950-03-04',
        id_last4: '0121',
        id_verified: true,
        relation: 'head',
      },
      { title: 'นางสาว', name: 'สุนิสา แสนสุข', birth_date: '1992-11', phone: '0819993316', id_last4: null },
      { title: null, name: 'Naw Paw Say', nickname: 'สี', id_last4: '0123', id_verified: false },
    ]);
    const stored = await sql<{ text: string }>`
      select (select json_agg(p)::text from registry.person p) || (select json_agg(k)::text from registry.person_key k)
        || (select json_agg(c)::text from platform.command c) as text`.execute(open.owner);
    expect(stored.rows[0]?.text).toContain('แสนสุข');
    expect(stored.rows[0]?.text).not.toContain('1234567890121');
    const log = await sql<{ text: string }>`select json_agg(c)::text as text from platform.command c`.execute(
      open.owner,
    );
    expect(log.rows[0]?.text).not.toContain('แสนสุข');
  });

  it('sent 20 times at once has one effect and equal answers', async () => {
    const input = family();
    const id = newId();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => open.do('มาลี', 'registry.add-family', input, { id })),
    );
    for (const one of all) expect(one).toEqual(all[0]);
    expect(all[0]).toMatchObject({ state: 'done' });
    const count = await sql<{
      n: number;
    }>`select count(*) as n from registry.person where id = ${input.people[0]?.person}`.execute(open.owner);
    expect(Number(count.rows[0]?.n)).toBe(1);
  });

  it('takes a second family into a house that is there, and 60 people at once', async () => {
    const first = family();
    await open.done('มาลี', 'registry.add-family', first);
    const many = Array.from({ length: 60 }, (_, no) => person(`คนที่ ${no}`, no === 0 ? 'head' : 'relative'));
    const second = family({ household: first.household, address: null }, many);
    await open.done('มาลี', 'registry.add-family', second);
    const file = await open.ask<{ families: unknown[] }>('มาลี', 'registry.get-family', {
      area: first.area,
      family: second.family,
    });
    expect(file.families).toHaveLength(2);
    const now = await sql<{ members: number }>`
      select members from registry.household_now where household = ${first.household}`.execute(open.owner);
    expect(now.rows[0]?.members).toBe(61);
    expect(await refusal(family({}, [...many, person('อีกคน', 'other')]))).toBe('people people_too_many');
  });

  it('refuses by name what cannot be', async () => {
    const head = (more: Record<string, unknown>) => family({}, [person('นายก ข', 'head', more)]);
    expect(await refusal(family({}, []))).toContain('people_none');
    expect(await refusal(family({}, [person('ก', 'child')]))).toBe('people head_missing');
    expect(await refusal(family({}, [person('ก', 'head'), person('ข', 'head')]))).toBe('people head_twice');
    expect(await refusal(head({ name: '...' }))).toBe('people.0.name name_missing');
    expect(await refusal(head({ name: 'ส่้มโอ' }))).toBe('people.0.name name_odd_mark');
    expect(await refusal(head({ name: 'ก'.repeat(10_000) }))).toContain('name_too_long');
    expect(await refusal(head({ birth_date: '2569-11-23' }))).toBe('people.0.birth_date year_is_buddhist');
    expect(await refusal(head({ birth_date: '2000-02-30' }))).toBe('people.0.birth_date no_such_date');
    expect(await refusal(head({ birth_date: '2399-01-01' }))).toBe('birth_in_future');
    expect(await refusal(head({ birth_date: '1850' }))).toBe('birth_too_long_ago');
    expect(await refusal(head({ phone: '12' }))).toBe('people.0.phone phone_form');
    expect(await refusal(head({ id_number: '1234567890121!!' }))).toBe('people.0.id_number id_number_form');
    expect(await refusal(family({ address: {} }))).toBe('address address_missing');
    expect(await refusal(family({ address: { village: '45030301' } }))).toBe('village_elsewhere');
    expect(await refusal(family({ address: { house_no: '1', place_words: 'ก'.repeat(10_000) } }))).toContain(
      'place_words_too_long',
    );
    expect(await refusal(family({ address: { house_no: '1', lat: 100.5, lon: 13.7 } }))).toContain(
      'not_in_thailand',
    );
    expect(await refusal(family({ address: null }))).toBe('household_unknown');
    const there = family();
    await open.done('มาลี', 'registry.add-family', there);
    expect(await refusal(there)).toBe('subject_added_already');
  });

  it('refuses an identity number that somebody of the area has, at once or in a race', async () => {
    const number = '3100500500014';
    const one = () => family({}, [person('นายก ข', 'head', { id_number: number })]);
    expect(
      await refusal(
        family({}, [person('ก', 'head', { id_number: number }), person('ข', 'child', { id_number: number })]),
      ),
    ).toBe('id_number_twice');
    const raced = await Promise.all([refusal(one()), refusal(one()), refusal(one())]);
    expect(raced.toSorted()).toEqual(['done', 'id_number_used', 'id_number_used']);
    expect(await refusal(one())).toBe('id_number_used');
    const elsewhere = { ...one(), area: open.area('450303'), address: { house_no: '9' } };
    expect(await refusal(elsewhere, 'สมบัติ')).toBe('done');
  });

  it('is for desk and volunteer in their own area', async () => {
    expect(await refusal(family({ area: open.area('450303') }))).toBe('not_found');
    for (const other of ['นก', 'สมหมาย', 'อรุณ', 'พิมพ์', 'ปรีชา', 'วิภา', 'ผู้ดูแล', 'ตรวจสอบ']) {
      expect(await refusal(family(), other)).toBe('not_allowed');
    }
    const input = family();
    await open.done('ฝน', 'registry.add-family', input);
    expect(
      await open.refused('สมบัติ', 'registry.get-family', { area: input.area, family: input.family }),
    ).toBe('not_found');
    expect(await open.refused('นก', 'registry.get-family', { area: input.area, family: input.family })).toBe(
      'not_allowed',
    );
    const other = { ...input, area: open.area('450303') };
    expect(await open.refused('สมบัติ', 'registry.get-family', other)).toBe('family_unknown');
  });
});
