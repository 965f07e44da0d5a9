import { compileExpression } from '../../platform/rules/compile-expression.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import type { Sheet } from '../../platform/rules/sheet.ts';
import { FALSE, TRUE } from '../../platform/rules/truth.ts';
import type { WelfareService } from '../services/public.ts';
import type { AmountOfRight } from './screening.ts';

/** Gives how much somebody would get, in satang; null where no amount of money is known. */
export type AmountFor = (sheet: Sheet) => AmountOfRight | null;

/**
 * Prepares the amount of a service. Of steps the first that holds is taken; a step that cannot be told yet leaves the
 * amount between the least and the most that may come out. Parts paid together are added.
 */
export function compileAmount({ benefit }: WelfareService, dictionary: FactDictionary): AmountFor {
  const { amount, ceiling, per, frequency } = benefit;
  const frame = { ceiling, per, frequency };
  if (amount === null || benefit.flow !== 'to_person') return () => null;
  if ('baht' in amount) return () => ({ ...frame, ...exactly(amount.baht), step: null });
  if ('components' in amount) {
    const sum = amount.components.reduce((total, { baht }) => total + baht, 0);
    return () => ({ ...frame, ...exactly(sum), step: null });
  }
  const steps = amount.bands.map((band) => ({ band, holds: compileExpression(band.when, dictionary) }));
  return (sheet) => {
    const open: (typeof steps)[number]['band'][] = [];
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
    return { ...frame, least_satang: Math.min(...sums), most_satang: Math.max(...sums), step };
  };
}

function exactly(baht: number): { least_satang: number; most_satang: number } {
  return { least_satang: satang(baht), most_satang: satang(baht) };
}

function satang(baht: number): number {
  return Math.round(baht * 100);
}
