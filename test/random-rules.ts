import * as fc from 'fast-check';
import { makeDictionary } from '../src/platform/rules/dictionary.ts';
import type { FactMeaning } from '../src/platform/rules/dictionary.ts';
import type { Amount, Expression, Operand } from '../src/platform/rules/expression.ts';
import { scopes } from '../src/platform/rules/rule.ts';
import type { Rule } from '../src/platform/rules/rule.ts';
import type { Facts, FactValue, Household } from '../src/platform/rules/sheet.ts';

/** For tests: a small dictionary with every type of fact, and random rules and households over it. */
export const today = '2026-11-20';

const facts: readonly FactMeaning[] = [
  { key: 'p.yes', type: 'boolean', about: 'person' },
  { key: 'p.also', type: 'boolean', about: 'person' },
  { key: 'p.number', type: 'number', about: 'person', min: 0 },
  { key: 'p.debt', type: 'number', about: 'person' },
  { key: 'p.money', type: 'money', about: 'person', min: 0 },
  { key: 'p.birth', type: 'date', about: 'person', unknowable: 'p.birth_unknowable' },
  { key: 'p.birth_unknowable', type: 'boolean', about: 'person' },
  { key: 'p.choice', type: 'choice', about: 'person', options: ['none', '33', '39'] },
  { key: 'p.set', type: 'set', about: 'person', options: ['a', 'b', 'c'] },
  { key: 'p.place', type: 'text', about: 'person' },
  { key: 'h.yes', type: 'boolean', about: 'shared' },
  { key: 'h.place', type: 'text', about: 'shared' },
  { key: 'h.event', type: 'date', about: 'shared' },
  { key: 'p.age', type: 'number', about: 'person', derived: { term: { op: 'age', birth: 'p.birth' } } },
  {
    key: 'h.per_head',
    type: 'money',
    about: 'shared',
    derived: {
      term: { op: 'divide', of: { op: 'sum', of: 'p.money' }, by: { op: 'count' } },
    },
  },
  {
    key: 'h.poor',
    type: 'boolean',
    about: 'shared',
    derived: { expression: { op: 'lte', of: 'h.per_head', value: { baht: 3 } } },
  },
];
export const services = ['one', 'two'];
export const dictionary = makeDictionary(facts, services);

const boolFact = fc.constantFrom('p.yes', 'p.also', 'h.yes', 'h.poor');
const smallNumber = fc.integer({ min: 0, max: 4 });
const years = fc.constantFrom(0, 17, 18, 60, 70);
const baht = fc.constantFrom(0, 1, 3, 5).map((value): Amount => ({ baht: value }));
const eventDay = fc.constantFrom('2026-05-20', '2026-10-31', '2026-11-20');
const setWord = fc.constantFrom('a', 'b', 'c');
const over = fc.constantFrom('members' as const, 'others' as const);
const order = fc.constantFrom('lt' as const, 'lte' as const, 'gt' as const, 'gte' as const);
const equality = fc.constantFrom('eq' as const, 'ne' as const);

const measured: fc.Arbitrary<[Operand, Amount]> = fc.oneof(
  fc.tuple(fc.constantFrom<Operand>('p.number', 'p.debt', { op: 'sum', of: 'p.number' }), smallNumber),
  fc.tuple(fc.constantFrom<Operand>('p.money', 'h.per_head'), baht),
  fc.tuple(fc.constantFrom<Operand>('p.age', { op: 'age', birth: 'p.birth', on: 'h.event' }), years),
  fc.tuple(fc.constantFrom<Operand>('h.event'), eventDay),
  fc.tuple(fc.constantFrom<Operand>({ op: 'days', from: 'h.event' }), fc.constantFrom(0, 20, 180)),
  fc.tuple(fc.constantFrom<Operand>({ op: 'months', from: 'h.event' }), fc.constantFrom(0, 6)),
);

