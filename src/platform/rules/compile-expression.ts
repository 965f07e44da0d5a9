import { amountNumber } from './amount.ts';
import { compileOperand } from './compile-term.ts';
import type { Workbench } from './compile-term.ts';
import { receiptKey, slotOf } from './dictionary.ts';
import type { FactDictionary } from './dictionary.ts';
import type { Amount, Expression, Literal, Operand } from './expression.ts';
import {
  allOf,
  answeredOr,
  anyOf,
  between,
  compare,
  every,
  exists,
  intersects,
  is,
  isExactly,
  known,
  not,
  sameAs,
  some,
  withinMonths,
} from './sheet-tests.ts';
import type { Test } from './sheet-tests.ts';
import { TRUE, UNKNOWN } from './truth.ts';

/**
 * Compiles an expression to a function of a sheet. Everything is looked up here, once: the function allocates
 * nothing. The expression must have passed `checkExpression`.
 */
export function compileExpression(node: Expression, dictionary: FactDictionary): Test {
  const test = (inner: Expression): Test => compileExpression(inner, dictionary);
  const slot = (key: string): number => slotOf(key, dictionary);
  const bench: Workbench = { dictionary, test };
  switch (node.op) {
    case 'always':
      return () => TRUE;
    case 'pending':
      return () => UNKNOWN;
    case 'all':
      return allOf(node.of.map(test));
    case 'any':
      return anyOf(node.of.map(test));
    case 'not':
      return not(test(node.of));
    case 'eq':
      return equals(node.of, node.value, bench);
    case 'ne':
      return not(equals(node.of, node.value, bench));
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return compare(node.op, compileOperand(node.of, bench), amountNumber(node.value));
    case 'between':
      return between(
        compileOperand(node.of, bench),
        amountNumber(node.value[0]),
        amountNumber(node.value[1]),
      );
    case 'in':
      return oneOf(node.of, node.value, bench);
    case 'not_in':
      return not(oneOf(node.of, node.value, bench));
    case 'includes':
      return intersects(slot(node.of), [node.value]);
    case 'intersects':
      return intersects(slot(node.of), node.value);
    case 'known':
      return known(slot(node.of));
    case 'exists':
      return exists(slot(node.of));
    case 'eq_field':
      return sameAs(slot(node.of), slot(node.field));
    case 'within_months':
      return withinMonths(slot(node.of), node.months);
    case 'some':
      return some(test(node.where), node.over === 'others');
    case 'every':
      return every(test(node.where), node.over === 'others');
    case 'receives':
      return is(slot(receiptKey(node.service)), true);
  }
}

function equals(of: Operand, value: Literal, bench: Workbench): Test {
  const meaning = typeof of === 'string' ? bench.dictionary.meanings.get(of) : undefined;
  if (meaning?.derived?.expression) {
    const test = bench.test(meaning.derived.expression);
    const worked = value === true ? test : not(test);
    return meaning.answerable
      ? answeredOr(slotOf(meaning.key, bench.dictionary), value === true, worked)
      : worked;
  }
  if (typeof value === 'boolean') return is(slotOf(String(of), bench.dictionary), value);
  if (meaning?.type === 'choice' || meaning?.type === 'text') {
    return is(slotOf(meaning.key, bench.dictionary), String(value));
  }
  return isExactly(compileOperand(of, bench), amountNumber(value as Amount));
}

function oneOf(of: string, values: readonly (string | number)[], bench: Workbench): Test {
  return anyOf(values.map((value) => equals(of, value, bench)));
}
