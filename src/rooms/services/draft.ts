import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import type { WelfareService } from './welfare-service.ts';

/** A test as somebody is still writing it: only its kind is sure. */
const looseTest = z.looseObject({ op: z.string().max(30) });
export type LooseTest = z.infer<typeof looseTest>;

/** A condition as somebody is still writing it: its sentences may be missing and its test may be wrong. */
export type LooseCondition = {
  id: string;
  th: string;
  en: string;
  source: string;
  evidence: string;
  scope: string;
  when: LooseTest;
};
export type LooseGroup = { op: 'all' | 'any'; of: LooseRule[] };
export type LooseRule = LooseCondition | LooseGroup;

const words = z.string().max(1000);
const looseCondition = z.strictObject({
  id: z.string().max(80),
  th: words,
  en: words,
  source: words,
  evidence: z.string().max(20),
  scope: z.string().max(40),
  when: looseTest,
});
const looseRule: z.ZodType<LooseRule> = z.lazy(() =>
  z.union([looseCondition, z.strictObject({ op: z.enum(['all', 'any']), of: z.array(looseRule).max(60) })]),
);
const loosely = z.object({ th: words, en: words });

/** What a draft says otherwise than the version it was begun from. It is kept as it is written, also while it is at fault. */
export const draftBody = z.object({
  rule: looseRule.nullable(),
  /** The form of the catalogue's amounts, in baht: see `amount-form.ts`. */
  amount: z.record(z.string(), z.json()).nullable(),
  ceiling: z.boolean(),
  legal_basis: loosely,
  /** What changed and why, in a sentence; shown with the version. */
  note: loosely.nullable(),
});
export type DraftBody = z.infer<typeof draftBody>;

/** The cases of a draft as they are being written; the room that runs them knows their form. */
export const draftCases = z.object({
  service: z.string().max(100),
  on: z.string().max(10),
  example: z.looseObject({}),
  cases: z.array(z.looseObject({})).max(300),
});
export type DraftCases = z.infer<typeof draftCases>;

/** The first and the last day of a version; open where no last day is known: then it holds until another one begins. */
export const period = z.object({ from: isoDate.nullable(), to: isoDate.nullable() });
export type Period = { readonly from: string; readonly to: string | null };

/** What a draft is begun with: the version as it stands. */
export function draftFrom({ rule, benefit, legal_basis }: WelfareService): DraftBody {
  const { amount, ceiling } = benefit;
  return { rule, amount, ceiling, legal_basis, note: null } as unknown as DraftBody;
}

/** The version that a draft would become, in the form of a file of the catalogue; whether it is in order is asked apart. */
export function draftedService(
  base: WelfareService,
  body: DraftBody,
  { version, period: { from, to } }: { version: number; period: Period },
): unknown {
  const { rule, amount, ceiling, legal_basis, note } = body;
  return {
    ...base,
    version,
    effective: { from, to, note },
    benefit: { ...base.benefit, amount, ceiling, quota: quotaOf(rule) },
    rule,
    legal_basis,
    verified: null,
    as_of: from.slice(0, 7),
  };
}

// The number of times stands in a condition of the rule; what the benefit says of it follows.
function quotaOf(rule: LooseRule | null): unknown {
  const found = looseConditions(rule).find(({ scope }) => scope === 'quota');
  const times = found?.when['value'];
  if (typeof times !== 'number') return null;
  return {
    times,
    within: 'fiscal_year',
    counted_for: 'person',
    statuses: ['aided', 'forwarded'],
    by: 'aid_date',
    household: 'warn',
  };
}

/** Every condition of a rule that is being written, in reading order. */
export function looseConditions(rule: LooseRule | null): readonly LooseCondition[] {
  if (rule === null) return [];
  return 'when' in rule ? [rule] : rule.of.flatMap(looseConditions);
}

/**
 * The published period with which a new one would overlap; undefined when there is none. An open one gives way to whatever begins
 * later; two never begin on one day, and nothing begins within days that were stated.
 */
export function overlapOf(wanted: Period, published: readonly Period[]): Period | undefined {
  return published.find((one) => {
    if (one.from === wanted.from) return true;
    const [first, second] = one.from < wanted.from ? [one, wanted] : [wanted, one];
    // A new open period before a later one would take the later one's days from it, or lose its own without a word.
    if (first.to === null) return first === wanted;
    return first.to >= second.from;
  });
}
