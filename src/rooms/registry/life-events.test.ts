import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { newId } from '../../platform/ids.ts';
import type { LifeEventRow } from './life-event-row.ts';

let open: OpenHouse;
let area: string;
let home: { household: string; family: string };
let people: Record<'head' | 'wife' | 'son' | 'girl', string>;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());
beforeEach(async () => {
  home = { household: newId(), family: newId() };
  people = { head: newId(), wife: newId(), son: newId(), girl: newId() };
  await open.done('มาลี', 'registry.add-family', {
    area,
    ...home,
    address: { house_no: '55' },
    people: [
      { person: people.head, name: 'นายสมชาย เกตุแก้ว', relation: 'head', birth_date: '1960-02-01' },
      { person: people.wife, name: 'นางบัวผัน เกตุแก้ว', relation: 'spouse', birth_date: '1965' },
      { person: people.son, name: 'นายวิทยา เกตุแก้ว', relation: 'child', birth_date: '1990-07-09' },
      { person: people.girl, name: 'เด็กหญิงดาริกา เกตุแก้ว', relation: 'grandchild', birth_date: '2016-01-20' },
    ],
  });
});

type Told = {
  state: string;
  result?: Record<string, unknown>;
  problem?: { code: string; th: string; details: Record<string, unknown> };
};
const ask = async (change: Record<string, unknown>, more: Record<string, unknown> = {}, who = 'ฝน') => {
  const event = newId();
  const input = { area, event, change, happened_on: '2026-11-10', ...more };
  return Object.assign((await open.do(who, 'registry.ask-life-event', input)) as Told, { event });
};
const code = (told: Told) =>
  (told.problem?.details['issues'] as { path: string; code: string }[] | undefined)
    ?.map((one) => `${one.path} ${one.code}`)
    .join() ??
  told.problem?.code ??
  told.state;
const confirm = async (event: string, who = 'มาลี', why: string | null = null) =>
  (await open.do(who, 'registry.confirm-life-event', { area, event, why })) as Told;
const confirmed = async (change: Record<string, unknown>, more: Record<string, unknown> = {}) => {
  const asked = await ask(change, more);
  expect(asked.state, asked.problem?.th).toBe('done');
  const told = await confirm(asked.event);
  expect(told.state, told.problem?.th).toBe('done');
  return asked.event;
};
const events = async (family = home.family) =>
  (await open.ask<{ rows: LifeEventRow[] }>('มาลี', 'registry.list-life-events', { area, family })).rows;
const members = async (family = home.family) => {
  const found = await sql<{ person: string; relation: string }>`
    select person, relation from registry.member where family = ${family} and until is null`.execute(
    open.owner,
  );
  return Object.fromEntries(found.rows.map((one) => [one.person, one.relation]));
};
const counted = async (household = home.household) => {
  const found = await sql<{ members: number }>`
    select members from registry.household_now where household = ${household}`.execute(open.owner);
  return found.rows[0]?.members;
};
const split = (more: Record<string, unknown> = {}) => ({
  kind: 'split',
  family: home.family,
  people: [
    { person: people.son, relation: 'head' },
    { person: people.girl, relation: 'child' },
  ],
  new_family: newId(),
  household: newId(),
  address: { house_no: '55/1' },
  ...more,
});

