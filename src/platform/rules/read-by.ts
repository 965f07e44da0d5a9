import type { FactDictionary } from './dictionary.ts';
import { receiptKey } from './dictionary.ts';
import type { Expression, Operand, Term } from './expression.ts';
import { conditionsOf } from './rule.ts';
import type { Rule } from './rule.ts';
import { amountNumber } from './amount.ts';

/** What a rule reads: its recorded facts, the ages at which it may turn, and how long after an event it may turn. */
export type ReadBy = {
  /** Keys of facts, those behind derived facts instead of the derived ones. */
  readonly keys: ReadonlySet<string>;
  /** Completed years after a date at which the rule may say something else, by the key of the date. */
  readonly ages: ReadonlyMap<string, ReadonlySet<number>>;
  readonly months: ReadonlyMap<string, ReadonlySet<number>>;
  readonly days: ReadonlyMap<string, ReadonlySet<number>>;
};

/** Collects what some rules and expressions read. */
export function readBy(
  rules: readonly Rule[],
  dictionary: FactDictionary,
  expressions: readonly Expression[] = [],
): ReadBy {
  const keys = new Set<string>();
  const ages = new Map<string, Set<number>>();
  const months = new Map<string, Set<number>>();
  const days = new Map<string, Set<number>>();
  for (const { when } of rules.flatMap(conditionsOf)) walk(when);
  expressions.forEach(walk);
  return { keys, ages, months, days };

  function walk(node: Expression): void {
    switch (node.op) {
      case 'always':
      case 'pending':
        return;
      case 'receives':
        keys.add(receiptKey(node.service));
        return;
      case 'some':
      case 'every':
        return walk(node.where);
      case 'all':
      case 'any':
        return node.of.forEach(walk);
      case 'not':
        return walk(node.of);
      case 'eq_field':
        return [node.of, node.field].forEach((key) => operand(key, []));
      case 'within_months':
        mark(months, node.of, [node.months]);
        return operand(node.of, []);
      default:
        operand(node.of, 'value' in node ? numbersIn(node.value) : []);
    }
  }

  function operand(of: Operand, against: readonly number[]): void {
    if (typeof of === 'object') return inTerm(of, against);
    const derived = dictionary.meanings.get(of)?.derived;
    if (derived?.term) return inTerm(derived.term, against);
    if (derived?.expression) return walk(derived.expression);
    keys.add(of);
  }

  function inTerm(of: Term, against: readonly number[]): void {
    switch (of.op) {
      case 'age':
        keys.add(of.birth);
        if (of.on) keys.add(of.on);
        else
          mark(
            ages,
            of.birth,
            against.flatMap((years) => [years, years + 1]),
          );
        return;
      case 'days':
      case 'months':
        keys.add(of.from);
        if (of.to) keys.add(of.to);
        else
          mark(
            of.op === 'days' ? days : months,
            of.from,
            against.flatMap((size) => [size, size + 1]),
          );
        return;
      case 'count':
      case 'sum':
        if (of.where) walk(of.where);
        if (of.op === 'sum') operand(of.of, []);
        return;
      case 'divide':
        operand(of.of, []);
        if (typeof of.by === 'object') inTerm(of.by, []);
    }
  }
}

function mark(into: Map<string, Set<number>>, key: string, sizes: readonly number[]): void {
  const found = into.get(key) ?? new Set<number>();
  for (const size of sizes) found.add(size);
  into.set(key, found);
}

function numbersIn(value: unknown): number[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) =>
    typeof one === 'number' || (typeof one === 'object' && one !== null)
      ? [amountNumber(one as number | { baht: number })]
      : [],
  );
}
