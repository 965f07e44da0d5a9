import { z } from 'zod';
import { expression } from '../../platform/rules/expression.ts';
import { rule } from '../../platform/rules/rule.ts';
import { isoDate } from '../../platform/shapes.ts';

/** Each sentence in Thai and in English; neither may stand in for the other. */
const said = z.strictObject({
  th: z.string().regex(/[\u0e00-\u0e7f]/),
  en: z.string().regex(/^[^\u0e00-\u0e7f]+$/),
});
const evidence = z.enum(['found', 'bk', 'mixed', 'proposal']);
const confidence = z.enum(['high', 'medium', 'low']);
const baht = z.number().positive();

/** Alternatives of one amount: the first whose test holds is paid. */
const band = z.strictObject({ id: z.string(), ...said.shape, when: expression, baht });
/** Parts of one amount that are paid together. */
const component = z.strictObject({
  id: z.string(),
  ...said.shape,
  baht,
  per: z.string(),
  frequency: z.string(),
});

/** How much: one sum, steps by age or the like (`bands`), or parts paid together (`components`). */
export const amount = z.union([
  z.strictObject({ baht }),
  z.strictObject({ bands: z.array(band).min(1) }),
  z.strictObject({ components: z.array(component).min(1) }),
]);
export type Amount = z.infer<typeof amount>;

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
  /** `inactive_in_source`: switched off at the owner. `closed`: was given for a time only. Neither is screened. */
  status: z.enum(['active', 'inactive_in_source', 'closed']),
  /** First and last day on which this version is the law; null where no day was found. */
  effective: z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable(), note: said.nullable() }),
  benefit: z.strictObject({
    kind: z.enum(['cash', 'in_kind', 'service', 'loan']),
    flow: z.enum(flows),
    /** For whom one amount is meant: person, family, house … */
    per: z.string(),
    frequency: z.enum(['monthly', 'yearly', 'per_time', 'once', 'per_event', 'as_needed']),
    amount: amount.nullable(),
    /** The amount is the most that may be given, not what is given. */
    ceiling: z.boolean(),
    max_times_per_fiscal_year: z.int().positive().nullable(),
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
  duplication_group: z.string().nullable(),
  /** Never shown in community views; a warning to others says only "already assisted in this group". */
  sensitive: z.boolean(),
  pending_changes: z.array(pendingChange),
  sources: z.array(z.string()).min(1),
  confidence,
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
