import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { asActor } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { areaSubject } from './area-subject.ts';
import { factSubjects } from './fact.ts';
import { addColumnsSql, nowColumns } from './now-columns.ts';
import { factsInUse, getRoster, householdFacts, namesOf } from './public.ts';

let open: OpenHouse;
let home: { area: string; household: string; family: string };
let [man, woman] = ['', ''];
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());
beforeEach(async () => {
  home = { area: open.area('670307'), household: newId(), family: newId() };
  [man, woman] = [newId(), newId()];
  const people = [
    {
      person: man,
      name: 'นายละเมียด กัลปพฤกษ์',
      relation: 'head',
      birth_date: '1950',
      birth_unknowable: true,
      sex: 'M',
    },
    { person: woman, name: 'นางละมุน กัลปพฤกษ์', relation: 'spouse', birth_date: '1955-05-05', id_number: null },
  ];
  await open.done('มาลี', 'registry.add-family', { ...home, address: { house_no: '77' }, people });
});

type Answer = {
  key: string;
  subject?: string;
  value?: unknown;
  answer?: string;
  as_of?: string;
  source?: string;
  fact?: string;
};
const fact = (one: Answer) => ({ fact: newId(), subject: man, source: 'declared', ...one });
const send = (facts: Answer[], who = 'มาลี') =>
  open.do(who, 'registry.record-fact', { area: home.area, facts: facts.map((one) => fact(one)) });
const code = async (facts: Answer[], who = 'มาลี') => {
  const outcome = (await send(facts, who)) as { state: string; problem?: { code: string } };
  return outcome.problem?.code ?? outcome.state;
};
async function now(table: 'person' | 'household', id: string): Promise<Record<string, unknown>> {
  const found = await sql<Record<string, unknown>>`
    select * from ${sql.table(`registry.${table}_now`)} where ${sql.ref(table)} = ${id}`.execute(open.owner);
  return found.rows[0] ?? {};
}
const income = (value: number, as_of: string, more: Partial<Answer> = {}) => ({
  key: 'person.annual_income',
  value,
  as_of,
  ...more,
});

