import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openDb } from '../../platform/db.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { answersIn } from './answer.ts';
import { nextClimb, stepsReached, type Climb } from './climb.ts';
import { dayAfter, daysBetween } from './clock.ts';
import { stateOf, turnOf, type Said } from './referral.ts';
import { climbSome } from './write-climbs.ts';

let open: OpenHouse;
let area: string;
let jobs: ReturnType<typeof openDb>;
beforeAll(async () => {
  open = await openHouse();
  area = open.area('670307');
  jobs = openDb(open.urls.jobUrl, 2, () => {});
});
afterAll(async () => {
  await jobs.pool.end();
  await open.close();
});

const family = villageId('saensuk family');
const grandmother = villageId('นางคำปุ่น แสนสุข');
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const climbTo = (day: string) => climbSome({ jobDb: jobs.db }, day);

async function sent(more: object = {}, visit: object = {}): Promise<string> {
  const referral = newId();
  const ask = { referral, service: 'ops-emergency-relief', person: grandmother, ...more };
  await open.done('มาลี', 'cases.open-case', {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in', person: grandmother },
    needs: [{ id: newId(), kind: 'sudden_hardship', words: 'ไม่มีเงินซื้อยา', asks: [ask] }],
    receipt: newId(),
    print: newId(),
    ...visit,
  });
  return referral;
}

/** Moves the sending and the due day into the past, as if the days had gone by. */
async function overdueBy(referral: string, days: number): Promise<void> {
  await sql`update referrals.referral set sent_at = sent_at - make_interval(days => ${days + 10}), due_on = ${dayAfter(today, -days)}::date
    where area = ${area} and id = ${referral}`.execute(open.owner);
}

type Listed = {
  heads: string[];
  mine: boolean;
  count: number;
  rows: { referral: string; step: number; overdue_days: number; climbs: Climb[] }[];
};
const listed = (who: string) => open.ask<Listed>(who, 'referrals.list-climbed', { area });
const atProvince = (who: string) =>
  open.ask<{ count: number; rows: { referral: string; service_th: string | null; overdue_days: number }[] }>(
    who,
    'referrals.list-province-climbs',
    {},
  );
const whole = (referral: string, about = grandmother) =>
  open.ask<{ climbs: Climb[]; seen: string | null; clock: { overdue_days: number } }>(
    'มาลี',
    'referrals.get-sent-referral',
    { area, referral, about },
  );
const done = async (who: string, name: string, input: object) => {
  const outcome = await open.do(who, name, { area, ...input });
  return outcome.state === 'refused' ? outcome.problem.code : outcome.state;
};
const withdraw = async (referral: string) =>
  done('มาลี', 'referrals.withdraw-referral', {
    withdrawal: newId(),
    referral,
    seen: (await whole(referral)).seen,
    reason: 'sent_by_mistake',
  });

describe('what is overdue', () => {
  it('climbs to the desk, the head of the centre and the province, each step once, missed days made up for', async () => {
    const referral = await sent();
    expect(await climbTo(today)).toBe(0);
    await overdueBy(referral, 1);
    expect(await climbTo(today)).toBe(1);
    expect(await climbTo(today)).toBe(0);
    expect((await whole(referral)).climbs.map((one) => one.to_whom)).toEqual(['desk']);
    await overdueBy(referral, 9);
    expect(await climbTo(today)).toBe(2);
    expect((await whole(referral)).climbs.map((one) => one.to_whom)).toEqual(['desk', 'head', 'province']);

    // The officer at the desk sees it with the head, the head may say what was done; nobody else may.
    const mali = await listed('มาลี');
    expect(mali).toMatchObject({ heads: ['กัลยา ตั้งใจงาน'], mine: false, count: 1 });
    expect(mali.rows).toMatchObject([{ referral, step: 3, overdue_days: 9 }]);
    expect((await listed('ก้อย')).mine).toBe(true);
    const said = { climb_answer: newId(), referral, step: 2, words: 'โทรถึงหัวหน้าฝ่าย รับปากตอบพรุ่งนี้' };
    expect(await done('มาลี', 'referrals.answer-climb', said)).toBe('climb_is_the_heads');
    const input = { area, ...said, climb_answer: newId() };
    const id = newId();
    for (let times = 0; times < 2; times++)
      expect((await open.do('ก้อย', 'referrals.answer-climb', input, { id })).state).toBe('done');
    const [, second] = (await whole(referral)).climbs;
    expect(second?.said).toMatchObject([{ words: said.words, by: 'กัลยา ตั้งใจงาน' }]);

    // The province sees which organisation and what, nobody's name; another organisation sees nothing.
    const province = await atProvince('นก');
    expect(province.rows).toMatchObject([
      { referral, service_th: expect.stringContaining('ฉุกเฉิน'), overdue_days: 9 },
    ]);
    expect(JSON.stringify(province)).not.toMatch(/คำปุ่น|แสนสุข/);
    expect((await atProvince('วีระ')).rows).toEqual([]);
    expect(await done('วีระ', 'referrals.answer-climb', { ...said, climb_answer: newId(), step: 3 })).toBe(
      'climb_not_found',
    );
    expect(await done('นก', 'referrals.answer-climb', { ...said, climb_answer: newId(), step: 3 })).toBe(
      'done',
    );
    const waiting = await open.ask<object[]>('มาลี', 'referrals.list-waiting', { area });
    expect(waiting).toMatchObject([{ overdue: 1, climbed: 1 }]);

    // Answered: nothing is left to follow up, and the steps stay.
    await withdraw(referral);
    expect((await listed('ก้อย')).count).toBe(0);
    expect((await atProvince('นก')).count).toBe(0);
    expect(await done('ก้อย', 'referrals.answer-climb', { ...said, climb_answer: newId() })).toBe(
      'climb_over',
    );
    expect((await whole(referral)).climbs).toHaveLength(3);
    await expect(
      open.owner.transaction().execute(async (tx) => {
        await sql`set local role tambon_job`.execute(tx);
        await sql`select who from referrals.referral`.execute(tx);
      }),
    ).rejects.toThrow(/permission denied/);
  });

  it('and restricted climbs without saying what it is about', async () => {
    const referral = await sent({}, { restricted: true });
    await overdueBy(referral, 20);
    await climbTo(today);
    const { rows } = await atProvince('นก');
    expect(rows).toMatchObject([{ referral, service_th: null }]);
    expect((await listed('มาลี')).rows.map((one) => one.referral)).toEqual([referral]);
    expect((await listed('ก้อย')).rows).toEqual([]);
    await withdraw(referral);
  });

  it('without a head of the centre is for everybody at the desk', async () => {
    await sql`update identity.posting set head = false where head`.execute(open.owner);
    expect(await listed('มาลี')).toMatchObject({ heads: [], mine: true });
    await sql`update identity.posting set head = true where account = ${villageId('ก้อย')}`.execute(
      open.owner,
    );
  });
});

