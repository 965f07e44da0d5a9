import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyHousehold, anyRule, dictionary, today } from '../../../test/random-rules.ts';
import { searchFor } from '../../platform/rules/missing.ts';
import { compileReasons } from '../../platform/rules/reasons.ts';
import type { Condition, Rule } from '../../platform/rules/rule.ts';
import { layOut } from '../../platform/rules/sheet.ts';
import { answerChance } from './answer-chance.ts';
import { bestQuestion, worthOf, type Waiting } from './ask-next.ts';

const waitingFor = (rule: Rule, household: Parameters<typeof layOut>[1], worth: number): Waiting[] => {
  const search = searchFor(rule, dictionary);
  const reasons = compileReasons(rule, dictionary);
  return layOut(dictionary, household).flatMap((sheet) => {
    const { missing } = reasons(sheet);
    return missing.length > 0 ? [{ sheet, search, missing, worth }] : [];
  });
};

it('the best question is one that is missing, worth no more than waits for it, whatever the order; nothing is left behind', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyRule, fc.integer({ min: 1, max: 9_000 })), { minLength: 1, maxLength: 4 }),
      anyHousehold,
      (rules, house) => {
        const waiting = rules.flatMap(([rule, worth]) => waitingFor(rule, house, worth));
        const before = JSON.stringify(waiting.map(({ sheet }) => sheet.cells));
        const best = bestQuestion(waiting);
        expect(best === null).toBe(waiting.length === 0);
        expect(JSON.stringify(waiting.map(({ sheet }) => sheet.cells))).toBe(before);
        if (!best) return;
        const hanging = best.rights.flatMap((at) => waiting[at] ?? []);
        expect(
          hanging.every(({ missing }) =>
            missing.some((ref) => ref.key === best.ref.key && ref.member === best.ref.member),
          ),
        ).toBe(true);
        expect(best.worth).toBeGreaterThan(0);
        expect(best.worth).toBeLessThanOrEqual(hanging.reduce((sum, { worth }) => sum + worth, 0) + 1e-6);
        expect(bestQuestion(waiting.toReversed())?.worth).toBeCloseTo(best.worth, 6);
      },
    ),
    { numRuns: 400 },
  );
});

const yes = (key: string): Condition => ({
  id: key.replaceAll('.', '_'),
  th: 'ข้อ',
  en: 'condition',
  source: 'test',
  evidence: 'proposal',
  scope: 'substantive',
  when: { op: 'eq', of: key, value: true },
});
const one = { on: today, shared: {}, members: [{ id: 'a', facts: {} }] };

it('asks for the money first: the likely “no” of a large right before the certain answer of a small one', () => {
  const small = waitingFor(yes('p.yes'), one, 1_000);
  const large = waitingFor({ op: 'all', of: [yes('p.also'), yes('h.yes')] }, one, 9_000);
  expect(bestQuestion([...small, ...large])?.ref.key).toMatch(/p\.also|h\.yes/);
  expect(bestQuestion([...small, ...waitingFor(yes('p.also'), one, 500)])?.ref.key).toBe('p.yes');
});

it('a fact on which several rights hang counts for all of them, and questions that are one to people are one', () => {
  const two = {
    ...one,
    members: [
      { id: 'a', facts: {} },
      { id: 'b', facts: {} },
    ],
  };
  const each = waitingFor(yes('p.yes'), two, 1_000);
  const alone = waitingFor(yes('p.also'), one, 1_500);
  expect(bestQuestion([...each, ...alone])?.ref.key).toBe('p.also');
  expect(bestQuestion([...each, ...alone], ({ key }) => key)?.ref.key).toBe('p.yes');
});

it('chances of the answers to a question add to one', () => {
  const cases: [string, 'boolean' | 'choice' | 'number', (boolean | string | number)[]][] = [
    ['person.disability_card_valid', 'boolean', [true, false]],
    ['person.citizenship', 'choice', ['TH', 'stateless', 'MM']],
    ['event.type', 'choice', ['none', 'birth', 'death']],
    ['x', 'number', [0, 1, 2, 3]],
  ];
  for (const [key, type, all] of cases) {
    const sum = all.reduce<number>(
      (total, answer) => total + answerChance({ key, type, about: 'person' }, answer, all),
      0,
    );
    expect(sum).toBeCloseTo(1, 9);
  }
});

it('a monthly sum counts for a year, and a right without a sum a little', () => {
  expect(worthOf({ most_satang: 60_000, frequency: 'monthly' })).toBe(720_000);
  expect(worthOf({ most_satang: 300_000, frequency: 'per_time' })).toBe(300_000);
  expect(worthOf(null)).toBe(100_000);
});