describe('what happens in a family', () => {
  it('is asked by a volunteer, waits, and changes nothing until the desk confirms it', async () => {
    const change = { kind: 'death', person: people.head, new_head: people.wife };
    const more = { informant: 'นางบัวผัน เกตุแก้ว', informant_is: 'ภรรยา', document: 'มรณบัตร' };
    const { event } = await ask(change, more);
    expect(Object.keys(await members())).toHaveLength(4);
    expect(await events()).toMatchObject([
      {
        kind: 'death',
        outcome: null,
        asked_by: 'ฝนทิพย์ สายธาร',
        own: false,
        informant_is: 'ภรรยา',
        document: 'มรณบัตร',
        families: [{ head: 'นายสมชาย เกตุแก้ว', house_no: '55' }],
      },
    ]);
    expect(code(await confirm(event, 'ฝน'))).toBe('not_allowed');
    expect(await confirm(event)).toMatchObject({ state: 'done' });
    expect(await members()).toEqual({
      [people.wife]: 'head',
      [people.son]: 'child',
      [people.girl]: 'grandchild',
    });
    expect(await counted()).toBe(3);
    expect(code(await confirm(event))).toBe('life_decided_already');
    const [row] = await events();
    expect(row).toMatchObject({ outcome: 'confirmed', decided_by: 'มาลี บุญประคอง' });
    expect(row?.before.people.find((one) => one.person === people.head)).toMatchObject({ state: 'alive' });
    expect(row?.after.people.find((one) => one.person === people.head)).toMatchObject({ state: 'dead' });
    const log = await sql<{ version: number; before: unknown }>`
      select version, before from registry.change where subject = ${people.head}`.execute(open.owner);
    expect(log.rows).toEqual([
      { version: 2, before: { state: 'alive', family: home.family, relation: 'head' } },
    ]);
  });

  it('is asked and confirmed in one go by the desk that names a paper; the row says both', async () => {
    const change = { kind: 'move_out', people: [people.son], to_words: 'กรุงเทพฯ' };
    expect(code(await ask(change, { confirm: true, document: 'ทร.6' }))).toBe('life_desk_confirms');
    expect(code(await ask(change, { confirm: true }, 'มาลี'))).toBe('life_needs_document');
    const mine = await ask(change, {}, 'มาลี');
    expect(code(await confirm(mine.event))).toBe('life_needs_document');
    await open.done('มาลี', 'registry.withdraw-life-event', { area, event: mine.event });
    const done = await ask(change, { confirm: true, document: 'ทร.6' }, 'มาลี');
    expect(done).toMatchObject({ state: 'done', result: { state: 'confirmed' } });
    expect(await events()).toMatchObject([
      { outcome: 'confirmed', document: 'ทร.6', asked_by: 'มาลี บุญประคอง', decided_by: 'มาลี บุญประคอง' },
      { outcome: 'withdrawn' },
    ]);
    expect(await counted()).toBe(3);
  });

  it('sent twice is once; refused with a reason; taken back by whoever asked', async () => {
    const event = newId();
    const change = { kind: 'new_head', family: home.family, person: people.wife };
    const item = { area, event, change, happened_on: '2026-11-10' };
    const id = newId();
    const first = await open.do('ฝน', 'registry.ask-life-event', item, { id });
    expect(await open.do('ฝน', 'registry.ask-life-event', item, { id })).toEqual(first);
    expect(await events()).toHaveLength(1);
    const no = await open.do('มาลี', 'registry.reject-life-event', { area, event, why: ' ' });
    expect(code(no as Told)).toBe('why life_why_missing');
    expect(code((await open.do('มาลี', 'registry.withdraw-life-event', { area, event })) as Told)).toBe(
      'life_not_yours',
    );
    await open.done('มาลี', 'registry.reject-life-event', { area, event, why: 'ยังไม่ได้ตกลงกันในบ้าน' });
    expect(await events()).toMatchObject([{ outcome: 'refused', why: 'ยังไม่ได้ตกลงกันในบ้าน' }]);
    expect(code(await confirm(event))).toBe('life_decided_already');
    expect((await members())[people.head]).toBe('head');
  });

  it('a birth and a move in bring people in, with their parents and where they came from', async () => {
    const child = {
      person: newId(),
      name: 'เด็กชายภูผา เกตุแก้ว',
      relation: 'grandchild',
      birth_date: '2026-11-08',
    };
    const mother = people.girl;
    const birth = { kind: 'birth', family: home.family, child, mother, father: people.son };
    expect(code(await ask(birth))).toBe('parent_young_ask');
    await confirmed({ ...birth, mother: null });
    const cousin = {
      person: newId(),
      name: 'นางสาวจินดา เกตุแก้ว',
      relation: 'relative',
      id_number: '3670300600028',
    };
    const from_area = open.area('450303');
    await confirmed({ kind: 'move_in', family: home.family, people: [cousin], from_area });
    expect(await members()).toMatchObject({ [child.person]: 'grandchild', [cousin.person]: 'relative' });
    const row = await sql<{ father: string; moved_from_area: string | null; id_last4: string | null }>`
      select father, moved_from_area, id_last4 from registry.person where id in (${child.person}, ${cousin.person})
      order by father nulls last`.execute(open.owner);
    expect(row.rows).toMatchObject([
      { father: people.son },
      { moved_from_area: from_area, id_last4: '0028' },
    ]);
    const kept = await sql<{ change: unknown }>`select change from registry.life_event`.execute(open.owner);
    expect(JSON.stringify(kept.rows)).not.toContain('3670300600028');
    expect(await counted()).toBe(6);
  });

  it('a household splits, and both keep their history', async () => {
    const change = split();
    const rice = { area, help: newId(), family: home.family, what: 'ข้าวสาร', giver: 'วัด', form: 'in_kind' };
    await open.done('มาลี', 'help.record-help', { ...rice, given_on: '2026-11-01' });
    await confirmed(change);
    const later = { ...rice, help: newId(), what: 'ผ้าห่ม', given_on: '2026-11-20' };
    await open.done('มาลี', 'help.record-help', later);
    await open.done('มาลี', 'help.reverse-help', { area, help: later.help, reason: 'ทดสอบ' });
    expect(await members()).toEqual({ [people.head]: 'head', [people.wife]: 'spouse' });
    expect(await members(change.new_family)).toEqual({ [people.son]: 'head', [people.girl]: 'child' });
    expect([await counted(), await counted(change.household)]).toEqual([2, 2]);
    expect(await events(change.new_family)).toHaveLength(1);
    type Line = { what_th: string; earlier: { why: string; house_no: string } | null };
    const helped = async (household: string) => {
      const input = { area, household };
      const found = await open.ask<{ rows: Line[]; years: unknown[] }>(
        'มาลี',
        'help.list-household-help',
        input,
      );
      return [found.rows.map((one) => [one.what_th, one.earlier?.why ?? 'own']), found.years.length];
    };
    expect(await helped(home.household)).toEqual([
      [
        ['ผ้าห่ม', 'own'],
        ['ข้าวสาร', 'own'],
      ],
      1,
    ]);
    expect(await helped(change.household)).toEqual([[['ข้าวสาร', 'split']], 0]);
    const file = await open.ask<Record<'links', Record<string, unknown[]>>>('มาลี', 'registry.get-family', {
      area,
      family: change.new_family,
    });
    expect(file.links).toMatchObject({
      came_from: [{ family: home.family, head: 'นายสมชาย เกตุแก้ว', house_no: '55' }],
      went_to: [],
    });
    const old = await open.ask<{ families: { gone: unknown[] }[]; links: unknown }>(
      'มาลี',
      'registry.get-family',
      { area, family: home.family },
    );
    expect(old.links).toMatchObject({ went_to: [{ family: change.new_family, house_no: '55/1' }] });
    expect(old.families[0]?.gone).toMatchObject([
      { state: 'alive', now_family: change.new_family },
      { state: 'alive', now_family: change.new_family },
    ]);
    const link = await sql`
      select from registry.earlier_home where family = ${change.new_family} and from_household = ${home.household}`.execute(
      open.owner,
    );
    expect(link.rows).toHaveLength(1);
  });

  it('marries, parts, joins another family, moves house and comes back', async () => {
    const change = split();
    await confirmed(change);
    const other = newId();
    await confirmed({
      kind: 'move_in',
      family: change.new_family,
      people: [{ person: other, name: 'นางสาวรุ่งนภา ศรีทอง', relation: 'other' }],
    });
    await confirmed({ kind: 'marriage', person: people.son, spouse: other });
    expect((await members(change.new_family))[other]).toBe('spouse');
    expect(code(await ask({ kind: 'marriage', person: people.wife, spouse: other }))).toBe('married_already');
    await confirmed({ kind: 'divorce', person: other });
    await confirmed({
      kind: 'join',
      family: home.family,
      people: [{ person: people.son, relation: 'child' }],
      new_head: other,
      relations: [{ person: people.girl, relation: 'relative' }],
    });
    expect((await members())[people.son]).toBe('child');
    expect(await members(change.new_family)).toEqual({ [other]: 'head', [people.girl]: 'relative' });
    await confirmed({ kind: 'move_house', family: change.new_family, household: home.household });
    expect([await counted(), await counted(change.household)]).toEqual([5, 0]);
    await confirmed({ kind: 'death', person: people.girl });
    await confirmed({ kind: 'return', family: home.family, person: people.girl, relation: 'grandchild' });
    expect((await members())[people.girl]).toBe('grandchild');
  });
});

