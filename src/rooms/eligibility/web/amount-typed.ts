import type { LooseTest } from '../../services/web/public.ts';
import { emptyTest, testOf, typedOf, type TestTyped } from './test-typed.ts';

export const amountForms = ['none', 'one', 'between', 'bands', 'other'] as const;
export type AmountForm = (typeof amountForms)[number];

/** One step in fields. `kept`: its test as it was written; where fields cannot hold it, `typed` is undefined and it stays. */
export type BandTyped = {
  id: string;
  th: string;
  en: string;
  baht: string;
  typed: TestTyped | undefined;
  kept: LooseTest | undefined;
};

/** An amount in fields. `other`: parts paid together, or so much for each; these stay as they are. */
export type AmountTyped = {
  form: AmountForm;
  baht: string;
  most: string;
  bands: readonly BandTyped[];
  kept: Record<string, unknown> | null;
};

type TypeOf = (key: string) => string | undefined;

/** An amount of the catalogue's form in fields. */
export function amountTyped(amount: Record<string, unknown> | null, typeOf: TypeOf): AmountTyped {
  const typed: AmountTyped = { form: 'none', baht: '', most: '', bands: [], kept: amount };
  if (amount === null) return typed;
  const { baht, from_baht, to_baht, bands } = amount;
  if (Array.isArray(bands))
    return { ...typed, form: 'bands', bands: bands.map((band) => bandTyped(band as Band, typeOf)) };
  if (baht !== undefined) return { ...typed, form: 'one', baht: String(baht) };
  if (from_baht !== undefined)
    return { ...typed, form: 'between', baht: String(from_baht), most: String(to_baht) };
  return { ...typed, form: 'other' };
}

/** The amount that fields say; what is not a number stays as written, and is said at its place by the checks. */
export function amountOf(typed: AmountTyped, typeOf: TypeOf): Record<string, never> | null {
  return made(typed, typeOf) as Record<string, never> | null;
}

function made(typed: AmountTyped, typeOf: TypeOf): Record<string, unknown> | null {
  switch (typed.form) {
    case 'none':
      return null;
    case 'one':
      return { baht: number(typed.baht) };
    case 'between':
      return { from_baht: number(typed.baht), to_baht: number(typed.most) };
    case 'bands':
      return {
        bands: typed.bands.map(({ id, th, en, baht, typed: test, kept }) => ({
          id,
          th,
          en,
          when: test ? testOf(test, typeOf(test.fact)) : kept,
          baht: number(baht),
        })),
      };
    case 'other':
      return typed.kept;
  }
}

/** A step to begin with, about the same fact as the one before it. */
export function newBand(before: readonly BandTyped[]): BandTyped {
  const last = before.at(-1)?.typed;
  const ids = new Set(before.map(({ id }) => id));
  const no = Array.from({ length: before.length + 1 }, (_, at) => at + 1).find(
    (one) => !ids.has(`step_${one}`),
  );
  const typed = { ...emptyTest, ...(last && { fact: last.fact, compare: last.compare }) };
  return { id: `step_${no ?? before.length + 1}`, th: '', en: '', baht: '', typed, kept: undefined };
}

type Band = { id: string; th: string; en: string; baht: unknown; when: LooseTest };

function bandTyped({ id, th, en, baht, when }: Band, typeOf: TypeOf): BandTyped {
  return { id, th, en, baht: String(baht), typed: typedOf(when, typeOf), kept: when };
}

function number(text: string): number | string {
  const value = text.trim() === '' ? Number.NaN : Number(text.replaceAll(',', ''));
  return Number.isNaN(value) ? text : value;
}
