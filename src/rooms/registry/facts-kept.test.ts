import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { newId } from '../../platform/ids.ts';
import { factOf } from './fact-dictionary.ts';
import { disagreeing, factInUse, goodUntil, type FactRecord } from './fact-in-use.ts';
import { nowColumns, nowTable } from './now-columns.ts';

let open: OpenHouse;
let area = '';
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
});
afterAll(() => open.close());

const answers: Record<string, fc.Arbitrary<unknown>> = {
  'person.annual_income': fc.nat(9).map((n) => n * 100_00),
  counts_in_household: fc.boolean(),
  'student.gpa': fc.constantFrom(0, 2.5, 3.57),
  'person.disability_types': fc.constantFrom(['none'], ['seeing', 'movement']),
  'person.occupation': fc.constantFrom('none', 'farmer'),
  'household.housing_condition': fc.constantFrom(['none'], ['unsafe', 'not_accessible']),
  'event.date': fc.constantFrom('2026', '2026-10', '2026-10-09'),
};
const said = fc.constantFrom(...Object.keys(answers)).chain((key) =>
  fc.record({
    key: fc.constant(key),
    value: answers[key] as fc.Arbitrary<unknown>,
    answer: fc.constantFrom('value', 'value', 'value', 'refused', 'not_applicable'),
    as_of: fc.constantFrom('2024-05-05', '2026-03-03', '2026-11-11'),
    source: fc.constantFrom('visit', 'survey', 'declared'),
  }),
);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('record' as const), said }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('correct' as const), said, which: fc.nat(20) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('verify' as const, 'contest' as const, 'again' as const),
      which: fc.nat(20),
    }),
  },
);

it('loses nothing in any order, and what stands beside a subject is what its records say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const home = { household: newId(), family: newId() };
      const [person, other] = [newId(), newId()];
      await open.done('มาลี', 'registry.add-family', {
        area,
        ...home,
        address: { house_no: '1' },
        people: [
          { person, name: 'นายคงเส้น คงวา', relation: 'head' },
          { person: other, name: 'นางคงวา คงเส้น', relation: 'spouse' },
        ],
      });
      const subjectOf = (key: string) => (/^(household|event)\./.test(key) ? home.household : person);
      const sent: Record<string, unknown>[] = [];
      const kept = { verification: 0, contest: 0 };
      for (const one of steps) {
        const of = 'which' in one && sent.length > 0 ? sent[one.which % sent.length] : undefined;
        if (one.does === 'record') await record({ ...one.said, subject: subjectOf(one.said.key) });
        else if (!of) continue;
        else if (one.does === 'correct') {
          const { key, subject } = of;
          const value = one.said.key === key ? one.said.value : of['value'];
          await record({ ...one.said, key, subject, value, corrects: of['fact'] });
        } else if (one.does === 'again') {
          const again = await open.do('ฝน', 'registry.record-fact', { area, facts: [of] });
          expect(again).toMatchObject({ problem: { code: 'fact_recorded_already' } });
        } else if (one.does === 'verify') {
          const verification = { area, verification: newId(), fact: of['fact'] };
          const { state } = await open.do('ฝน', 'registry.verify-fact', verification);
          if (state === 'done') kept.verification += 1;
        } else {
          const words = { contested_by: 'person', words: 'ไม่ใช่' };
          await open.done('มาลี', 'registry.contest-fact', {
            area,
            contest: newId(),
            fact: of['fact'],
            ...words,
          });
          kept.contest += 1;
        }
      }
      const rows = await recordsOf([home.household, person]);
      const plain = rows.map(({ id, key, subject, state, corrects }) => ({
        id,
        key,
        subject,
        state,
        corrects,
      }));
      expect(new Set(plain)).toEqual(
        new Set(
          sent.map(({ fact, key, subject, answer, corrects }) => ({
            id: fact,
            key,
            subject,
            state: answer,
            corrects: corrects ?? null,
          })),
        ),
      );
      expect(await countOf(home.household, person)).toEqual(kept);
      await mustStand('person', person, rows);
      await mustStand('household', home.household, rows);
      await mustDisagree(home.family, rows);
      const [member] = rows.filter((row) => row.key === 'counts_in_household').slice(0, 1);
      const counts = valueOf('counts_in_household', rows) !== false || member === undefined;
      const income = valueOf('person.annual_income', rows);
      const known = counts && typeof income === 'number';
      const sums = await sql`select members, incomes, income_sum::int as sum from registry.household_now
        where household = ${home.household}`.execute(open.owner);
      expect(sums.rows).toEqual([
        { members: counts ? 2 : 1, incomes: known ? 1 : 0, sum: known ? income : 0 },
      ]);

      async function record(one: Record<string, unknown>) {
        const row = { ...one, fact: newId() };
        await open.done('มาลี', 'registry.record-fact', { area, facts: [row] });
        sent.push(row);
      }
    }),
    { numRuns: 25 },
  );
}, 30_000);

