import { arabicDigits } from '../../../platform/thai/thai-digits.ts';
import { readBaht } from '../../../platform/thai/thai-money.ts';
import { answerShape, type Fact, type FactAnswer } from '../fact.ts';

/** The answer behind what was typed or pressed; undefined while it is not one. Amounts become satang. */
export function readAnswer(fact: Fact, typed: string): FactAnswer | undefined {
  const parsed = answerShape(fact).safeParse(meant(fact, typed.trim()));
  return parsed.success ? parsed.data : undefined;
}

/** An answer as it stands in its field. */
export function typedAnswer(fact: Fact, value: FactAnswer | null): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(' ');
  if (fact.type === 'money' && typeof value === 'number') return String(value / 100);
  return String(value);
}

function meant(fact: Fact, typed: string): unknown {
  switch (fact.type) {
    case 'boolean':
      return typed === 'true' ? true : typed === 'false' ? false : undefined;
    case 'number':
      return /^[\d๐-๙]+(\.[\d๐-๙]+)?$/u.test(typed) ? Number(arabicDigits(typed)) : undefined;
    case 'money':
      return readBaht(typed);
    case 'set':
      return typed === '' ? [] : typed.split(' ');
    default:
      return typed;
  }
}
