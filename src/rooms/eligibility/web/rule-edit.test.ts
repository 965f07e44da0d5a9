import { describe, expect, it } from 'vitest';
import type { LooseRule } from '../../services/web/public.ts';
import { addAt, moveAt, newCondition, placeOfPath, replaceAt } from './rule-edit.ts';
import { testOf, typedOf } from './test-typed.ts';

const one = (id: string): LooseRule => ({ ...newCondition([]), id });
const rule: LooseRule = { op: 'all', of: [one('a'), { op: 'any', of: [one('b'), one('c')] }] };
const ids = (tree: LooseRule | null): unknown =>
  tree === null ? null : 'of' in tree ? [tree.op, ...tree.of.map(ids)] : tree.id;

describe('a rule that is being written', () => {
  it('is changed at one place, and an empty group goes', () => {
    expect(placeOfPath([1, 0])).toBe('rule.of[1].of[0]');
    expect(ids(replaceAt(rule, [1, 0], one('x')))).toEqual(['all', 'a', ['any', 'x', 'c']]);
    const less = replaceAt(rule, [1, 0], null);
    expect(ids(less && replaceAt(less, [1, 0], null))).toEqual(['all', 'a']);
    expect(ids(addAt(rule, [1], one('d')))).toEqual(['all', 'a', ['any', 'b', 'c', 'd']]);
    expect(ids(addAt(one('a'), [], one('d')))).toEqual(['all', 'a', 'd']);
    expect(ids(moveAt(rule, [1, 1], -1))).toEqual(['all', 'a', ['any', 'c', 'b']]);
    expect(newCondition(['c1', 'c3']).id).toBe('c2');
  });
});

describe('a test typed in fields', () => {
  const types = {
    'person.age_years': 'number',
    'person.annual_income': 'money',
    'person.citizenship': 'choice',
  };
  const typeOf = (key: string) => (types as Record<string, string>)[key];
  it.each([
    { op: 'gte', of: 'person.age_years', value: 60 },
    { op: 'between', of: 'person.age_years', value: [60, 69] },
    { op: 'lte', of: 'person.annual_income', value: { baht: 100000 } },
    { op: 'in', of: 'person.citizenship', value: ['TH', 'stateless'] },
    { op: 'eq', of: 'person.citizenship', value: 'TH' },
    { op: 'not', of: { op: 'receives', service: 'lao-hiv-allowance' } },
    { op: 'within_months', of: 'event.date', months: 6 },
    { op: 'eq_field', of: 'person.registered_lao', field: 'case.lao' },
    { op: 'always' },
  ])('$op comes out as it went in', (test) => {
    const typed = typedOf(test, typeOf);
    expect(typed && testOf(typed, typeOf(typed.fact))).toEqual(test);
  });
  it('what fields cannot hold is left as it is', () => {
    expect(typedOf({ op: 'some', where: { op: 'always' } }, typeOf)).toBeUndefined();
    expect(typedOf({ op: 'gte', of: { op: 'count' }, value: 2 }, typeOf)).toBeUndefined();
  });
});
