import type { OpenAnswer, OpenVerdict } from './open-verdict.ts';

/**
 * The one question that may settle most money for the house: each open verdict shares the most it may bring in a year among
 * the questions it waits for. Where no amount is known a right still counts a little.
 */
export function openNext(verdicts: readonly OpenVerdict[]): OpenAnswer['ask_next'] {
  const asked = new Map<
    string,
    { verdicts: OpenVerdict[]; weight: number; at: OpenVerdict['missing'][number] }
  >();
  for (const verdict of verdicts) {
    if (verdict.already_receiving) continue;
    for (const at of verdict.missing) {
      const key = `${at.person ?? ''} ${at.field}`;
      const found = asked.get(key) ?? { verdicts: [], weight: 0, at };
      found.verdicts.push(verdict);
      found.weight += yearly(verdict) / verdict.missing.length;
      asked.set(key, found);
    }
  }
  const heaviest = [...asked.values()].toSorted((a, b) => b.weight - a.weight)[0];
  if (!heaviest) return null;
  const [most] = heaviest.verdicts.toSorted((a, b) => yearly(b) - yearly(a));
  const others = heaviest.verdicts.length - 1;
  return {
    ...heaviest.at,
    why_th: `จะช่วยบอกได้ว่าเข้าเกณฑ์${most?.name_th ?? ''}หรือไม่${others > 0 ? ` และอีก ${others} รายการ` : ''}`,
    why_en: `Helps to tell whether this fits: ${most?.name_en ?? ''}${others > 0 ? `, and ${others} more` : ''}`,
  };
}

const timesAYear: Readonly<Record<string, number>> = { month: 12, semester: 2, quarter: 4 };

function yearly({ amount }: OpenVerdict): number {
  return amount ? amount.max * (timesAYear[amount.period] ?? 1) : 1;
}
