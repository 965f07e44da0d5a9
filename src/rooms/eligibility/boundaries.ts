import { amountNumber } from '../../platform/rules/amount.ts';
import { addDays, dayText, deadlineAfterMonths, type DaySpan } from '../../platform/rules/calendar.ts';
import { compileExpression } from '../../platform/rules/compile-expression.ts';
import { compileOperand } from '../../platform/rules/compile-term.ts';
import { slotOf, type FactDictionary, type FactType } from '../../platform/rules/dictionary.ts';
import type { Expression, Operand } from '../../platform/rules/expression.ts';
import { conditionsOf } from '../../platform/rules/rule.ts';
import type { Sheet } from '../../platform/rules/sheet.ts';
import { expressionsIn } from '../../platform/rules/walk.ts';
import { formatDate } from '../../platform/thai/thai-date-format.ts';
import { formatBaht } from '../../platform/thai/thai-money.ts';
import type { WelfareService } from '../services/public.ts';

/** A line of a rule or of an amount that no case stands on, or just beyond; `th` and `en` as people read it. */
export type Uncovered = {
  readonly place: string;
  readonly line: string;
  /** The key of the fact that is measured; null for a number worked out. */
  readonly of: string | null;
  readonly th: string;
  readonly en: string;
};

/**
 * The lines of a service (ages, money, counts, days) that its cases leave open: each line needs a case exactly on it and one
 * just on the other side. For an age that is the birthday and the day before it; for money a baht, for a count one.
 * `cases`: the sheet of the person of each case.
 */
export function uncovered(
  service: WelfareService,
  cases: readonly Sheet[],
  dictionary: FactDictionary,
): readonly Uncovered[] {
  const sheets = cases.flatMap(({ members }) => members);
  return placedTests(service).flatMap(({ place, test }) =>
    expressionsIn(test)
      .flatMap((node) => [node, ...derivedIn(node, dictionary)])
      .flatMap((node) => linesOf(node, dictionary))
      .filter((line) => !sheets.some(line.isMet))
      .map(({ said, of, th, en }) => ({ place, line: said, of, th, en })),
  );
}

type Line = Omit<Uncovered, 'place' | 'line'> & {
  readonly said: string;
  readonly isMet: (sheet: Sheet) => boolean;
};

function placedTests({ rule, benefit }: WelfareService): readonly { place: string; test: Expression }[] {
  const conditions = rule ? conditionsOf(rule) : [];
  const bands = benefit.amount && 'bands' in benefit.amount ? benefit.amount.bands : [];
  return [
    ...conditions.map(({ id, when }) => ({ place: `rule.${id}`, test: when })),
    ...bands.map(({ id, when }) => ({ place: `bands.${id}`, test: when })),
  ];
}

function derivedIn(node: Expression, dictionary: FactDictionary): readonly Expression[] {
  if (node.op !== 'eq' || typeof node.of !== 'string') return [];
  const derived = dictionary.meanings.get(node.of)?.derived?.expression;
  return derived ? expressionsIn(derived).flatMap((one) => [one, ...derivedIn(one, dictionary)]) : [];
}

function linesOf(node: Expression, dictionary: FactDictionary): readonly Line[] {
  switch (node.op) {
    case 'within_months':
      return deadlineLines(node.of, node.months, dictionary);
    case 'gte':
    case 'lt':
      return numberLines(node.of, amountNumber(node.value), 'below', dictionary);
    case 'lte':
    case 'gt':
      return numberLines(node.of, amountNumber(node.value), 'above', dictionary);
    case 'between':
      return [
        ...numberLines(node.of, amountNumber(node.value[0]), 'below', dictionary),
        ...numberLines(node.of, amountNumber(node.value[1]), 'above', dictionary),
      ];
    default:
      return [];
  }
}

