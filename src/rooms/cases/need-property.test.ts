import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { openHouse, type OpenHouse } from '../../../test/open-house.ts';
import { villageId } from '../../../test/village.ts';
import { needDueOn, needStateOf, whoHas, type HeldRequest } from './need.ts';

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const turn = fc.constantFrom('organisation', 'centre', null);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);
const requests: fc.Arbitrary<HeldRequest[]> = fc.array(
  fc.record({ turn, due_on: day, delivered: fc.boolean(), organisation: fc.constantFrom('a', 'b', 'c') }),
  { maxLength: 5 },
);

describe('who has a need', () => {
  it('is one organisation or one officer, with one day, whatever was asked of whom', () => {
    fc.assert(
      fc.property(requests, day, (asked, own) => {
        const { holder, due_on } = whoHas('officer', own, asked);
        const state = needStateOf(false, asked);
        expect(Object.keys(holder)).toHaveLength(1);
        expect('organisation' in holder).toBe(state === 'waiting');
        if ('organisation' in holder)
          expect(
            asked.some((one) => one.organisation === holder.organisation && one.turn === 'organisation'),
          ).toBe(true);
        expect(due_on).toBe(needDueOn(own, asked));
      }),
    );
  });
});

const family = villageId('saensuk family');
const people = ['มาลี', 'ก้อย'] as const;
const act = fc.record({
  what: fc.constantFrom(
    'assign',
    'give',
    'give_all',
    'ask',
    'accept',
    'question',
    'decline',
    'reply',
    'withdraw',
    'close',
    'close_case',
    'reopen',
  ),
  who: fc.constantFrom(...people),
  at: fc.nat({ max: 1 }),
});
type Act = { what: string; who: (typeof people)[number]; at: number };

describe('over any order of commands', () => {
  it(
    'every need has exactly one officer who answers for it, one holder and one clock',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (acts) => {
          const world = await openTwoNeeds();
          for (const one of acts) await commandOf(world, one);
          await mustHold(world);
        }),
        { numRuns: 10, interruptAfterTimeLimit: 25_000 },
      );
    },
  );
});

type Two = { area: string; case: string; needs: string[] };

async function openTwoNeeds(): Promise<Two> {
  const area = open.area('670307');
  const needs = [newId(), newId()];
  const input = {
    area,
    case: newId(),
    family,
    contact: { id: newId(), channel: 'walk_in' },
    needs: needs.map((id) => ({ id, kind: 'income', words: 'ไม่พอใช้' })),
    receipt: newId(),
    print: newId(),
  };
  await open.done('มาลี', 'cases.open-case', input);
  return { area, case: input.case, needs };
}

// What cannot be done in the order in which it comes is refused: that is one of the orders.
async function commandOf(world: Two, { what, who, at }: Act): Promise<void> {
  const { area } = world;
  const need = world.needs[at];
  const to = villageId(who === 'มาลี' ? 'ก้อย' : 'มาลี');
  const from = villageId(who);
  const asked = await referralOf(need);
  const { referral, last: seen } = asked;
  const agency = (kind: string, more: object = {}) =>
    open.do('นก', 'referrals.answer-referral', {
      area,
      answer: newId(),
      referral,
      seen,
      given: { kind, ...more },
    });
  const commands: Record<string, () => Promise<unknown>> = {
    assign: () => open.do(who, 'cases.assign-need', { area, handover: newId(), need, to }),
    give: () => open.do(who, 'cases.give-case', { area, handover: newId(), case: world.case, to }),
    give_all: () => open.do(who, 'cases.give-all-cases', { area, from, to }),
    ask: () =>
      open.do(who, 'cases.ask-organisation', {
        area,
        need,
        referral: newId(),
        service: 'ops-emergency-relief',
        person: villageId(at === 0 ? 'นางคำปุ่น แสนสุข' : 'นายบุญมี แสนสุข'),
      }),
    accept: () => agency('accepted'),
    question: () => agency('more_information', { words: 'ขอสมุดบัญชี' }),
    decline: () => agency('declined', { reason: 'no_budget' }),
    reply: () =>
      open.do(who, 'referrals.reply-referral', { area, reply: newId(), referral, seen, words: 'แนบแล้ว' }),
    withdraw: () =>
      open.do(who, 'referrals.withdraw-referral', {
        area,
        withdrawal: newId(),
        referral,
        seen,
        reason: 'sent_by_mistake',
      }),
    close: () => open.do(who, 'cases.close-need', { area, closure: newId(), need, outcome: 'helped' }),
    close_case: () =>
      open.do(who, 'cases.close-case', {
        area,
        closure: newId(),
        case: world.case,
        said: { outcome: 'goal_met', satisfied: 'yes' },
      }),
    reopen: () =>
      open.do(who, 'cases.reopen-needs', { area, case: world.case, needs: [need], reason: 'family_asks' }),
  };
  await commands[what]?.();
}

async function referralOf(need: string | undefined): Promise<{ referral: string; last: string | null }> {
  const { rows } = await sql<{ id: string; last_word: string | null }>`
    select id, last_word from referrals.referral where need = ${need} order by recorded_at desc limit 1`.execute(
    open.owner,
  );
  return { referral: rows[0]?.id ?? newId(), last: rows[0]?.last_word ?? null };
}

async function mustHold(world: Two): Promise<void> {
  type Seen = {
    needs: {
      owner: { account: string };
      due_on: string;
      state: string;
      held_by: { organisation: string } | null;
      closure: object | null;
    }[];
    needs_open: number;
    closure: object | null;
    owner_account: string;
  };
  const seen = await open.ask<Seen>('มาลี', 'cases.get-case', {
    area: world.area,
    case: world.case,
    about: family,
  });
  const desk = people.map((name) => villageId(name));
  expect(seen.needs).toHaveLength(2);
  expect(desk).toContain(seen.owner_account);
  for (const need of seen.needs) {
    expect(desk).toContain(need.owner.account);
    expect(need.due_on).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(need.held_by !== null).toBe(need.state === 'waiting');
    expect(need.closure !== null).toBe(need.state === 'closed');
  }
  if (seen.closure !== null) expect(seen.needs_open).toBe(0);
}