describe('requests that cannot both be', () => {
  it('are marked with each other, and the second is refused by what changed, with nothing half done', async () => {
    const dies = await ask({ kind: 'death', person: people.son });
    const moves = await ask({ kind: 'move_out', people: [people.son, people.girl] });
    const again = await ask({ kind: 'move_out', people: [people.son] });
    const heads = await ask({ kind: 'new_head', family: home.family, person: people.wife });
    const other = await ask({ kind: 'new_head', family: home.family, person: people.son });
    const rows = new Map((await events()).map((one) => [one.event, one.conflicts.map(({ event }) => event)]));
    expect(rows.get(dies.event)?.toSorted()).toEqual(
      [moves, again, other].map((one) => one.event).toSorted(),
    );
    expect(rows.get(heads.event)).toEqual([other.event]);
    await confirm(dies.event);
    const refused = await confirm(moves.event);
    expect(refused.problem).toMatchObject({ code: 'since_died', details: { name: 'นายวิทยา เกตุแก้ว' } });
    expect(Object.keys(await members())).toHaveLength(3);
    expect(await confirm(heads.event)).toMatchObject({ state: 'done' });
    expect(code(await confirm(other.event))).toBe('since_died');
    const waiting = await open.ask<{ rows: LifeEventRow[]; next: string | null }>(
      'มาลี',
      'registry.list-open-life-events',
      { limit: 2 },
    );
    expect(waiting.rows).toHaveLength(2);
    expect(waiting.next).not.toBeNull();
    const rest = { limit: 200, after: waiting.next };
    const more = await open.ask<{ rows: LifeEventRow[] }>('มาลี', 'registry.list-open-life-events', rest);
    expect(more.rows.map((one) => one.event)).toContain(other.event);
  });

  it('two officers at the same moment: one of two moves', async () => {
    const one = await ask({ kind: 'move_out', people: [people.son] });
    const two = await ask({ kind: 'move_out', people: [people.son] });
    const both = await Promise.all([confirm(one.event), confirm(two.event)]);
    expect(both.map((each) => code(each)).toSorted()).toEqual(['done', 'since_moved']);
    const same = await ask({ kind: 'death', person: people.girl });
    const twice = await Promise.all([confirm(same.event), confirm(same.event)]);
    expect(twice.map((each) => code(each)).toSorted()).toEqual(['done', 'life_decided_already']);
  });
});

