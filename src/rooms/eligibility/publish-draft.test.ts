import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../platform/db.ts';
import { newId } from '../../platform/ids.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { countPreview } from './count-preview.ts';
import { unpackRights, type RightsPacked } from './rights-list.ts';
import type { Screening } from './screening.ts';
import type { CaseReasons, Trial } from './trial.ts';

const service = 'lao-old-age-allowance';
let open: OpenHouse;
let jobs: ReturnType<typeof openDb>;
beforeAll(async () => {
  open = await openHouse();
  jobs = openDb(open.urls.jobUrl, 2, () => {});
});
afterAll(async () => {
  await jobs.pool.end();
  await open.close();
});

type Fault = { place: string; th: string; en: string };
type Body = { rule: unknown; amount: unknown; ceiling: boolean; legal_basis: unknown; note: unknown };
type Draft = { revision: number; body: Body; cases: unknown; faults: Fault[]; mine: boolean; state: string };
type Preview = { state: string; counts: Record<string, { n: number; few: number }> | null };

const today = dayInThailand(new Date());
const inDays = (days: number) => dayInThailand(new Date(Date.now() + days * 86_400_000));
const draftOf = (draft: string) => open.ask<Draft>('ผู้ดูแล', 'services.get-draft', { draft });
const trialOf = (draft: string) => open.ask<Trial>('ผู้ดูแล', 'eligibility.get-trial', { draft });
const refusal = async (who: string, name: string, input: unknown) => {
  const outcome = await open.do(who, name, input);
  return outcome.state === 'refused' ? outcome.problem : undefined;
};

/** A draft whose body is the one in force with every text `from` in it written `to`; dates when they are given. */
async function drafted(change: (body: string) => string, dates = {}, cases: unknown = null): Promise<string> {
  const draft = newId();
  await open.done('ผู้ดูแล', 'services.draft-rule', { draft, service });
  await rewrite(draft, change, dates, cases);
  return draft;
}

async function rewrite(draft: string, change: (body: string) => string, dates = {}, cases: unknown = null) {
  const { revision, body } = await draftOf(draft);
  const days = { effective_from: null, effective_to: null, ...dates };
  const changed = JSON.parse(change(JSON.stringify(body))) as Body;
  await open.done('ผู้ดูแล', 'services.change-draft', { draft, revision, body: changed, cases, ...days });
}

/** Lets the cases of a draft say what the draft says. */
async function acceptCases(draft: string): Promise<void> {
  const { table, cases } = await trialOf(draft);
  const accepted = table?.cases.map((one, at) => {
    const came = cases[at]?.came;
    return came && cases[at]?.failures.length ? { ...one, verdict: came.verdict, baht: came.baht } : one;
  });
  await rewrite(draft, (body) => body, {}, { ...table, cases: accepted });
}

const compare = async (draft: string) => {
  const asked = await open.done('ผู้ดูแล', 'eligibility.preview-draft', { draft });
  const { areas } = await open.actor('ผู้ดูแล');
  const room = { house: open.house, jobDb: jobs.db, dataDir: '/tmp' };
  await countPreview.run(room, { draft, revision: asked['revision'], areas } as never);
};
const publish = (draft: string, revision: number, from: string, who = 'วิไล', to: string | null = null) =>
  open.do(who, 'eligibility.publish-draft', { draft, revision, effective_from: from, effective_to: to });

describe('a draft says what is wrong with it, by its place, and is not published', () => {
  it.each([
    ['an unknown fact', '"person.age_years"', '"person.age"', 'rule.of[1].when.of', /not in the dictionary/],
    ['a wrong type', '"value":60}', '"value":"old"}', 'rule.of[1].when.value', /has not the type/],
    ['no sentence', '"th":"มีสัญชาติไทย"', '"th":""', 'rule.of[0].th', /no sentence in Thai/],
    ['bands', '[70,79]', '[65,79]', 'benefit.amount.bands[1].when.value', /overlaps one before/],
    ['a gap', '[70,79]', '[72,79]', 'benefit.amount.bands[0].when.value', /no step holds between 69/],
    [
      'a circle',
      '{"op":"eq","of":"person.citizenship","value":"TH"}',
      `{"op":"receives","service":"${service}"}`,
      'rule',
      /circle/,
    ],
  ])('%s', async (_, good, bad, place, says) => {
    const draft = await drafted((body) => body.replace(good, bad));
    const { faults, revision } = await draftOf(draft);
    expect(faults[0]).toMatchObject({ place, en: expect.stringMatching(says) as unknown });
    expect(faults[0]?.th).toMatch(/[ก-๙]/);
    expect(await publish(draft, revision, today)).toMatchObject({
      problem: { code: 'draft_at_fault', details: { place } },
    });
    expect((await refusal('ผู้ดูแล', 'eligibility.preview-draft', { draft }))?.code).toBe('draft_at_fault');
  });

  it('is changed by whoever wrote it, in the revision that was read', async () => {
    const draft = await drafted((body) => body);
    const { body, revision } = await draftOf(draft);
    const write = { draft, revision, body, cases: null, effective_from: null, effective_to: null };
    expect((await refusal('วิไล', 'services.change-draft', write))?.code).toBe('draft_of_another');
    expect((await refusal('ผู้ดูแล', 'services.change-draft', { ...write, revision: 1 }))?.code).toBe(
      'draft_changed',
    );
    expect(await open.refused('มาลี', 'services.get-draft', { draft })).toBe('not_allowed');
    await open.done('ผู้ดูแล', 'services.discard-draft', { draft });
    expect((await refusal('ผู้ดูแล', 'services.change-draft', write))?.code).toBe('draft_over');
  });
});