function deadlineLines(of: string, months: number, dictionary: FactDictionary): readonly Line[] {
  const slot = slotOf(of, dictionary);
  const onDay = (days: number) => (sheet: Sheet) => {
    const day = sheet.cells[slot] as DaySpan | undefined;
    return day?.earliest === day?.latest && day !== undefined
      ? sheet.on === addDays(deadlineAfterMonths(day.earliest, months), days)
      : false;
  };
  return [
    {
      said: `${of}: the last day within ${months} months`,
      th: `วันสุดท้ายภายใน ${months} เดือน`,
      en: `the last day within ${months} months`,
      of: typeof of === 'string' ? of : null,
      isMet: onDay(0),
    },
    {
      said: `${of}: the day after ${months} months ended`,
      th: `วันถัดจากครบ ${months} เดือน`,
      en: `the day after ${months} months ended`,
      of: typeof of === 'string' ? of : null,
      isMet: onDay(1),
    },
  ];
}

function numberLines(
  of: Operand,
  value: number,
  beyond: 'below' | 'above',
  dictionary: FactDictionary,
): readonly Line[] {
  const measure = measured(of, dictionary);
  const named = typeof of === 'string' ? of : JSON.stringify(of);
  if (isAge(of, dictionary)) return birthdayLines(of, named, beyond === 'below' ? value : value + 1, measure);
  const step = beyond === 'below' ? -1 : 1;
  const type = typeof of === 'string' ? dictionary.meanings.get(of)?.type : 'number';
  const next = type === 'date' ? addDays(value, step) : value + step * (type === 'money' ? 100 : 1);
  const near = (size: number) =>
    beyond === 'below' ? size < value && size >= next : size > value && size <= next;
  const shown = shownValue(value, type);
  return [
    {
      said: `${named} = ${value}`,
      th: `เท่ากับ ${shown.th} พอดี`,
      en: `exactly ${shown.en}`,
      of: typeof of === 'string' ? of : null,
      isMet: (sheet) => measure(sheet) === value,
    },
    {
      said: `${named} just ${beyond} ${value}`,
      th: `${beyond === 'below' ? 'ต่ำกว่า' : 'เกิน'} ${shown.th} เพียงเล็กน้อย`,
      en: `just ${beyond} ${shown.en}`,
      of: typeof of === 'string' ? of : null,
      isMet: (sheet) => near(measure(sheet)),
    },
  ];
}

// Asked a day earlier or later the age is another: the case stands on the birthday, or on the day before it.
function birthdayLines(
  of: Operand,
  named: string,
  age: number,
  measure: (sheet: Sheet) => number,
): readonly Line[] {
  const near = (sheet: Sheet, days: number) => measure({ ...sheet, on: addDays(sheet.on, days) });
  return [
    {
      said: `${named}: the day ${age} years are completed`,
      th: `ครบ ${age} ปีในวันนั้นพอดี`,
      en: `the day ${age} years are completed`,
      of: typeof of === 'string' ? of : null,
      isMet: (sheet) => measure(sheet) === age && near(sheet, -1) === age - 1,
    },
    {
      said: `${named}: the day before ${age} years are completed`,
      th: `หนึ่งวันก่อนครบ ${age} ปี`,
      en: `the day before ${age} years are completed`,
      of: typeof of === 'string' ? of : null,
      isMet: (sheet) => measure(sheet) === age - 1 && near(sheet, 1) === age,
    },
  ];
}

function shownValue(value: number, type: FactType | undefined): { th: string; en: string } {
  if (type === 'money') return { th: formatBaht(value), en: formatBaht(value, { lang: 'en' }) };
  if (type !== 'date') return { th: String(value), en: String(value) };
  return { th: formatDate(dayText(value)), en: formatDate(dayText(value), { lang: 'en' }) };
}

/** The number where it is known exactly, else NaN, which is equal to nothing. */
function measured(of: Operand, dictionary: FactDictionary): (sheet: Sheet) => number {
  const { low, high } = compileOperand(of, { dictionary, test: (one) => compileExpression(one, dictionary) });
  return (sheet) => (low(sheet) === high(sheet) ? low(sheet) : Number.NaN);
}

// An age at a fixed day (of a death) does not move with the day of asking: it is a number like others.
function isAge(of: Operand, dictionary: FactDictionary): boolean {
  const term = typeof of === 'string' ? dictionary.meanings.get(of)?.derived?.term : of;
  return term?.op === 'age' && term.on === undefined;
}
