import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { newId } from '../../platform/ids.ts';

let open: OpenHouse;
let area: string;
let woman: string;
let daughter: string;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());
beforeEach(async () => {
  woman = newId();
  daughter = newId();
  await open.done('มาลี', 'registry.add-family', {
    area,
    household: newId(),
    address: { house_no: '9' },
    family: newId(),
    people: [
      { person: woman, name: 'นางละไมพร ขันทอง', relation: 'head', birth_date: '1980-05-01' },
      { person: daughter, name: 'เด็กหญิงวรัญญา ขันทอง', relation: 'child', birth_date: '2010-03-02' },
    ],
  });
});

type Told = {
  state: string;
  result?: { version?: number };
  problem?: { code: string; details: Record<string, unknown> };
};
const change = async (person: string, fields: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  (await open.do('มาลี', 'registry.change-person', {
    area,
    person,
    seen: 9,
    change: fields,
    ...more,
  })) as Told;
const found = async (text: string) =>
  (await open.ask<{ rows: { person: string }[] }>('มาลี', 'registry.find-people', { text })).rows.map(
    (row) => row.person,
  );
const file = async (person: string) =>
  open.ask<Record<string, unknown>>('มาลี', 'registry.get-person', { area, person });

describe('what else is known of a person', () => {
  it('an earlier name is kept and finds the person; a misspelt one is only corrected', async () => {
    await change(woman, { name: 'นางปราณีต ศรีสะอาด' }, { name_changed_on: '2019' });
    await change(woman, { name: 'นางประณีต ศรีสะอาด' });
    expect(await file(woman)).toMatchObject({
      earlier_names: [{ title: 'นาง', name: 'ละไมพร ขันทอง', until: '2019' }],
    });
    expect(await found('ละไมพร')).toContain(woman);
    expect(await found('ประณีต')).toContain(woman);
    const name = { area, earlier_name: newId(), person: woman, name: 'น.ส.กมลชนก ขันทอง', until: '2001-02' };
    expect(await open.do('ฝน', 'registry.add-earlier-name', name)).toMatchObject({ state: 'done' });
    expect(await found('กมลชนก')).toContain(woman);
    const wrong = { area, detail: name.earlier_name, kind: 'earlier_name', why: 'เป็นชื่อของพี่สาว' };
    await open.done('มาลี', 'registry.end-person-detail', wrong);
    expect(await found('กมลชนก')).not.toContain(woman);
    expect((await open.do('มาลี', 'registry.end-person-detail', wrong)) as Told).toMatchObject({
      problem: { code: 'detail_unknown' },
    });
  });

  it('a paper is kept with its number sealed, and finds the person by it', async () => {
    const paper = {
      area,
      document: newId(),
      person: woman,
      kind: 'pink_card',
      number: '6 7203 00012 34 5',
      place: 'อำเภอหล่มสัก',
      expires: '2030-04-01',
    };
    await open.done('มาลี', 'registry.add-document', paper);
    expect(await file(woman)).toMatchObject({
      documents: [{ kind: 'pink_card', last4: '2345', place: 'อำเภอหล่มสัก', expires: '2030-04-01' }],
    });
    expect(await found('6720300012345')).toContain(woman);
    const kept = await sql`select * from registry.document`.execute(open.owner);
    expect(JSON.stringify(kept.rows)).not.toContain('6720300012345');
    const unknown = await open.do('มาลี', 'registry.add-document', {
      ...paper,
      document: newId(),
      kind: 'card',
    });
    expect((unknown as Told).problem?.code).toBe('bad_input');
  });

  it('several telephones, whose, and which first', async () => {
    const phones = [{ number: '081-111-2222', whose: 'ลูกสาว' }, { number: '056701234' }];
    await change(woman, { phone: '0890001111', phone_whose: 'ผู้ใหญ่บ้าน', other_phones: phones });
    expect(await file(woman)).toMatchObject({
      phone_whose: 'ผู้ใหญ่บ้าน',
      other_phones: [
        { number: '0811112222', whose: 'ลูกสาว' },
        { number: '056701234', whose: null },
      ],
    });
    expect(await found('0811112222')).toContain(woman);
    const same = { phone: '0890001111', other_phones: phones };
    expect(await change(woman, same)).toMatchObject({ result: { version: 2 } });
    expect((await change(woman, { other_phones: [{ number: '' }] })).problem?.details).toMatchObject({
      field: 'change.other_phones.0.number',
    });
  });

  it('mother and father: never younger than the child; very young ones are asked about', async () => {
    await change(daughter, { mother: woman });
    expect(await file(daughter)).toMatchObject({ mother: { person: woman, name: 'นางละไมพร ขันทอง' } });
    expect((await change(woman, { mother: daughter })).problem).toMatchObject({
      code: 'child_older_than_parent',
      details: { field: 'change.mother', name: 'เด็กหญิงวรัญญา ขันทอง' },
    });
    expect((await change(daughter, { father: woman })).problem?.code).toBe('parents_are_one');
    expect((await change(daughter, { birth_date: '1985' })).problem).toMatchObject({
      code: 'parent_young_ask',
      details: { field: 'change.birth_date', years: 12 },
    });
    expect(await change(daughter, { birth_date: '1992' }, { sure: true })).toMatchObject({ state: 'done' });
    expect((await change(daughter, { birth_date: '1979' }, { sure: true })).problem?.code).toBe(
      'child_older_than_parent',
    );
  });
});

describe('a move to another area', () => {
  it('opens a file of its own there; both name each other by area and id, and nothing else crosses', async () => {
    const there = open.area('450303');
    const number = '3670300700034';
    await change(woman, { id_number: number });
    const event = (what: Record<string, unknown>, inArea: string) => ({
      area: inArea,
      event: newId(),
      change: what,
      happened_on: '2026-11-12',
      document: 'ทร.6',
      confirm: true,
    });
    const out = { kind: 'move_out', people: [woman], to_area: there, new_head: daughter };
    await open.done('มาลี', 'registry.ask-life-event', event(out, area));
    const family = newId();
    const owner = { person: newId(), name: 'นายเจ้าบ้าน รออยู่', relation: 'head' };
    const home = { area: there, household: newId(), address: { house_no: '3' }, family, people: [owner] };
    await open.done('สมบัติ', 'registry.add-family', home);
    const anew = newId();
    const people = [{ person: anew, name: 'นางละไมพร ขันทอง', relation: 'relative', id_number: number }];
    const come = { kind: 'move_in', family, people, from_area: area };
    await open.done('สมบัติ', 'registry.ask-life-event', event(come, there));
    const rows = await sql<Record<string, unknown>>`
      select id, state, moved_to_area, moved_from_area, moved_from_person from registry.person
      where id in (${woman}, ${anew}) order by moved_from_area nulls first`.execute(open.owner);
    expect(rows.rows).toMatchObject([
      { id: woman, state: 'moved', moved_to_area: there },
      { id: anew, state: 'alive', moved_from_area: area, moved_from_person: woman },
    ]);
    expect(await file(woman)).toMatchObject({ state: 'moved', moved_to: { area: there } });
    const seen = await open.ask<Record<string, unknown>>('สมบัติ', 'registry.get-person', {
      area: there,
      person: anew,
    });
    expect(seen).toMatchObject({ moved_from: { area }, earlier_names: [], documents: [] });
    expect(await open.refused('สมบัติ', 'registry.get-person', { area, person: woman })).toBe('not_found');
  });
});
