import { z } from 'zod';
import { rule } from '../../platform/rules/rule.ts';
import { isoDate } from '../../platform/shapes.ts';
import { amount, frequencies, payees, said } from './amount-form.ts';

const confidence = z.enum(['high', 'medium', 'low']);
const evidence = z.enum(['found', 'bk', 'mixed', 'proposal']);
const certain = z.strictObject({ evidence, confidence });

/** Who the money or the thing goes to. A debt, a contribution or a budget of the provider is no money to the person. */
export const flows = ['to_person', 'paid_by_person', 'to_provider', 'loan'] as const;

/** Calendar days to answer, as the owner states them. */
export const slaDays = z.strictObject({
  new_case: z.int().positive(),
  existing_case: z.int().positive(),
  source: z.string().min(1),
});

const pendingChange = z.strictObject({
  ...said.shape,
  decided: said.nullable(),
  expected_from: isoDate.nullable(),
  status: z.enum(['not_confirmed', 'confirmed', 'dropped']),
  source: z.string().min(1),
});

/**
 * How often in a fiscal year (1 October to 30 September). Counted for the person over completed help by the day it was given, and
 * warned of for the household: there is no other way to count, and the form says so.
 */
const quota = z.strictObject({
  times: z.int().positive(),
  within: z.literal('fiscal_year'),
  counted_for: z.literal('person'),
  statuses: z.tuple([z.literal('aided'), z.literal('forwarded')]),
  by: z.literal('aid_date'),
  household: z.literal('warn'),
});

const loanTerms = z.strictObject({
  interest_percent: z.number().nonnegative().nullable(),
  months: z.int().positive().nullable(),
  case_by_case_baht: z.number().positive().nullable(),
});

/** Where a request really goes when not to the province it comes from. Remarks stand beside the names, never inside them. */
const routing = z.strictObject({
  ...said.shape,
  evidence,
  elsewhere: z.enum(['same_province', 'not_known']),
  provinces: z
    .array(
      z.strictObject({
        province: z.string().regex(/^[ก-๙]+$/),
        paid_in: z.string().regex(/^[ก-๙]+$/),
        unit: z.string().nullable(),
        remark: z.string().nullable(),
      }),
    )
    .min(1),
});

/** One service of the catalogue in one version: what a policy officer reads and reviews. */
export const welfareService = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** A version is never changed once it was loaded; a correction is the next one. */
  version: z.int().positive(),
  name: said,
  /** `kind` is the kind of organisation that answers for it in an area. */
  owner: z.strictObject({ kind: z.string().regex(/^[a-z][a-z0-9_]*$/), agency: z.string(), ...said.shape }),
  category: z.string(),
  target_groups: z.array(z.string()).min(1),
  life_stage: z.string(),
  /** `inactive_in_source`: switched off at the owner. `closed`: was given for a time only. Asked before any condition. */
  status: z.enum(['active', 'inactive_in_source', 'closed']),
  /** False where it is too local, too old or too uncertain to show to citizens. */
  shown_to_public: z.boolean(),
  /** First and last day on which this version is the law; null where no day was found. */
  effective: z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable(), note: said.nullable() }),
  benefit: z.strictObject({
    kind: z.enum(['cash', 'in_kind', 'service', 'loan']),
    flow: z.enum(flows),
    /** For whom one amount is meant: person, family, house … */
    per: z.enum(payees),
    frequency: z.enum(frequencies),
    amount: amount.nullable(),
    /** The amount is the most that may be given, not what is given. */
    ceiling: z.boolean(),
    quota: quota.nullable(),
    /** Loans of one fund: a second one is blocked. */
    fund: z.string().nullable(),
    terms: loanTerms.nullable(),
    note: said.nullable(),
    evidence,
  }),
  /** Null where nothing can be checked: the service is shown with what is known, and nobody is judged. */
  rule: rule.nullable(),
  documents: z.array(said),
  exclusions: z.array(said),
  channels: z.array(said),
  approver: said.nullable(),
  /** Null where no number was found: see `slaOf`. */
  sla_days: slaDays.nullable(),
  legal_basis: said,
  regulation_ref: z.string().nullable(),
  /** The groups in which it may help twice. `partly`: it also gives what has nothing to do with the group. */
  duplication_groups: z.array(z.strictObject({ group: z.string(), gives: z.enum(['all', 'partly']) })),
  /** Never shown in community views; a warning to others says only "already assisted in this group". */
  sensitive: z.boolean(),
  routing: routing.nullable(),
  /** Approved only in principle, or proposed. Information, never in force. */
  pending_changes: z.array(pendingChange),
  sources: z.array(z.string()).min(1),
  confidence,
  /** How sure each part of the text is; the sum has its own in `benefit.evidence`. */
  certainty: z.strictObject({ documents: certain, legal_basis: certain, exclusions: certain }),
  as_of: z.string(),
  /** Who at the owner checked this text and when; null: nobody yet, and every screen says so. */
  verified: z.strictObject({ by: z.string().min(1), on: isoDate }).nullable(),
  notes: said.nullable(),
});
export type WelfareService = z.infer<typeof welfareService>;

/** A clock for answering a request. `stated`: by the owner; otherwise it is our own default. */
export type Sla = { new_case: number; existing_case: number; stated: boolean };

/** Calendar days to answer where the owner states none. A proposal of ours, shown as such. */
export const usualSlaDays = 15;

/** The clock of a service: the owner's days, or ours where none are stated. */
export function slaOf(service: Pick<WelfareService, 'sla_days'>): Sla {
  const { sla_days } = service;
  if (!sla_days) return { new_case: usualSlaDays, existing_case: usualSlaDays, stated: false };
  return { new_case: sla_days.new_case, existing_case: sla_days.existing_case, stated: true };
}

/** Whether a version is the law on an ISO day. */
export function isInForce({ effective }: Pick<WelfareService, 'effective'>, on: string): boolean {
  return (effective.from === null || effective.from <= on) && (effective.to === null || on <= effective.to);
}
