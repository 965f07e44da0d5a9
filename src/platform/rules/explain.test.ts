import { expect, test } from 'vitest';
import { compileRule } from './compile.ts';
import { makeDictionary } from './dictionary.ts';
import type { Expression } from './expression.ts';
import { explainRule } from './explain.ts';
import type { Rule, Scope } from './rule.ts';
import { layOut } from './sheet.ts';
import type { Facts, Household } from './sheet.ts';

const dictionary = makeDictionary([
  { key: 'birth', type: 'date', about: 'person', unknowable: 'birth_unknowable' },
  { key: 'birth_unknowable', type: 'boolean', about: 'person' },
  { key: 'income', type: 'money', about: 'person', min: 0 },
  { key: 'pension', type: 'boolean', about: 'person' },
  { key: 'recipient', type: 'boolean', about: 'person' },
  { key: 'urgent', type: 'boolean', about: 'shared' },
  {
    key: 'per_head',
    type: 'money',
    about: 'shared',
    derived: { term: { op: 'divide', of: { op: 'sum', of: 'income' }, by: { op: 'count' } } },
  },
  {
    key: 'poor',
    type: 'boolean',
    about: 'shared',
    answerable: true,
    derived: { expression: { op: 'lte', of: 'per_head', value: { baht: 100_000 } } },
  },
]);
const age = (value: number): Expression => ({ op: 'gte', of: { op: 'age', birth: 'birth' }, value });

test('a year of birth leaves the verdict open where it matters, and not where it does not', () => {
  const rule = substantive(age(60));
  expect(verdict(rule, { birth: '1966' })).toBe('unknown');
  expect(verdict(rule, { birth: '1966-11' })).toBe('unknown');
  expect(verdict(rule, { birth: '1966-10' })).toBe('entitled');
  expect(verdict(rule, { birth: '1965' })).toBe('entitled');
  expect(verdict(rule, { birth: '1967' })).toBe('not_entitled');
});

test('a day that the registry itself does not know counts from the first of the period', () => {
  expect(verdict(substantive(age(60)), { birth: '1966', birth_unknowable: true })).toBe('entitled');
});

test('an income that is not known makes the sum a lower bound, which already decides over the line', () => {
  const rule = substantive({ op: 'lte', of: 'per_head', value: { baht: 100_000 } });
  const known = (satang: number) => verdictOf(rule, household([{ income: satang }, {}]));
  expect(known(20_000_000)).toBe('unknown');
  expect(known(20_000_001)).toBe('not_entitled');
  expect(verdictOf(rule, household([{ income: 20_000_000 }, { income: 0 }]))).toBe('entitled');
  expect(verdictOf(rule, household([{ income: 20_000_000 }, { income: 1 }]))).toBe('not_entitled');
});

test('a judgement never refuses and is not asked for; a recorded yes counts', () => {
  const rule: Rule = {
    op: 'all',
    of: [
      condition('age', age(60)),
      condition('urgent', { op: 'eq', of: 'urgent', value: true }, 'judgement'),
    ],
  };
  expect(verdict(rule, { birth: '1950' })).toBe('judgement');
  expect(verdict(rule, { birth: '1950', urgent: false })).toBe('judgement');
  expect(verdict(rule, { birth: '1950', urgent: true })).toBe('entitled');
  expect(verdict(rule, { birth: '2000', urgent: true })).toBe('not_entitled');
  expect(explain(rule, {}).missing).toEqual([{ member: 'm0', key: 'birth' }]);
});

test('pending law and channel screening inform and never decide', () => {
  const rule: Rule = {
    op: 'all',
    of: [
      condition('age', age(60)),
      condition('test', { op: 'pending' }, 'pending_law'),
      condition('alone', { op: 'lte', of: 'income', value: { baht: 100_000 } }, 'channel_screening'),
    ],
  };
  const explanation = explain(rule, { birth: '1950', income: 99_999_999 });
  expect(explanation.verdict).toBe('entitled');
  expect(explanation.conditions.map(({ state, deciding }) => [state, deciding])).toEqual([
    ['true', true],
    ['unknown', false],
    ['false', false],
  ]);
});

