import { compileExpression } from '../../platform/rules/compile-expression.ts';
import { compileOperand } from '../../platform/rules/compile-term.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import type { Sheet } from '../../platform/rules/sheet.ts';
import { FALSE, TRUE } from '../../platform/rules/truth.ts';
import type { Amount, Component, WelfareService } from '../services/public.ts';
import type { AmountOfRight } from './screening.ts';

/** Gives how much somebody would get, in satang; null where no amount of money is known. */
export type AmountFor = (sheet: Sheet) => AmountOfRight | null;

/** Prepares the money that comes to the person: nothing for a loan, a contribution, or a budget of the provider. */
export function compileAmount(service: WelfareService, dictionary: FactDictionary): AmountFor {
  return service.benefit.flow === 'to_person' ? compileSum(service, dictionary) : () => null;
}

/**
 * Prepares the sum of a service, whoever gets or pays it. Of steps the first that holds is taken; a step that cannot be told
 * yet leaves the amount between the least and the most that may come out. Parts paid together are added.
 */
export function compileSum({ benefit }: WelfareService, dictionary: FactDictionary): AmountFor {
  const { amount, ceiling, per, frequency } = benefit;
  const frame = { ceiling, per, frequency };
  if (amount === null) return () => null;
  const sum = 'bands' in amount ? stepOf(amount.bands, dictionary) : plainSum(amount, benefit, dictionary);
  return (sheet) => {
    const found = sum(sheet);
    return found && { ...frame, ...found };
  };
}

type Sum = Pick<AmountOfRight, 'least_satang' | 'most_satang' | 'step'>;
type Band = Extract<Amount, { bands: unknown }>['bands'][number];

function plainSum(
  amount: Exclude<Amount, { bands: unknown }>,
  benefit: WelfareService['benefit'],
  dictionary: FactDictionary,
): (sheet: Sheet) => Sum {
  if ('baht' in amount) return always(amount.baht, amount.baht);
  if ('from_baht' in amount) return always(amount.from_baht, amount.to_baht);
  if ('components' in amount) {
    const parts = amount.components.filter((part) => isGiven(part, benefit));
    const sum = (of: (part: Component) => number | undefined) =>
      parts.reduce((total, part) => total + (part.baht ?? of(part) ?? 0), 0);
    return always(
      sum(({ from_baht }) => from_baht),
      sum(({ to_baht }) => to_baht),
    );
  }
  const { each_baht, at_most_baht } = amount;
  const times = compileOperand(amount.times, {
    dictionary,
    test: (one) => compileExpression(one, dictionary),
  });
  const upTo = (count: number) => satang(Math.min(each_baht * Math.max(1, count), at_most_baht));
  return (sheet) => ({
    least_satang: upTo(times.low(sheet)),
    most_satang: upTo(times.high(sheet)),
    step: null,
  });
}

/** What is paid back of money spent is not given, and what is counted with another service is not counted twice. */
export function isGiven(part: Component, { per, frequency }: WelfareService['benefit']): boolean {
  return part.per === per && part.frequency === frequency && !part.ceiling && part.counted_in === null;
}

function stepOf(bands: readonly Band[], dictionary: FactDictionary): (sheet: Sheet) => Sum | null {
  const steps = bands.map((band) => ({ band, holds: compileExpression(band.when, dictionary) }));
  return (sheet) => {
    const open: Band[] = [];
    for (const { band, holds } of steps) {
      const truth = holds(sheet);
      if (truth === FALSE) continue;
      open.push(band);
      if (truth === TRUE) break;
    }
    const [first] = open;
    if (!first) return null;
    const sums = open.map(({ baht }) => satang(baht));
    const step = open.length === 1 ? { th: first.th, en: first.en } : null;
    return { least_satang: Math.min(...sums), most_satang: Math.max(...sums), step };
  };
}

function always(least: number, most: number): () => Sum {
  const sum = { least_satang: satang(least), most_satang: satang(most), step: null };
  return () => sum;
}

function satang(baht: number): number {
  return Math.round(baht * 100);
}
