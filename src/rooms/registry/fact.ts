import { z } from 'zod';
import type { FactMeaning } from '../../platform/rules/dictionary.ts';
import { partialDate } from './person.ts';

/**
 * Whom a fact is about. Facts of a case, an assessment, an event or somebody who died are kept with the household they were
 * made for; what holds for everybody of an operating area is kept once, with the area.
 */
export const factSubjects = ['person', 'household', 'area'] as const;
export type FactSubject = (typeof factSubjects)[number];

/** The five dimensions of the family logbook (สมุดพกครอบครัว). */
export const dimensions = ['health', 'living', 'education', 'income', 'access'] as const;
export type Dimension = (typeof dimensions)[number];

/** Where a fact may come from, the most reliable first; when two are of the same day the earlier in this list is used. */
export const sourceKinds = ['register', 'document', 'visit', 'agency', 'survey', 'declared'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/**
 * `health` is health and the other data of PDPA s.26; `restricted` is what only the circle knows (HIV, violence, trafficking,
 * protection of a child, a pregnancy that was not planned), in no list, count or export, and without a column beside the person;
 * `ordinary` is the rest.
 */
export type Sensitivity = 'ordinary' | 'health' | 'restricted';

export const units = [
  'satang_a_year',
  'satang',
  'points',
  'percent',
  'months',
  'nights',
  'people',
  'years',
  'rai',
] as const;

export type Said = { readonly th: string; readonly en: string };

/** One entry of the fact dictionary. Its key is the word of the law's table, kept verbatim. */
export type Fact = {
  readonly key: string;
  readonly subject: FactSubject;
  readonly type: FactMeaning['type'];
  /** Money is in satang; `year` says that it is an amount a year. */
  readonly unit?: (typeof units)[number];
  readonly least?: number;
  readonly most?: number;
  /** How many digits may stand after the point; none when left out. */
  readonly digits?: number;
  /** The answers of a choice or a set, each with its words. `none` is an answer; nothing is no answer. */
  readonly options?: Readonly<Record<string, Said>>;
  readonly label: Said;
  /** The question as an officer asks it. */
  readonly question: Said;
  readonly dimension: Dimension;
  /** After how many months it counts as unknown and is asked again; null: it does not grow old. A choice of ours, not law. */
  readonly months: number | null;
  readonly sensitivity: Sensitivity;
  readonly sources: readonly SourceKind[];
  /** Asked of everybody whom it may concern; the others are asked when a right waits for them, or somebody brings them up. */
  readonly first?: true;
  /** Whom it may concern, by completed years and sex; the form of a visit leaves it out for others. A choice of ours. */
  readonly who?: { readonly from?: number; readonly to?: number; readonly sex?: 'F' | 'M' };
};

/** The words of the rule engine for an entry. */
export function meaningOf(fact: Fact): FactMeaning {
  return {
    key: fact.key,
    type: fact.type,
    about: fact.subject === 'person' ? 'person' : 'shared',
    ...(fact.options && { options: Object.keys(fact.options) }),
    ...(fact.least !== undefined && { min: fact.least }),
  };
}

/** The shape that an answer to a fact must have. */
export function answerShape(fact: Fact): z.ZodType<FactAnswer> {
  const words = Object.keys(fact.options ?? {});
  const number = z
    .number()
    .multipleOf(10 ** -(fact.digits ?? 0))
    .min(fact.least ?? 0)
    .max(fact.most ?? (fact.type === 'money' ? 1_000_000_000_000 : 100_000));
  switch (fact.type) {
    case 'boolean':
      return z.boolean();
    case 'number':
    case 'money':
      return number;
    case 'date':
      return partialDate;
    case 'choice':
      return z.enum(words);
    case 'set':
      return z
        .array(z.enum(words))
        .min(1)
        .refine(
          (answer) =>
            new Set(answer).size === answer.length && !(answer.length > 1 && answer.includes('none')),
        );
    case 'text':
      return z.string().trim().min(1).max(60);
  }
}

export type FactAnswer = boolean | number | string | string[];