test('the missing set leaves out what the other answers decide, and says which to ask first', () => {
  const rule: Rule = {
    op: 'all',
    of: [
      condition('young', { op: 'not', of: age(60) }),
      {
        op: 'any',
        of: [
          condition('younger', { op: 'not', of: age(70) }),
          condition('poor', { op: 'eq', of: 'pension', value: true }),
        ],
      },
    ],
  };
  expect(explain(rule, {}).missing).toEqual([{ member: 'm0', key: 'birth' }]);
  const either: Rule = {
    op: 'all',
    of: [
      condition('age', age(60)),
      {
        op: 'any',
        of: [
          condition('no_pension', { op: 'eq', of: 'pension', value: false }),
          condition('before', { op: 'eq', of: 'recipient', value: true }),
        ],
      },
    ],
  };
  const explanation = explain(either, { birth: '1950' });
  expect(explanation.missing.map(({ key }) => key)).toEqual(['pension', 'recipient']);
  expect(explanation.askFirst?.key).toBe('pension');
  expect(explain(either, { birth: '1950', pension: true }).missing.map(({ key }) => key)).toEqual([
    'recipient',
  ]);
});

test('an answer goes before what is worked out, and nothing is asked for then', () => {
  const rule = substantive({ op: 'eq', of: 'poor', value: true });
  expect(verdict(rule, { income: 10_000_001 })).toBe('not_entitled');
  expect(verdict(rule, { income: 10_000_001, poor: true })).toBe('entitled');
  expect(verdict(rule, { poor: false })).toBe('not_entitled');
  expect(explain(rule, {}).missing).toEqual([{ member: 'm0', key: 'income' }]);
});

test("a member's own answer goes before the household's, and only the household's is asked for", () => {
  const rule = substantive({ op: 'eq', of: 'urgent', value: true });
  const people = household([{}, { urgent: false }]);
  const [first, second] = layOut(dictionary, people);
  if (!first || !second) throw new Error('two people');
  const explained = explainRule(rule, dictionary);
  expect(explained(first)).toMatchObject({ verdict: 'unknown', missing: [{ member: null, key: 'urgent' }] });
  expect(explained(second)).toMatchObject({ verdict: 'not_entitled', missing: [] });
  expect(second.cells).toEqual(layOut(dictionary, people)[1]?.cells);
});

test('the reasons that decide are marked', () => {
  const rule: Rule = {
    op: 'all',
    of: [condition('age', age(60)), condition('no_pension', { op: 'eq', of: 'pension', value: false })],
  };
  const { conditions } = explain(rule, { birth: '2000' });
  expect(conditions.map(({ condition: { id }, deciding }) => [id, deciding])).toEqual([
    ['age', true],
    ['no_pension', false],
  ]);
});

function verdict(rule: Rule, facts: Facts): string {
  return verdictOf(rule, household([facts]));
}

function verdictOf(rule: Rule, people: Household): string {
  const [sheet] = layOut(dictionary, people);
  if (!sheet) throw new Error('nobody');
  expect(explainRule(rule, dictionary)(sheet).verdict).toBe(compileRule(rule, dictionary)(sheet));
  return compileRule(rule, dictionary)(sheet);
}

function explain(rule: Rule, facts: Facts) {
  const [sheet] = layOut(dictionary, household([facts]));
  if (!sheet) throw new Error('nobody');
  return explainRule(rule, dictionary)(sheet);
}

function household(people: readonly Facts[]): Household {
  const members = people.map((facts, index) => ({ id: `m${index}`, facts }));
  return { on: '2026-11-20', shared: {}, members };
}

function substantive(when: Expression): Rule {
  return condition('only', when);
}

function condition(id: string, when: Expression, scope: Scope = 'substantive'): Rule {
  return { id, th: 'ก', en: 'a', source: 'test', evidence: 'proposal', scope, when };
}
