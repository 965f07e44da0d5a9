import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountFault, answer, answerFault, answersIn } from './answer.ts';
import { clockOf, colourOf, dayAfter, daysBetween } from './clock.ts';
import { stateOf, turnOf, type Said } from './referral.ts';

const said = (...kinds: Said['kind'][]) => kinds.map((kind) => ({ kind }));

describe('the state of a referral', () => {
  it('is computed from what was said, in order', () => {
    expect(stateOf([])).toBe('sent');
    expect(stateOf(said('accepted'))).toBe('accepted');
    expect(stateOf(said('more_information'))).toBe('more_information');
    expect(stateOf(said('accepted', 'delivered'))).toBe('delivered');
    expect(stateOf(said('more_information', 'declined'))).toBe('declined');
    expect(stateOf(said('accepted', 'withdrawn'))).toBe('withdrawn');
  });
  it('goes back to before the question after a reply', () => {
    expect(stateOf(said('more_information', 'replied'))).toBe('sent');
    expect(stateOf(said('accepted', 'more_information', 'replied'))).toBe('accepted');
  });
  it('is always somebody’s turn or ended, whatever may be said', () => {
    const word = fc.constantFrom(...said('accepted', 'more_information', 'declined', 'delivered'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const told: Said[] = [];
        for (const one of words) {
          const state = stateOf(told);
          if (!answersIn[state].includes(one.kind as 'accepted')) continue;
          told.push(one);
          if (one.kind === 'more_information') told.push({ kind: 'replied' });
        }
        const state = stateOf(told);
        expect(turnOf(state) === null).toBe(answersIn[state].length === 0);
      }),
    );
  });
});

describe('an answer', () => {
  const given = (one: unknown) => answer.parse(one);
  it('asks for the words, the reason and the day that it needs', () => {
    expect(answer.safeParse({ kind: 'more_information', words: ' \u200b ' }).success).toBe(false);
    expect(answer.safeParse({ kind: 'declined' }).success).toBe(false);
    expect(answer.safeParse({ kind: 'delivered', amount_satang: 300_000 }).success).toBe(false);
    expect(answer.safeParse({ kind: 'accepted', amount_satang: 5 }).success).toBe(false);
    expect(given({ kind: 'accepted' })).toMatchObject({ reason: null, amount_satang: null, given_on: null });
  });
  it('is faulty in itself when the reason says nothing or the day cannot be', () => {
    const fault = (one: unknown) => answerFault(given(one), '2026-11-20', '2026-11-23');
    expect(fault({ kind: 'declined', reason: 'other' })).toBe('reason_needs_words');
    expect(fault({ kind: 'declined', reason: 'other', words: 'ย้ายไปอยู่กับลูก' })).toBeUndefined();
    expect(fault({ kind: 'delivered', given_on: '2026-11-24' })).toBe('given_in_future');
    expect(fault({ kind: 'delivered', given_on: '2026-11-19' })).toBe('given_before_sent');
    const unsaid = given({ kind: 'delivered', given_on: '2026-11-20' });
    expect(amountFault(unsaid, 'cash')).toBe('amount_missing');
    expect(amountFault(unsaid, 'service')).toBeUndefined();
    expect(fault({ kind: 'delivered', given_on: '2026-11-20', amount_satang: 300_000 })).toBeUndefined();
  });
});

describe('the clock', () => {
  it('takes CARE’s colours for ten and for fifteen days', () => {
    const colours = (length: number) =>
      Array.from({ length: length + 2 }, (_, day) => colourOf(day, length)[0]).join('');
    expect(colours(10)).toBe('gggggyyyooor');
    expect(colours(15)).toBe('ggggggyyyyyyoooor');
  });
  it('counts calendar days from the sending, over month and year', () => {
    expect(dayAfter('2026-12-25', 10)).toBe('2027-01-04');
    expect(daysBetween('2026-12-25', '2027-01-04')).toBe(10);
  });
  it('says how many days are left, then how many it is over', () => {
    const one = {
      state: 'sent',
      sent_on: '2026-11-23',
      due_on: '2026-12-03',
      since_on: '2026-11-23',
    } as const;
    expect(clockOf(one, '2026-11-23')).toMatchObject({ days_left: 10, colour: 'green', overdue_days: 0 });
    expect(clockOf(one, '2026-12-03')).toMatchObject({ days_left: 0, colour: 'orange', overdue_days: 0 });
    expect(clockOf(one, '2026-12-05')).toMatchObject({
      days_left: -2,
      colour: 'red',
      overdue_days: 2,
      stopped: false,
    });
  });
  it('stops when the request ends, and is not held by a question', () => {
    const one = { sent_on: '2026-11-23', due_on: '2026-12-03', since_on: '2026-11-26' };
    expect(clockOf({ ...one, state: 'delivered' }, '2027-03-01')).toMatchObject({
      days_left: 7,
      colour: 'green',
      stopped: true,
    });
    expect(clockOf({ ...one, state: 'more_information' }, '2026-12-04')).toMatchObject({
      overdue_days: 1,
      stopped: false,
    });
  });
});
