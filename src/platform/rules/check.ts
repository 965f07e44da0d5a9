import { dayOf } from './calendar.ts';
import { receiptKey } from './dictionary.ts';
import type { FactDictionary, FactType } from './dictionary.ts';
import type { Amount, Expression, Operand, Term } from './expression.ts';
import { conditionsOf, isCondition } from './rule.ts';
import type { Rule } from './rule.ts';

/** What is wrong in a rule, and where: `place` reads like `of[2].when.value`. */
export type RuleFault = {
  readonly place: string;
  readonly code:
    | 'unknown_fact'
    | 'wrong_type'
    | 'unknown_option'
    | 'reversed_range'
    | 'repeated_id'
    | 'misplaced_pending';
  /** The fact, value or id that is at fault. */
  readonly detail: string;
};

/**
 * Checks a rule against the dictionary: every fact exists, every value has the type of the fact it is compared
 * with, every option is one of the fact's, ranges are not reversed, condition ids differ, and `pending` stands only
 * in a condition that informs. An empty list means that the rule can be compiled.
 */
export function checkRule(rule: Rule, dictionary: FactDictionary): readonly RuleFault[] {
  const ids = conditionsOf(rule).map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) < at);
  return [
    ...repeated.map((id): RuleFault => ({ place: id, code: 'repeated_id', detail: id })),
    ...checkNode(rule, dictionary, ''),
  ];
}

/** As `checkRule`, for one expression standing alone (the step of an amount). */
export function checkExpression(
  expression: Expression,
  dictionary: FactDictionary,
  place = '',
): readonly RuleFault[] {
  const faults: RuleFault[] = [];
  const fail = (at: string, code: RuleFault['code'], detail: unknown): void => {
    faults.push({
      place: at.replace(/^\./, ''),
      code,
      detail: typeof detail === 'string' ? detail : JSON.stringify(detail),
    });
  };
  walk(expression, place);
  return faults;

  function walk(node: Expression, at: string): void {
    switch (node.op) {
      case 'always':
        return;
      case 'pending':
        fail(at, 'misplaced_pending', 'pending');
        return;
      case 'all':
      case 'any':
        node.of.forEach((child, index) => walk(child, `${at}.of[${index}]`));
        return;
      case 'not':
        walk(node.of, `${at}.of`);
        return;
      case 'some':
      case 'every':
        walk(node.where, `${at}.where`);
        return;
      case 'receives':
        typeOfFact(receiptKey(node.service), `${at}.service`);
        return;
      case 'known':
      case 'exists':
        if (dictionary.meanings.get(node.of)?.derived) fail(`${at}.of`, 'wrong_type', node.of);
        else typeOfFact(node.of, `${at}.of`);
        return;
      case 'eq_field':
        typeOfFact(node.of, `${at}.of`, 'text', 'choice');
        typeOfFact(node.field, `${at}.field`, 'text', 'choice');
        return;
      case 'within_months':
        typeOfFact(node.of, `${at}.of`, 'date');
        return;
      case 'includes':
        typeOfFact(node.of, `${at}.of`, 'set');
        inOptions(node.of, node.value, `${at}.value`);
        return;
      case 'intersects':
        typeOfFact(node.of, `${at}.of`, 'set');
        for (const value of node.value) inOptions(node.of, value, `${at}.value`);
        return;
      case 'in':
      case 'not_in':
        typeOfFact(node.of, `${at}.of`, 'choice', 'text', 'number');
        for (const value of node.value) valueFits(node.of, typeOf(node.of), value, `${at}.value`);
        return;
      case 'between':
        betweenFits(node.of, node.value, at);
        return;
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        valueFits(node.of, ordered(node.of, `${at}.of`), node.value, `${at}.value`);
        return;
      case 'eq':
      case 'ne':
        valueFits(node.of, typeOfOperand(node.of, `${at}.of`), node.value, `${at}.value`);
    }
  }

  function betweenFits(of: Operand, value: readonly [Amount, Amount], at: string): void {
    const type = ordered(of, `${at}.of`);
    for (const end of value) valueFits(of, type, end, `${at}.value`);
    if (isReversed(value)) fail(`${at}.value`, 'reversed_range', value);
  }

  function typeOf(key: string): FactType | undefined {
    return dictionary.meanings.get(key)?.type;
  }

  function typeOfFact(key: string, at: string, ...allowed: readonly FactType[]): FactType | undefined {
    const meaning = dictionary.meanings.get(key);
    if (!meaning) fail(at, 'unknown_fact', key);
    else if (allowed.length > 0 && (meaning.derived || !allowed.includes(meaning.type)))
      fail(at, 'wrong_type', key);
    return meaning?.type;
  }

  function typeOfOperand(of: Operand, at: string): FactType | undefined {
    return typeof of === 'string' ? typeOfFact(of, at) : typeOfTerm(of, at);
  }

  function typeOfTerm(of: Term, at: string): FactType | undefined {
    switch (of.op) {
      case 'age':
        typeOfFact(of.birth, `${at}.birth`, 'date');
        if (of.on) typeOfFact(of.on, `${at}.on`, 'date');
        return 'number';
      case 'days':
      case 'months':
        typeOfFact(of.from, `${at}.from`, 'date');
        if (of.to) typeOfFact(of.to, `${at}.to`, 'date');
        return 'number';
      case 'count':
        if (of.where) walk(of.where, `${at}.where`);
        return 'number';
      case 'sum':
        if (of.where) walk(of.where, `${at}.where`);
        return counted(of.of, `${at}.of`);
      case 'divide':
        if (typeof of.by === 'object') typeOfTerm(of.by, `${at}.by`);
        return counted(of.of, `${at}.of`);
    }
  }

  function ordered(of: Operand, at: string): FactType | undefined {
    const type = typeOfOperand(of, at);
    if (type && type !== 'number' && type !== 'money' && type !== 'date') fail(at, 'wrong_type', of);
    return type;
  }

  function counted(of: Operand, at: string): FactType | undefined {
    const type = typeOfOperand(of, at);
    if (type && type !== 'number' && type !== 'money') fail(at, 'wrong_type', of);
    return type;
  }

  function valueFits(of: Operand, type: FactType | undefined, value: unknown, at: string): void {
    if (type && !fits(type, value)) fail(at, 'wrong_type', value);
    else if (typeof of === 'string') inOptions(of, value, at);
  }

  function inOptions(key: string, value: unknown, at: string): void {
    const options = dictionary.meanings.get(key)?.options;
    if (options && !options.includes(String(value))) fail(at, 'unknown_option', value);
  }
}

function checkNode(rule: Rule, dictionary: FactDictionary, place: string): readonly RuleFault[] {
  if (!isCondition(rule)) {
    return rule.of.flatMap((child, index) => checkNode(child, dictionary, `${place}.of[${index}]`));
  }
  if (rule.scope === 'pending_law' && rule.when.op === 'pending') return [];
  return checkExpression(rule.when, dictionary, `${place}.when`);
}

function fits(type: FactType, value: unknown): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'money':
      return typeof value === 'object' && value !== null && 'baht' in value;
    case 'date':
      return typeof value === 'string' && dayOf(value) !== undefined;
    case 'choice':
      return typeof value === 'string' || typeof value === 'number';
    case 'text':
      return typeof value === 'string';
    case 'set':
      return false;
  }
}

function isReversed([from, to]: readonly [Amount, Amount]): boolean {
  if (typeof from === 'object') return typeof to === 'object' && from.baht > to.baht;
  return typeof from === typeof to && from > to;
}