it('overlooks nothing that several officers record at once', async () => {
  const [household, family, person] = [newId(), newId(), newId()];
  await open.done('มาลี', 'registry.add-family', {
    area,
    household,
    family,
    address: { house_no: '2' },
    people: [{ person, name: 'นายพร้อม กัน', relation: 'head' }],
  });
  const one = (at: number) => ({
    fact: newId(),
    subject: person,
    key: at % 2 === 0 ? 'person.annual_income' : 'person.occupation',
    value: at % 2 === 0 ? at * 100 : at % 3 === 0 ? 'farmer' : 'none',
    as_of: `2026-0${1 + at}-01`,
    source: 'visit',
  });
  const all = [5, 1, 4, 2, 6, 3].map((at) => one(at));
  await Promise.all(
    all.map((each, at) =>
      open.done(at % 2 === 0 ? 'มาลี' : 'ฝน', 'registry.record-fact', { area, facts: [each] }),
    ),
  );
  const rows = await recordsOf([person]);
  expect(rows.map((row) => row.id).toSorted()).toEqual(all.map(({ fact }) => fact).toSorted());
  await mustStand('person', person, rows);
});

type Kept = FactRecord & { subject: string; key: string };

async function recordsOf(subjects: readonly string[]): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select f.id, f.subject, f.key, f.answer as state, f.value, f.as_of::text as as_of, f.source, f.source_words, f.recorded_at as done_at, f.corrects,
      exists (select from registry.verification v where v.fact = f.id) as verified
    from registry.fact f where f.subject = any (${[...subjects]}::uuid[])`.execute(open.owner);
  return rows;
}

async function countOf(...subjects: string[]): Promise<unknown> {
  const { rows } = await sql`
    select count(distinct v.id)::int as verification, count(distinct c.id)::int as contest from registry.fact f
    left join registry.verification v on v.fact = f.id left join registry.contest c on c.fact = f.id
    where f.subject = any (${subjects}::uuid[])`.execute(open.owner);
  return rows[0];
}

function valueOf(key: string, rows: readonly Kept[]): unknown {
  const column = nowColumns(key.startsWith('household') ? 'household' : 'person').find(
    (one) => one.fact.key === key,
  );
  const used =
    column &&
    factInUse(
      column.fact,
      rows.filter((row) => row.key === key),
    );
  return used?.state === 'value' ? used.value : null;
}

// The file reads the standing records only; it shows the same as if it had read them all.
async function mustDisagree(family: string, rows: readonly Kept[]): Promise<void> {
  type Shown = { subject: string; key: string; used: { fact: string }; others: { fact: string }[] };
  const { facts } = await open.ask<{ facts: Shown[] }>('มาลี', 'registry.get-family', { area, family });
  const shown = facts.map(({ subject, key, used, others }) => ({
    subject,
    key,
    used: used.fact,
    others: new Set(others.map(({ fact }) => fact)),
  }));
  const wanted = [...Map.groupBy(rows, (row) => `${row.subject} ${row.key}`).values()].flatMap((records) => {
    const { subject = '', key = '' } = records[0] ?? {};
    const fact = factOf(key);
    const used = fact && factInUse(fact, records);
    if (!used) return [];
    return [{ subject, key, used: used.id, others: new Set(disagreeing(used, records).map(({ id }) => id)) }];
  });
  expect(new Set(shown)).toEqual(new Set(wanted));
}

async function mustStand(
  kind: 'person' | 'household',
  subject: string,
  rows: readonly Kept[],
): Promise<void> {
  const { table, id } = nowTable(kind);
  const { rows: found } = await sql<{ now: Record<string, unknown> }>`
    select to_jsonb(n) as now from ${sql.table(table)} n where ${sql.ref(id)} = ${subject}`.execute(
    open.owner,
  );
  const now = found[0]?.now ?? {};
  const columns = nowColumns(kind);
  const expected = columns.flatMap(({ fact, column }) => {
    const used = factInUse(
      fact,
      rows.filter((row) => row.key === fact.key),
    );
    const told = used?.state === 'value' ? used : undefined;
    return [
      [column, told?.value ?? null],
      [`${column}_until`, told ? goodUntil(fact, told) : null],
    ];
  });
  const stands = columns.flatMap(({ column }) => [
    [column, now[column]],
    [`${column}_until`, now[`${column}_until`]],
  ]);
  expect(stands).toEqual(expected);
}
