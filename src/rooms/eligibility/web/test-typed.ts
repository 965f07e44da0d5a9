import type { LooseTest } from '../../services/web/public.ts';

/** What a test is about: a fact, whether another service is received, nothing at all, or a criterion that is not issued. */
export const bases = ['fact', 'receives', 'always', 'pending'] as const;
export type Basis = (typeof bases)[number];

/** A test as it stands in fields; what is not written yet is empty. */
export type TestTyped = {
  basis: Basis;
  fact: string;
  compare: string;
  value: string;
  /** The upper end of a range, or the fact that must be the same. */
  other: string;
  values: readonly string[];
  service: string;
};

export const emptyTest: TestTyped = {
  basis: 'fact',
  fact: '',
  compare: 'yes',
  value: '',
  other: '',
  values: [],
  service: '',
};

const ordered = ['gte', 'lte', 'gt', 'lt', 'between', 'eq', 'ne', 'known'] as const;

/** The comparisons that a fact of this type allows, the most usual first. */
export function comparesOf(type: string | undefined): readonly string[] {
  switch (type) {
    case 'boolean':
      return ['yes', 'no', 'known'];
    case 'number':
    case 'money':
      return ordered;
    case 'date':
      return ['within_months', ...ordered];
    case 'set':
      return ['intersects', 'exists', 'known'];
    case 'choice':
      return ['in', 'not_in', 'exists', 'known'];
    case 'text':
      return ['eq_field', 'in', 'not_in', 'exists', 'known'];
    default:
      return ['yes'];
  }
}

/** A test in fields; undefined when fields cannot hold it, and it stays as it is. */
export function typedOf(test: LooseTest, typeOf: (key: string) => string | undefined): TestTyped | undefined {
  const inner = test['of'];
  if (test.op === 'always' || test.op === 'pending') return { ...emptyTest, basis: test.op };
  if (test.op === 'receives') return receiving(test, 'yes');
  if (test.op === 'not' && isTest(inner) && inner.op === 'receives') return receiving(inner, 'no');
  if (typeof inner !== 'string') return undefined;
  const typed = { ...emptyTest, fact: inner, compare: test.op };
  const value = test['value'];
  switch (test.op) {
    case 'eq':
    case 'ne':
      if (typeof value === 'boolean')
        return { ...typed, compare: value === (test.op === 'eq') ? 'yes' : 'no' };
      if (['choice', 'text'].includes(typeOf(inner) ?? ''))
        return test.op === 'eq' ? { ...typed, compare: 'in', values: [String(value)] } : undefined;
      return { ...typed, value: written(value) };
    case 'gte':
    case 'lte':
    case 'gt':
    case 'lt':
      return { ...typed, value: written(value) };
    case 'between':
      return Array.isArray(value)
        ? { ...typed, value: written(value[0]), other: written(value[1]) }
        : undefined;
    case 'in':
    case 'not_in':
    case 'intersects':
      return { ...typed, values: Array.isArray(value) ? value.map(String) : [] };
    case 'includes':
      return { ...typed, compare: 'intersects', values: [String(value)] };
    case 'known':
    case 'exists':
      return typed;
    case 'eq_field':
      return { ...typed, other: String(test['field'] ?? '') };
    case 'within_months':
      return { ...typed, value: String(test['months'] ?? '') };
    default:
      return undefined;
  }
}

/** The test that fields say; what is missing in them is missing in it, and is said at its place by the checks. */
export function testOf(typed: TestTyped, type: string | undefined): LooseTest {
  const { basis, fact: of, compare: op, value, other, values, service } = typed;
  if (basis === 'always' || basis === 'pending') return { op: basis };
  if (basis === 'receives') {
    const receives = { op: 'receives', service };
    return op === 'no' ? { op: 'not', of: receives } : receives;
  }
  switch (op) {
    case 'yes':
    case 'no':
      return { op: 'eq', of, value: op === 'yes' };
    case 'between':
      return { op, of, value: [read(value, type), read(other, type)] };
    case 'in':
      return values.length === 1 ? { op: 'eq', of, value: values[0] } : { op, of, value: [...values] };
    case 'not_in':
    case 'intersects':
      return { op, of, value: [...values] };
    case 'known':
    case 'exists':
      return { op, of };
    case 'eq_field':
      return { op, of, field: other };
    case 'within_months':
      return { op, of, months: Number(value) };
    default:
      return { op, of, value: read(value, type) };
  }
}

function receiving(test: LooseTest, compare: string): TestTyped {
  return { ...emptyTest, basis: 'receives', compare, service: String(test['service'] ?? '') };
}

function isTest(value: unknown): value is LooseTest {
  return typeof value === 'object' && value !== null && 'op' in value;
}

function written(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'baht' in value) return String(value.baht);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function read(value: string, type: string | undefined): unknown {
  if (type === 'date') return value;
  const number = value.trim() === '' ? Number.NaN : Number(value.replaceAll(',', ''));
  if (Number.isNaN(number)) return value;
  return type === 'money' ? { baht: number } : number;
}
