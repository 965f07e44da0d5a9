import { factBesideOf, factOf } from '../registry/public.ts';
import { wordsOfFact, wordsOfValue } from './fact-words.ts';
import type { CaseFact } from './trial.ts';

type Written = Readonly<Record<string, unknown>>;

/** The made-up facts of a case in words; money is written in baht there. What is taken away is not known. */
export function factsInWords(
  shared: Written,
  person: Written,
  whose: Exclude<CaseFact['of'], 'shared'> = 'person',
): CaseFact[] {
  return [
    ...Object.entries(shared).map(([key, value]) => inWords('shared', key, value)),
    ...Object.entries(person).map(([key, value]) => inWords(whose, key, value)),
  ];
}

function inWords(of: CaseFact['of'], key: string, value: unknown): CaseFact {
  const words = wordsOfFact(key, factOf(key), factBesideOf(key));
  const counted = /^aid_history\.count\('([a-z0-9-]+)'/.exec(key)?.[1];
  const label = counted
    ? { th: `จำนวนครั้งที่ได้รับในปีงบประมาณ (${counted})`, en: `Times helped in the fiscal year (${counted})` }
    : words.label;
  return { of, key, label, words: said(words, value) };
}

function said(words: ReturnType<typeof wordsOfFact>, value: unknown): CaseFact['words'] {
  if (value === null || value === undefined) return { th: 'ไม่ทราบ', en: 'not known' };
  if (words.type === 'money' && typeof value === 'number')
    return wordsOfValue(words, Math.round(value * 100), () => undefined);
  if (typeof value === 'object' && !Array.isArray(value) && 'at_least' in value)
    return { th: `อย่างน้อย ${String(value.at_least)}`, en: `at least ${String(value.at_least)}` };
  // Areas of cases are made up: one area, and another one.
  return wordsOfValue(words, value, (area) =>
    /^[A-Z]{6}$/.test(area) ? { th: `เขตสมมุติ ${area}`, en: `made-up area ${area}` } : undefined,
  );
}