/** A random well-typed expression. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.oneof<fc.Arbitrary<Expression>[]>(
      fc.record({ op: equality, of: boolFact, value: fc.boolean() }),
      fc.tuple(order, measured).map(([op, [of, value]]) => ({ op, of, value })),
      fc.tuple(equality, measured).map(([op, [of, value]]) => ({ op, of, value })),
      smallNumber.map((low) => ({ op: 'between', of: 'p.number', value: [low, low + 2] })),
      years.map((low) => ({ op: 'between', of: 'p.age', value: [low, low + 9] })),
      fc.constantFrom<Expression>(
        { op: 'in', of: 'p.choice', value: [33, 39] },
        { op: 'not_in', of: 'p.choice', value: [33, 'none'] },
        { op: 'eq', of: 'p.choice', value: 'none' },
      ),
      setWord.map((value) => ({ op: 'includes', of: 'p.set', value })),
      fc.constant<Expression>({ op: 'intersects', of: 'p.set', value: ['a', 'b'] }),
      fc.constantFrom<Expression>({ op: 'exists', of: 'p.choice' }, { op: 'exists', of: 'p.set' }),
      fc.constant<Expression>({ op: 'known', of: 'p.number' }),
      fc.constant<Expression>({ op: 'eq_field', of: 'p.place', field: 'h.place' }),
      fc.constantFrom(1, 6).map((months) => ({ op: 'within_months', of: 'h.event', months })),
      fc.constantFrom(...services).map((service) => ({ op: 'receives', service })),
      fc.constant<Expression>({ op: 'always' }),
    ),
    fc.oneof<fc.Arbitrary<Expression>[]>(
      fc.record({
        op: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      }),
      tie('node').map((of) => ({ op: 'not', of })),
      fc.record({ op: fc.constantFrom('some' as const, 'every' as const), over, where: tie('node') }),
      fc
        .tuple(over, tie('node'), smallNumber, order)
        .map(([around, where, value, op]) => ({ op, of: { op: 'count', over: around, where }, value })),
      fc.tuple(over, tie('node'), baht, order).map(([around, where, value, op]) => ({
        op,
        of: { op: 'sum', over: around, of: 'p.money', where },
        value,
      })),
    ),
  ),
})).node;

const anyCondition: fc.Arbitrary<Rule> = fc
  .tuple(anyExpression, fc.constantFrom(...scopes, 'substantive' as const, 'substantive' as const))
  .map(([when, scope]) => ({ id: 'x', th: 'ก', en: 'a', source: 's', evidence: 'proposal', scope, when }));

/** A random rule of one to a few conditions. */
export const anyRule: fc.Arbitrary<Rule> = fc
  .letrec<{ node: Rule }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 2 },
      anyCondition,
      fc.record({
        op: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  }))
  .node.map((tree) => numbered(tree, { next: 1 }));

/** Values a fact can take in tests: every edge of the constants above and both its sides. */
export const pool: Readonly<Record<string, readonly FactValue[]>> = {
  'p.yes': [true, false],
  'p.also': [true, false],
  'p.number': [0, 1, 2, 3, 4, 5, 6, 7, 100_000],
  'p.debt': [-5, 0, 1, 2, 3, 4, 5, 9],
  'p.money': [0, 100, 101, 299, 300, 301, 500, 501, 900, 5_000_000],
  'p.birth': [
    '2026-11-20',
    '2009-11-20',
    '2008-11-21',
    '2008-11-20',
    '2008-05-20',
    '1966-11-21',
    '1966-11-20',
  ]
    .concat([
      '1966-05-20',
      '1956-11-21',
      '1956-11-20',
      '1946-11-21',
      '1946-11-20',
      '1930-01-01',
      '1880-01-01',
    ])
    .concat([
      '2007-11-21',
      '2007-11-20',
      '1965-11-20',
      '1955-11-20',
      '2025-11-20',
      '1966-10-31',
      '2008-10-31',
    ]),
  'p.choice': ['none', 33, '39'],
  'p.set': [[], ['a'], ['b'], ['c'], ['a', 'c']],
  'p.place': ['X', 'Y', 'Z'],
  'h.yes': [true, false],
  'h.place': ['X', 'Y', 'Z'],
  'h.event': [
    '2026-05-18',
    '2026-05-19',
    '2026-05-20',
    '2026-05-21',
    '2026-05-24',
    '2026-10-18',
    '2026-10-19',
  ].concat([
    '2026-10-20',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
    '2026-11-19',
    '2026-11-20',
    '1996-11-20',
  ]),
};
const partial: Readonly<Record<string, readonly FactValue[]>> = {
  'p.number': [{ at_least: 2 }],
  'p.birth': ['1966', '1966-11', '2008', '1956-11'],
  'h.event': ['2026-05', '2026'],
};

/** A random household of one to three people with facts missing or known in part. */
export const anyHousehold: fc.Arbitrary<Household> = fc
  .tuple(someFacts('h.'), fc.array(fc.tuple(someFacts('p.'), receipts()), { minLength: 1, maxLength: 3 }))
  .map(([shared, people]) => ({
    on: today,
    shared,
    members: people.map(([own, receiving], index) => ({ id: `m${index}`, facts: own, receiving })),
  }));

function someFacts(prefix: string): fc.Arbitrary<Facts> {
  const arbitraries = Object.entries(pool)
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, values]): [string, fc.Arbitrary<FactValue>] => [
      key,
      fc.constantFrom(...values, ...values, ...(partial[key] ?? [])),
    ]);
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: [] }) as fc.Arbitrary<Facts>;
}

function receipts(): fc.Arbitrary<readonly string[] | undefined> {
  return fc.option(fc.subarray(services), { nil: undefined });
}

function numbered(tree: Rule, count: { next: number }): Rule {
  if ('when' in tree) return { ...tree, id: `c${count.next++}` };
  return { ...tree, of: tree.of.map((child) => numbered(child, count)) };
}
