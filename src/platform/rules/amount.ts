import { dayOf } from './calendar.ts';
import type { Amount } from './expression.ts';

/** The number that rules compare with: a number as it is, money in satang, a date as its day. */
export function amountNumber(amount: Amount): number {
  if (typeof amount === 'number') return amount;
  if (typeof amount === 'object') return Math.round(amount.baht * 100);
  return dayOf(amount) ?? Number.NaN;
}