describe('a case can be tried with other values', () => {
  it('and is explained condition by condition', async () => {
    const asked = { service, on: '2026-11-20', shared: { 'case.lao': 'AAAAAA' } };
    const young = { 'person.birth_date': '1990-01-01', 'person.citizenship': 'TH' };
    const said = await open.ask<CaseReasons>('มาลี', 'eligibility.get-case-reasons', {
      ...asked,
      person: young,
    });
    expect(said.verdict).toBe('not_entitled');
    expect(said.conditions.find(({ id }) => id === 'age_60')).toMatchObject({
      state: 'false',
      deciding: true,
    });
    const own = await open.ask<Trial>('มาลี', 'eligibility.get-trial', { service });
    expect(own.cases.length).toBeGreaterThanOrEqual(12);
    expect(own.cases.flatMap(({ failures }) => failures)).toEqual([]);
    expect(own.uncovered).toEqual([]);
    const wrong = { ...asked, person: { 'person.birth_date': { x: 1 } } };
    expect(await open.refused('มาลี', 'eligibility.get-case-reasons', wrong)).toBe('case_form');
  });
});

describe('a rule is changed', () => {
  const raise = (body: string) =>
    body
      .replace('"baht":600', '"baht":700')
      .replace('"note":null}', '"note":{"th":"ทดลองเพิ่มเบี้ย","en":"A trial rise"}}');
  const familyRights = async () => {
    const area = open.area('670307');
    const asked = { area, family: old.family };
    const list = unpackRights(await open.ask<RightsPacked>('มาลี', 'eligibility.list-rights', asked));
    return list.rights.find((one) => one.service === service && one.person === old.person);
  };
  const old = { household: newId(), family: newId(), person: newId() };
  let draft = '';

  it('its failing cases are said, and publishing waits for them', async () => {
    const area = open.area('670307');
    const people = Array.from({ length: 7 }, (_, at) => ({
      person: at === 0 ? old.person : newId(),
      name: `นางบัวลอย ใจดี${at}`,
      relation: at === 0 ? 'head' : 'relative',
      birth_date: at === 6 ? '1944-01-01' : '1964-01-01',
      sex: 'F',
    }));
    const { household, family } = old;
    await open.done('มาลี', 'registry.add-family', {
      area,
      household,
      family,
      address: { house_no: '99' },
      people,
    });
    const facts = people.flatMap(({ person }) =>
      [
        ['person.citizenship', 'TH'],
        ['person.registered_lao', area],
        ['person.receives_state_pension_or_salary', false],
        ['person.in_institution', false],
      ].map(([key, value]) => ({ fact: newId(), subject: person, key, value, source: 'document' })),
    );
    await open.done('มาลี', 'registry.record-fact', { area, facts });
    draft = await drafted(raise);
    const { revision, faults } = await draftOf(draft);
    expect(faults).toEqual([]);
    const { cases } = await trialOf(draft);
    expect(cases.filter(({ failures }) => failures.length > 0).length).toBeGreaterThan(3);
    expect(await publish(draft, revision, inDays(30))).toMatchObject({
      problem: { code: 'draft_case_fails', th: expect.stringContaining('700 บาท') as unknown },
    });
    await acceptCases(draft);
    expect((await trialOf(draft)).cases.filter(({ beside }) => beside === 'changed').length).toBeGreaterThan(
      3,
    );
  });

  it('is compared in SQL, in counts of my areas; a few people are not told as a number', async () => {
    const { revision } = await draftOf(draft);
    expect(await publish(draft, revision, inDays(30))).toMatchObject({
      problem: { code: 'draft_not_compared' },
    });
    await compare(draft);
    const { state, counts } = await open.ask<Preview>('ผู้ดูแล', 'eligibility.get-preview', { draft });
    expect(state).toBe('counted');
    expect(counts?.['more']?.n).toBe(6);
    expect((counts?.['yearly_after']?.n ?? 0) - (counts?.['yearly_before']?.n ?? 0)).toBe(6 * 12 * 100_00);
    const older = await drafted((body) =>
      body.replace('"value":60}', '"value":63}').replace('[60,69]', '[63,69]'),
    );
    await compare(older);
    const few = await open.ask<Preview>('ผู้ดูแล', 'eligibility.get-preview', { draft: older });
    expect(few.counts?.['loses']?.n).toBe(6);
    expect(few.counts?.['loses']?.few).toBe(0);
    const eighty = await drafted((body) => body.replace('"baht":800', '"baht":900'));
    await compare(eighty);
    const { counts: hidden } = await open.ask<Preview>('ผู้ดูแล', 'eligibility.get-preview', { draft: eighty });
    expect(hidden).toMatchObject({
      more: { n: 0, few: 1 },
      yearly_after: { n: 0, few: 1 },
      loses: { few: 0 },
    });
    const secret = newId();
    await open.done('ผู้ดูแล', 'services.draft-rule', { draft: secret, service: 'dwf-domestic-violence' });
    expect((await refusal('ผู้ดูแล', 'eligibility.preview-draft', { draft: secret }))?.code).toBe(
      'preview_confidential',
    );
  });

  it('another administrator of every area publishes it, from a day that is not past', async () => {
    const { revision } = await draftOf(draft);
    expect(await publish(draft, revision, inDays(30), 'ผู้ดูแล')).toMatchObject({
      problem: { code: 'draft_own' },
    });
    expect(await publish(draft, revision, inDays(-1))).toMatchObject({
      problem: { code: 'rule_starts_in_past' },
    });
    expect(await publish(draft, revision, inDays(9), 'วิไล', inDays(8))).toMatchObject({
      problem: { code: 'rule_ends_before_start' },
    });
    expect(await publish(draft, revision - 1, inDays(9))).toMatchObject({
      problem: { code: 'draft_changed' },
    });
    const before = await familyRights();
    expect(before?.amount?.least_satang).toBe(600_00);
    const id = newId();
    const input = { draft, revision, effective_from: inDays(30), effective_to: null };
    const first = await open.do('วิไล', 'eligibility.publish-draft', input, { id });
    expect(first).toMatchObject({ state: 'done', result: { service, version: 1001 } });
    expect(await open.do('วิไล', 'eligibility.publish-draft', input, { id })).toEqual(first);
    expect((await publish(draft, revision, inDays(40))).state).toBe('refused');
    const { rows } =
      await sql`select 1 from platform.command where name = 'eligibility.publish-draft' and result is not null`.execute(
        open.owner,
      );
    expect(rows).toHaveLength(1);
    expect((await familyRights())?.amount?.least_satang).toBe(600_00);
  });

  it('the version in force on the day decides; what is published is never edited, and its days are kept free', async () => {
    const area = open.area('670307');
    const screened = async (on: string) =>
      (
        await open.ask<Screening>('มาลี', 'eligibility.screen-household', { area, family: old.family, on })
      ).rights.find((one) => one.service === service && one.person === old.person);
    expect(await screened(inDays(29))).toMatchObject({ version: 2, amount: { least_satang: 600_00 } });
    expect(await screened(inDays(30))).toMatchObject({ version: 1001, amount: { least_satang: 700_00 } });
    const edit = sql`update services.publication set body = body where service = ${service}`;
    await expect(edit.execute(open.house.db)).rejects.toThrow(/permission denied/);

    const next = await drafted(raise);
    await acceptCases(next);
    await compare(next);
    const { revision } = await draftOf(next);
    for (const [from, to] of [
      [inDays(30), null],
      [inDays(10), null],
      [inDays(10), inDays(30)],
    ] as const)
      expect(await publish(next, revision, from, 'วิไล', to)).toMatchObject({
        problem: { code: 'rule_dates_overlap' },
      });
    expect((await publish(next, revision, today, 'วิไล', inDays(20))).state).toBe('done');
    expect((await familyRights())?.amount?.least_satang).toBe(700_00);
    expect(await screened(inDays(21))).toMatchObject({ version: 2 });
    expect(await screened(inDays(31))).toMatchObject({ version: 1001 });
    const { rows } =
      await sql`select 1 from graphile_worker.jobs where key = 'eligibility.rescreen-due'`.execute(jobs.db);
    expect(rows).toHaveLength(1);
    const versions = await open.ask<{ version: number; published_by: string | null; in_force: boolean }[]>(
      'มาลี',
      'services.list-versions',
      { service },
    );
    expect(versions).toMatchObject([
      { version: 1001, published_by: 'วิไล รอบคอบ', in_force: false },
      { version: 1002, in_force: true },
      { version: 2, published_by: null, in_force: false },
    ]);
  });

  it('one who looks after a part of the areas does not publish', async () => {
    const other = newId();
    await open.done('วิไล', 'services.draft-rule', { draft: other, service: 'dop-funeral' });
    expect(await publish(other, 1, inDays(3), 'ผู้ดูแล')).toMatchObject({
      problem: { code: 'publish_everywhere' },
    });
  });
});
