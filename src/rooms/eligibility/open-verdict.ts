import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import { truths, verdicts } from './screening.ts';

const question = z.object({
  /** Null for a fact of the whole household. */
  person: z.string().nullable(),
  field: z.string(),
  question_th: z.string(),
  question_en: z.string(),
});

/** Money in baht. `value` is null where it lies between `min` and `max`. */
const amount = z.object({
  value: z.number().nullable(),
  min: z.number(),
  max: z.number(),
  unit: z.literal('THB'),
  per: z.string(),
  period: z.string(),
  /** The most that may be given, not what is given. */
  ceiling: z.boolean(),
  step_th: z.string().nullable(),
  step_en: z.string().nullable(),
});
export type OpenAmount = z.infer<typeof amount>;

const component = z.object({
  component: z.string(),
  th: z.string(),
  en: z.string(),
  min: z.number(),
  max: z.number(),
  unit: z.literal('THB'),
  per: z.string(),
  period: z.string(),
  ceiling: z.boolean(),
  /** The service with which this money is counted already. */
  counted_in: z.string().nullable(),
});

export const openWarning = z.object({
  level: z.enum(['block', 'warn', 'inform']),
  group: z.string(),
  /** The service, or the loan; null where it may not be named. */
  with: z.string().nullable(),
  th: z.string(),
  en: z.string(),
});
export type OpenWarning = z.infer<typeof openWarning>;

/** What the rules say of one person and one service. */
export const openVerdict = z.object({
  person: z.string(),
  service: z.string(),
  name_th: z.string(),
  name_en: z.string(),
  version: z.number().int(),
  verdict: z.enum(verdicts),
  /** Money that comes to the person; null when there is none, or the person is not entitled. */
  amount: amount.nullable(),
  /** Parts that are paid together, each by itself. */
  components: z.array(component),
  /** A rent or contribution to pay, a loan, or a budget of the provider: never money to the person. */
  other_money: amount.extend({ flow: z.enum(['paid_by_person', 'to_provider', 'loan']) }).nullable(),
  /** The conditions that make the verdict what it is. */
  deciding: z.array(
    z.object({
      condition: z.string(),
      state: z.enum(truths),
      scope: z.string(),
      th: z.string(),
      en: z.string(),
    }),
  ),
  /** Facts that would settle an unknown verdict whatever their answers. */
  missing: z.array(question),
  warnings: z.array(openWarning),
  /** The next day on which time alone changes the verdict or the amount. */
  next_change_on: isoDate.nullable(),
  already_receiving: z.boolean(),
  /** May the applicant use พม. CARE alone? "no" also where พม. CARE does not take this service. Never changes the verdict. */
  channel: z.object({ care_self_apply: z.enum(['yes', 'no', 'unknown']) }),
  /** Nobody at the owner has checked this text yet. */
  unverified: z.boolean(),
});
export type OpenVerdict = z.infer<typeof openVerdict>;

/** The whole answer. */
export const openAnswer = z.object({
  evaluation_date: isoDate,
  catalogue_version: z.string(),
  verdicts: z.array(openVerdict),
  ask_next: question.extend({ why_th: z.string(), why_en: z.string() }).nullable(),
});
export type OpenAnswer = z.infer<typeof openAnswer>;
