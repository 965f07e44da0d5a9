import { z } from 'zod';
import { dimensions, type Dimension, type Fact } from './fact.ts';
import { factDictionary, factOf } from './fact-dictionary.ts';

/** How much is known of one dimension of a house: of what is asked of everybody, and how old it is. */
export const dimensionKnown = z.object({
  asked: z.number().int(),
  known: z.number().int(),
  /** Answers in use that are too old. */
  expired: z.number().int(),
  /** The oldest and the latest day of the answers in use. */
  oldest: z.string().nullable(),
  latest: z.string().nullable(),
});
export type DimensionKnown = z.infer<typeof dimensionKnown>;

/** Whom facts are about, as far as it matters for asking. */
export type Asked = {
  person: string;
  state: string;
  sex: 'F' | 'M' | null;
  age: { least: number; most: number } | null;
};
type InUse = {
  subject: string;
  key: string;
  expired: boolean;
  used: { state: 'value' | 'refused' | 'not_applicable'; as_of: string };
};

/** The five dimensions of a house. Facts that not everybody is asked for count by their age only; restricted ones not at all. */
export function dimensionsKnown(
  household: string,
  people: readonly Asked[],
  facts: readonly InUse[],
): Record<Dimension, DimensionKnown> {
  const known = Object.fromEntries(dimensions.map((one) => [one, nothing()])) as Record<
    Dimension,
    DimensionKnown
  >;
  const settled = new Set<string>();
  for (const one of facts) {
    const fact = factOf(one.key);
    if (!fact || fact.sensitivity === 'restricted' || one.used.state === 'refused') continue;
    const at = known[fact.dimension];
    const { as_of } = one.used;
    if (one.expired) at.expired += 1;
    else settled.add(`${one.subject} ${one.key}`);
    if (at.oldest === null || as_of < at.oldest) at.oldest = as_of;
    if (at.latest === null || as_of > at.latest) at.latest = as_of;
  }
  for (const { subject, fact } of askedOfEverybody(household, people)) {
    const at = known[fact.dimension];
    at.asked += 1;
    if (settled.has(`${subject} ${fact.key}`)) at.known += 1;
  }
  return known;
}

/** What is asked of everybody of a house whom it may concern: first of the house, then of each of the living. */
export function askedOfEverybody(
  household: string,
  people: readonly Asked[],
): readonly { subject: string; fact: Fact }[] {
  const first = factDictionary.filter((fact) => fact.first && fact.sensitivity !== 'restricted');
  return [
    ...first.filter((fact) => fact.subject === 'household').map((fact) => ({ subject: household, fact })),
    ...people
      .filter((one) => one.state === 'alive')
      .flatMap((one) =>
        first
          .filter((fact) => fact.subject === 'person' && concerns(fact, one))
          .map((fact) => ({ subject: one.person, fact })),
      ),
  ];
}

/** Whether a fact may concern somebody of this age and sex; it may as long as they are not known. */
export function concerns({ who }: Fact, { age, sex }: Pick<Asked, 'age' | 'sex'>): boolean {
  if (who === undefined) return true;
  if (who.sex !== undefined && sex !== null && sex !== who.sex) return false;
  if (age === null) return true;
  return age.most >= (who.from ?? 0) && age.least <= (who.to ?? Infinity);
}

function nothing(): DimensionKnown {
  return { asked: 0, known: 0, expired: 0, oldest: null, latest: null };
}
