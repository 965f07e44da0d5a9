import { expect, test } from 'vitest';
import { checkRule } from './check.ts';
import { makeDictionary } from './dictionary.ts';
import { condition } from './rule.ts';
import type { Rule } from './rule.ts';
import { checkFacts } from './sheet.ts';

const dictionary = makeDictionary([
  { key: 'age', type: 'number', about: 'person', derived: { term: { op: 'age', birth: 'birth' } } },
  { key: 'birth', type: 'date', about: 'person' },
  { key: 'income', type: 'money', about: 'person', min: 0 },
  { key: 'level', type: 'choice', about: 'person', options: ['none', 'primary'] },
  { key: 'needs', type: 'set', about: 'person', options: ['bed', 'chair'] },
]);

test.each([
  [{ op: 'gte', of: 'shoe_size', value: 40 }, 'of[0].when.of', 'unknown_fact'],
  [{ op: 'lte', of: 'income', value: 100_000 }, 'of[0].when.value', 'wrong_type'],
  [{ op: 'gte', of: 'birth', value: '2026-02-30' }, 'of[0].when.value', 'wrong_type'],
  [{ op: 'eq', of: 'level', value: 'secondary' }, 'of[0].when.value', 'unknown_option'],
  [{ op: 'eq', of: 'needs', value: 'bed' }, 'of[0].when.value', 'wrong_type'],
  [{ op: 'between', of: 'age', value: [69, 60] }, 'of[0].when.value', 'reversed_range'],
  [{ op: 'within_months', of: 'age', months: 6 }, 'of[0].when.of', 'wrong_type'],
  [{ op: 'receives', service: 'nothing' }, 'of[0].when.service', 'unknown_fact'],
  [{ op: 'not', of: { op: 'pending' } }, 'of[0].when.of', 'misplaced_pending'],
  [{ op: 'exists', of: 'age' }, 'of[0].when.of', 'wrong_type'],
])('%j is refused at %s as %s', (when, place, code) => {
  expect(checkRule(ruleWith(when), dictionary)).toMatchObject([{ place, code }]);
});

test.each([
  { op: 'between', of: 'age', value: [60, 69] },
  { op: 'lte', of: 'income', value: { baht: 100_000.5 } },
  { op: 'gte', of: 'birth', value: '2015-10-01' },
  { op: 'intersects', of: 'needs', value: ['bed'] },
  {
    op: 'lte',
    of: { op: 'divide', of: { op: 'sum', of: 'income' }, by: { op: 'count' } },
    value: { baht: 3000 },
  },
])('%j is in order', (when) => {
  expect(checkRule(ruleWith(when), dictionary)).toEqual([]);
});

test('a repeated id is named', () => {
  const one = ruleWith({ op: 'always' });
  const rule: Rule = { op: 'all', of: [one, one] };
  expect(checkRule(rule, dictionary)).toMatchObject([{ place: 'only', code: 'repeated_id' }]);
});

test('a condition without its sentence, and a misspelt word, are no rule', () => {
  const whole = {
    id: 'a',
    th: 'ก',
    en: 'a',
    source: 's',
    evidence: 'bk',
    scope: 'quota',
    when: { op: 'always' },
  };
  expect(condition.safeParse(whole).success).toBe(true);
  expect(condition.safeParse({ ...whole, th: '' }).success).toBe(false);
  expect(condition.safeParse({ ...whole, sentence: 'ข' }).success).toBe(false);
  expect(condition.safeParse({ ...whole, when: { op: 'equals', of: 'age', value: 1 } }).success).toBe(false);
});

test('facts from outside: unknown keys, wrong values and worked-out facts are named', () => {
  const facts = {
    shoe_size: 40,
    income: 'much',
    age: 60,
    birth: '1966-11',
    level: 'primary',
    needs: ['bed'],
  };
  expect(checkFacts(dictionary, facts)).toEqual([
    { key: 'shoe_size', code: 'unknown_fact' },
    { key: 'income', code: 'wrong_type' },
    { key: 'age', code: 'derived_fact' },
  ]);
});

function ruleWith(when: unknown): Rule {
  const only = {
    id: 'only',
    th: 'ก',
    en: 'a',
    source: 's',
    evidence: 'bk',
    scope: 'substantive',
    when,
  } as Rule;
  return { op: 'all', of: [only] };
}