describe('refused at its field', () => {
  it('what cannot be', async () => {
    const { head, wife, son, girl } = people;
    const born = (birth_date: string, more = {}) => ({
      kind: 'birth',
      family: home.family,
      child: { person: newId(), name: 'เด็กชายก้อง เกตุแก้ว', relation: 'grandchild', birth_date },
      ...more,
    });
    const refused = async (change: Record<string, unknown>, happened_on = '2026-11-10') => {
      const told = await ask(change, { happened_on });
      return `${String(told.problem?.details['field'])} ${code(told)}`;
    };
    expect(await refused({ kind: 'death', person: son }, '1989')).toBe('happened_on death_before_birth');
    expect(await refused({ kind: 'death', person: son }, '2027-01-01')).toBe('happened_on death_in_future');
    expect(await refused({ kind: 'death', person: son }, '2569-01-01')).toContain('year_is_buddhist');
    expect(await refused({ kind: 'death', person: head })).toBe('change.new_head new_head_needed');
    expect(await refused(born('1950-01-01', { mother: wife }), '2026')).toBe(
      'change.mother child_older_than_parent',
    );
    expect(await refused(born('2569-01-01'))).toContain('change.child.birth_date year_is_buddhist');
    expect(
      await refused(
        split({ people: Object.values(people).map((person) => ({ person, relation: 'child' })) }),
      ),
    ).toBe('change.people split_everybody');
    expect(await refused(split({ address: { house_no: '1', village: '45030301' } }))).toContain(
      'village_elsewhere',
    );
    expect(await refused(split({ people: [{ person: girl, relation: 'child' }] }))).toBe(
      'change.people head_missing',
    );
    expect(
      await refused({ kind: 'join', family: home.family, people: [{ person: son, relation: 'child' }] }),
    ).toBe('change.family joins_own_family');
    expect(await refused({ kind: 'marriage', person: head, spouse_words: 'นางสาวคนอื่น' })).toBe(
      'change.person married_already',
    );
    expect(await refused({ kind: 'move_house', family: home.family, household: home.household })).toBe(
      'change.household same_house_already',
    );
    await confirmed({ kind: 'move_out', people: [son] });
    expect(await refused({ kind: 'death', person: son })).toContain('person_moved');
    const change = { area, person: son, seen: 2, change: { nickname: 'วิทย์' } };
    expect(code((await open.do('มาลี', 'registry.change-person', change)) as Told)).toBe('person_moved');
    const fact = { fact: newId(), subject: son, key: 'person.citizenship', value: 'TH', source: 'declared' };
    expect(code((await open.do('มาลี', 'registry.record-fact', { area, facts: [fact] })) as Told)).toBe(
      'person_moved',
    );
  });

  it('sixty are a family, sixty-one are refused, also one by one', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, no) => ({
        person: newId(),
        name: `นายคนที่ ${no}`,
        relation: 'relative',
      }));
    const come = { kind: 'move_in', family: home.family };
    expect(code(await ask({ ...come, people: many(57) }))).toBe('family_full');
    await confirmed({ ...come, people: many(56) });
    expect(await counted()).toBe(60);
    const one = { area, family: home.family, person: newId(), name: 'นายเกิน หนึ่ง', relation: 'relative' };
    expect(code((await open.do('มาลี', 'registry.add-person', one)) as Told)).toBe('family_full');
  });
});