describe('record-fact', () => {
  it('appends answers of every type and keeps the one in use beside the subject', async () => {
    const facts = [
      income(2_400_000, '2026-11-01'),
      { key: 'person.can_do_adl', value: false, source: 'visit', as_of: '2026-11-02' },
      { key: 'person.occupation', answer: 'refused' },
      { key: 'person.enrolled_in_school', answer: 'not_applicable' },
      {
        key: 'household.housing_condition',
        subject: home.household,
        value: ['unsafe', 'not_accessible'],
        as_of: '2026-11-03',
      },
      { key: 'assessment.urgency', subject: home.household, value: 'urgent', as_of: '2026-11-03' },
    ];
    expect(await send(facts)).toMatchObject({ state: 'done' });
    expect(await now('person', man)).toMatchObject({
      person_annual_income: '2400000',
      person_can_do_adl: false,
      person_occupation: null,
      person_enrolled_in_school: null,
      birth_from: expect.anything(),
      state: 'alive',
    });
    expect(await now('household', home.household)).toMatchObject({
      members: 2,
      incomes: 1,
      income_sum: '2400000',
      household_housing_condition: ['unsafe', 'not_accessible'],
      assessment_urgency: 'urgent',
    });
  });

  it('shows two sources that disagree, and which is used after one was verified', async () => {
    const survey = fact(income(6_840_000, '2026-02-09', { source: 'survey' }));
    const visit = fact(income(3_120_000, '2026-11-11', { source: 'visit' }));
    await open.done('มาลี', 'registry.record-fact', { area: home.area, facts: [survey] });
    await open.done('ฝน', 'registry.record-fact', { area: home.area, facts: [visit] });
    type File = {
      facts: {
        key: string;
        used: { fact: string; verified_by: string | null; recorded_by: string };
        others: { fact: string }[];
        good_until: string;
      }[];
      freshness: Record<string, string>;
    };
    const look = () => open.ask<File>('มาลี', 'registry.get-family', { area: home.area, family: home.family });
    expect((await look()).facts).toMatchObject([
      {
        used: { fact: visit.fact, recorded_by: 'ฝนทิพย์ สายธาร', verified_by: null },
        others: [{ fact: survey.fact }],
        good_until: '2027-11-11',
      },
    ]);
    const verification = { area: home.area, verification: newId(), fact: survey.fact };
    await open.done('มาลี', 'registry.verify-fact', verification);
    expect((await look()).facts).toMatchObject([
      { used: { fact: survey.fact, verified_by: 'มาลี บุญประคอง' }, others: [{ fact: visit.fact }] },
    ]);
    expect((await look()).freshness).toMatchObject({ income: '2026-11-11', health: null });
    expect(await now('person', man)).toMatchObject({ person_annual_income: '6840000' });
    const again = await open.do('มาลี', 'registry.verify-fact', { ...verification, verification: newId() });
    expect(again).toMatchObject({ problem: { code: 'fact_verified_already' } });
  });

  it('refuses by name what is no answer', async () => {
    expect(await code([{ key: 'person.shoe_size', value: 40 }])).toBe('fact_unknown');
    expect(await code([{ key: 'person.annual_income', value: 'much' }])).toBe('fact_wrong_answer');
    expect(await code([{ key: 'person.annual_income' }])).toBe('fact_wrong_answer');
    expect(await code([{ key: 'household.annual_income', value: 1 }])).toBe('fact_wrong_subject');
    expect(await code([{ key: 'person.annual_income', value: 1, subject: home.household }])).toBe(
      'fact_wrong_subject',
    );
    expect(await code([{ key: 'person.annual_income', value: 1, subject: newId() }])).toBe('subject_unknown');
    expect(await code([income(1, '2399-01-01')])).toBe('fact_in_future');
    expect(await code([income(1, '2026-02-30')])).toBe('bad_input');
    const one = fact(income(1, '2026-01-01'));
    expect(await code([one])).toBe('done');
    expect(await code([one])).toBe('fact_recorded_already');
    expect(await code([income(1, '2026-01-01')], 'นก')).toBe('not_allowed');
    expect(await code([income(1, '2026-01-01')], 'สมบัติ')).toBe('not_found');
  });

  it('corrects by a new record that names the wrong one; both stay, the wrong one is out', async () => {
    const wrong = fact(income(2_400_000, '2026-10-01', { source: 'visit' }));
    await open.done('มาลี', 'registry.record-fact', { area: home.area, facts: [wrong] });
    await open.done('มาลี', 'registry.verify-fact', {
      area: home.area,
      verification: newId(),
      fact: wrong.fact,
    });
    const right = { ...fact({ key: 'person.annual_income', value: 240_000 }), corrects: wrong.fact };
    await open.done('ฝน', 'registry.record-fact', { area: home.area, facts: [right] });
    const kept = await records('person.annual_income');
    expect(kept.records).toMatchObject([
      { fact: right.fact, corrects: wrong.fact, corrected_by: null, as_of: '2026-10-01' },
      { fact: wrong.fact, corrects: null, corrected_by: right.fact },
    ]);
    expect(await now('person', man)).toMatchObject({ person_annual_income: '240000' });
    expect((await file()).facts).toMatchObject([{ used: { fact: right.fact }, others: [] }]);
    const about = (more: object) =>
      open.do('มาลี', 'registry.record-fact', {
        area: home.area,
        facts: [{ ...right, fact: newId(), ...more }],
      });
    expect(await about({ subject: woman })).toMatchObject({ problem: { code: 'fact_corrects_another' } });
    expect(await about({ corrects: newId() })).toMatchObject({ problem: { code: 'fact_not_there' } });
  });

  it('shows what is contested until something new is recorded or verified', async () => {
    const one = fact(income(2_400_000, '2026-10-01'));
    await open.done('มาลี', 'registry.record-fact', { area: home.area, facts: [one] });
    const contest = (more: object = {}) =>
      open.do('ฝน', 'registry.contest-fact', {
        area: home.area,
        contest: newId(),
        fact: one.fact,
        contested_by: 'person',
        words: 'ลูกส่งเงินน้อยลงแล้ว',
        ...more,
      });
    expect(await contest()).toMatchObject({ state: 'done' });
    expect(await contest({ words: ' ' })).toMatchObject({ problem: { code: 'bad_input' } });
    expect(await contest({ fact: newId() })).toMatchObject({ problem: { code: 'fact_not_there' } });
    const told = { contested_by: 'person', words: 'ลูกส่งเงินน้อยลงแล้ว', recorded_by: 'ฝนทิพย์ สายธาร' };
    expect((await file()).facts).toMatchObject([{ used: { fact: one.fact }, contested: [told] }]);
    await send([income(1, '2026-11-02', { answer: 'refused' })]);
    expect((await file()).facts).toMatchObject([{ contested: [told] }]);
    await open.done('มาลี', 'registry.verify-fact', {
      area: home.area,
      verification: newId(),
      fact: one.fact,
    });
    expect((await file()).facts).toMatchObject([{ contested: [] }]);
    await contest();
    await send([income(1_800_000, '2026-11-20', { source: 'visit' })]);
    expect((await file()).facts).toMatchObject([{ contested: [] }]);
    expect((await records('person.annual_income')).contests).toMatchObject([
      { ...told, settled: true },
      { settled: true },
    ]);
  });

  it('tells by dimension how much is known of what is asked of everybody, and how old it is', async () => {
    const dimension = async () => (await file()).dimensions['income'];
    const before = await dimension();
    expect(before).toMatchObject({ known: 0, expired: 0, oldest: null, latest: null });
    await send([
      income(2_400_000, '2026-11-01'),
      { key: 'person.occupation', answer: 'not_applicable', as_of: '2026-11-02' },
      { key: 'household.income_sufficient', subject: home.household, value: false, as_of: '2020-01-01' },
      { key: 'household.annual_income', subject: home.household, answer: 'refused' },
      { key: 'person.hiv_affected', value: true, source: 'visit' },
    ]);
    expect(await dimension()).toEqual({
      ...before,
      known: 2,
      expired: 1,
      oldest: '2020-01-01',
      latest: '2026-11-02',
    });
    expect((await file()).dimensions['health']).toMatchObject({ known: 0, latest: null });
  });
});