describe('every request', () => {
  const word = fc.constantFrom<Exclude<Said['kind'], 'withdrawn'>>(
    'accepted',
    'more_information',
    'declined',
    'delivered',
    'replied',
  );
  it('ends in an answer or is shown as overdue, on any day', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 3 }),
        fc.integer({ min: -5, max: 30 }),
        async (words, late) => {
          const referral = await sent();
          const told: Said[] = [];
          let seen: string | null = null;
          for (const kind of words) {
            const state = stateOf(told);
            const replies = kind === 'replied';
            const may = replies ? state === 'more_information' : answersIn[state].some((one) => one === kind);
            if (!may) continue;
            seen = await say(referral, kind, seen);
            told.push({ kind });
          }
          await overdueBy(referral, late);
          await climbTo(today);
          const { climbs, clock } = await whole(referral);
          const turn = turnOf(stateOf(told));
          const lists = await Promise.all(
            ['organisation', 'centre'].map((of) =>
              open.ask<{ rows: { referral: string; clock: { overdue_days: number } }[] }>(
                'มาลี',
                'referrals.list-sent',
                { area, turn: of },
              ),
            ),
          );
          const shown = lists.flatMap((list) => list.rows).find((one) => one.referral === referral);
          if (turn === null) {
            expect(told.length).toBeGreaterThan(0);
            expect(shown).toBeUndefined();
            expect(climbs).toEqual([]);
          } else {
            expect(shown?.clock.overdue_days).toBe(Math.max(0, late));
            expect(clock.overdue_days).toBe(Math.max(0, late));
            expect(climbs.map((one) => one.step)).toEqual(
              stepsReached(dayAfter(today, -late), today).map((one) => one.step),
            );
            const high = (await listed('ก้อย')).rows.some((one) => one.referral === referral);
            expect(high).toBe(climbs.length > 1);
            await withdraw(referral);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
  it('knows where it climbs next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 40 }), (late) => {
        const due = dayAfter(today, -late);
        const next = nextClimb(due, today);
        const reached = stepsReached(due, today).length;
        expect(next === undefined).toBe(reached === 3);
        if (next) expect(daysBetween(today, next.on)).toBeGreaterThan(0);
        if (next) expect(stepsReached(due, next.on).length).toBe(reached + 1);
      }),
    );
  });
});

async function say(referral: string, kind: Said['kind'], seen: string | null): Promise<string> {
  const word = newId();
  const more =
    kind === 'delivered'
      ? { amount_satang: 100_000, given_on: today }
      : kind === 'declined'
        ? { reason: 'no_budget' }
        : kind === 'more_information'
          ? { words: 'ขอเอกสาร' }
          : {};
  if (kind === 'replied')
    await open.done('มาลี', 'referrals.reply-referral', { area, reply: word, referral, seen, words: 'ส่งแล้ว' });
  else
    await open.done('นก', 'referrals.answer-referral', {
      area,
      answer: word,
      referral,
      seen,
      given: { ...more, kind },
    });
  return word;
}