type Kept = { records: object[]; contests: object[] };
const records = (key: string) =>
  open.ask<Kept>('มาลี', 'registry.list-fact-records', { area: home.area, subject: man, key });
type Shown = { facts: object[]; dimensions: Record<string, object> };
const file = () => open.ask<Shown>('มาลี', 'registry.get-family', { area: home.area, family: home.family });

describe('the doors for other rooms', () => {
  it('tell the roster, the names, the facts in use, and what the rules are asked about', async () => {
    const facts = [
      income(2_400_000, '2026-11-01'),
      { key: 'person.citizenship', value: 'TH', source: 'register', as_of: '1990-01-01' },
      { key: 'person.can_do_adl', value: false, as_of: '2025-01-01' },
      { key: 'person.in_institution', answer: 'refused' },
      { key: 'assessment.urgency', subject: home.household, value: 'very_urgent', as_of: '2026-11-20' },
    ];
    await send(facts);
    const actor = await open.actor('มาลี');
    const ask = <T>(work: (tx: Parameters<typeof getRoster>[0]) => Promise<T>) =>
      asActor(open.house.db, actor, 'read only', work);
    expect(await ask((tx) => getRoster(tx, home.area, home.family, '2026-11-23'))).toMatchObject({
      home: { house_no: '77' },
      members: [
        { person: man, relation: 'head', age: { least: 76, most: 76 } },
        { person: woman, age: { least: 71, most: 71 } },
      ],
    });
    expect(await ask((tx) => getRoster(tx, home.area, newId(), '2026-11-23'))).toBeUndefined();
    expect(await ask((tx) => namesOf(tx, home.area, [woman, newId()]))).toEqual(
      new Map([[woman, 'นางละมุน กัลปพฤกษ์']]),
    );
    expect(await ask((tx) => householdFacts(tx, home.area, home.family, '2026-11-23'))).toEqual({
      on: '2026-11-23',
      household: home.household,
      shared: { 'assessment.urgency': 'very_urgent' },
      members: [
        {
          id: man,
          facts: {
            'person.birth_date': '1950',
            'person.birth_date_unknown_in_registry': true,
            'person.sex': 'M',
            'person.annual_income': 2_400_000,
            'person.citizenship': 'TH',
            'person.is_household_head': true,
            counts_in_household: true,
          },
        },
        {
          id: woman,
          facts: {
            'person.birth_date': '1955-05-05',
            'person.is_household_head': false,
            counts_in_household: true,
          },
        },
      ],
    });
    const used = await ask((tx) => factsInUse(tx, home.area, [man], '2026-11-23', ['person.can_do_adl']));
    expect(used).toMatchObject([
      { key: 'person.can_do_adl', value: false, expired: true, recorded_by: 'มาลี บุญประคอง' },
    ]);
  });

  it('tell what holds for the area; one subject for each area, told by the desk', async () => {
    const place = areaSubject(home.area);
    const declared = { key: 'area.disaster_declared', subject: place, value: true, source: 'agency' };
    expect(await code([declared])).toBe('done');
    expect(await code([{ ...declared, value: false }], 'ฝน')).toBe('area_fact_by_desk');
    expect(await code([{ ...declared, subject: home.household }])).toBe('fact_wrong_subject');
    expect(await code([{ key: 'household.in_service_area', subject: place, value: true }])).toBe(
      'fact_wrong_subject',
    );
    expect(await code([{ ...declared, subject: areaSubject('ABC123') }])).toBe('subject_unknown');
    const told = await open.ask<{ facts: { key: string; used: { value: unknown } | null }[] }>(
      'มาลี',
      'registry.list-area-facts',
      { area: home.area },
    );
    expect(told.facts.filter((one) => one.used)).toMatchObject([
      { key: 'area.disaster_declared', used: { value: true, recorded_by: 'มาลี บุญประคอง' }, expired: false },
    ]);
    const kept = await sql<{ area_disaster_declared: boolean }>`
      select area_disaster_declared from registry.area_now where area = ${home.area}`.execute(open.owner);
    expect(kept.rows).toEqual([{ area_disaster_declared: true }]);
    const actor = await open.actor('มาลี');
    const known = await asActor(open.house.db, actor, 'read only', (tx) =>
      householdFacts(tx, home.area, home.family, '2026-11-23'),
    );
    expect(known?.shared).toEqual({ 'area.disaster_declared': true });
  });

  it('let the administrator say what holds for the area, and nothing else; every house is counted as changed', async () => {
    const numbers = async () => {
      const { rows } = await sql<{ no: string }>`
        select change_no as no from registry.household_now where area = ${home.area} order by household`.execute(
        open.owner,
      );
      return rows.map((row) => row.no);
    };
    const before = await numbers();
    const say = (key: string, value: unknown) =>
      open.do('ผู้ดูแล', 'registry.record-area-facts', {
        area: home.area,
        facts: [{ fact: newId(), key, value, source: 'document' }],
      });
    expect(await say('area.lao_ordinance', true)).toMatchObject({ state: 'done' });
    expect(await say('household.in_service_area', true)).toMatchObject({
      problem: { code: 'fact_wrong_subject' },
    });
    const after = await numbers();
    expect(after.every((no, at) => Number(no) > Number(before[at]))).toBe(true);
    const { facts } = await open.ask<{ facts: { key: string; used: object | null }[] }>(
      'ผู้ดูแล',
      'registry.list-area-facts',
      {
        area: home.area,
      },
    );
    expect(facts.find((one) => one.key === 'area.lao_ordinance')?.used).toMatchObject({ value: true });
    const actor = await open.actor('ผู้ดูแล');
    const seen = await asActor(open.house.db, actor, 'read only', (tx) =>
      sql<{ kind: string }>`select distinct kind from registry.subject`.execute(tx),
    );
    expect(seen.rows).toEqual([{ kind: 'area' }]);
  });

  it('have a column for every fact of the dictionary that may have one, of its type', async () => {
    const found = await sql<{ name: string; type: string }>`
      select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'registry' and c.relname like '%\\_now' and a.attnum > 0`.execute(open.owner);
    const types = new Map(found.rows.map((row) => [row.name, row.type]));
    const there = (table: string, { column, type }: { column: string; type: string }) =>
      types.get(`${table}.${column}`) === type && types.get(`${table}.${column}_until`) === 'date';
    const columns = factSubjects.flatMap((subject) => nowColumns(subject));
    const missing = columns.filter(
      (one) => !there(`${one.fact.subject}_now`, one) || !there(`public_${one.fact.subject}_now`, one),
    );
    expect(addColumnsSql(missing)).toBe('');
    expect(columns.length).toBeGreaterThanOrEqual(120);
  });
});
