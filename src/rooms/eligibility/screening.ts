import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { scopes } from '../../platform/rules/rule.ts';

const said = z.object({ th: z.string(), en: z.string() });

/** What a rule answers for one person: see the rule engine. It never refuses anybody: people decide. */
export const verdicts = ['entitled', 'not_entitled', 'unknown', 'judgement'] as const;
export const truths = ['true', 'false', 'unknown'] as const;

/** A fact that a condition was read from, of one person or (`person` null) of the whole house. Money in satang. */
export const factRead = z.object({
  person: id.nullable(),
  key: z.string(),
  label: said,
  /** `expired`: too old, so it counts as not known. `refused`: asked, and not answered. `partial`: a year of birth only. */
  state: z.enum(['known', 'partial', 'expired', 'refused', 'not_applicable', 'missing']),
  value: z.json(),
  /** The value as people read it; null when there is none. */
  words: said.nullable(),
  /** `record`: the person's own record at the centre; `place`: where the family is served. */
  source: z
    .enum(['register', 'document', 'visit', 'agency', 'survey', 'declared', 'record', 'place', 'help'])
    .nullable(),
  as_of: isoDate.nullable(),
  verified_by: z.string().nullable(),
});
export type FactRead = z.infer<typeof factRead>;

/** One condition for one person. `deciding`: one of those that make the verdict what it is. */
export const conditionRead = z.object({
  id: z.string(),
  th: z.string(),
  en: z.string(),
  state: z.enum(truths),
  scope: z.enum(scopes),
  settled_by: z.enum(['facts', 'people', 'nobody']),
  deciding: z.boolean(),
  source: z.string(),
  evidence: z.enum(['found', 'bk', 'proposal']),
  facts: z.array(factRead),
});
export type ConditionRead = z.infer<typeof conditionRead>;

/** A question that would settle something, with what was answered before when that is too old. */
export const question = z.object({
  person: id.nullable(),
  key: z.string(),
  label: said,
  question: said,
  type: z.enum(['boolean', 'number', 'money', 'date', 'choice', 'set', 'text']),
  options: z.array(z.object({ value: z.string(), th: z.string(), en: z.string() })).nullable(),
  before: factRead.nullable(),
});
export type Question = z.infer<typeof question>;

/** How much may come out, in satang. Both ends are equal when it is certain; `ceiling`: the most that may be given. */
export const amountOfRight = z.object({
  least_satang: z.number().int(),
  most_satang: z.number().int(),
  ceiling: z.boolean(),
  per: z.string(),
  frequency: z.string(),
  /** The step of the amount, such as "aged 70–79", when it has steps and the step is certain. */
  step: said.nullable(),
});
export type AmountOfRight = z.infer<typeof amountOfRight>;

/** One service for one person. */
export const right = z.object({
  person: id,
  service: z.string(),
  version: z.number().int(),
  verdict: z.enum(verdicts),
  /** Null when the person is not entitled, or when no amount of money is known. */
  amount: amountOfRight.nullable(),
  conditions: z.array(conditionRead),
  /** Questions that settle the verdict whatever their answers; none can be left out. Empty when it is settled. */
  missing: z.array(question),
  /** Of these, the one most of whose answers settle it at once. */
  ask_first: z.object({ person: id.nullable(), key: z.string() }).nullable(),
  /** May one apply for it alone (พม. CARE)? Null where nothing is said. It never changes the verdict. */
  apply_alone: z.enum(['yes', 'no', 'unknown']).nullable(),
  /** A monthly service of which a payment was written down lately. */
  receiving: z.boolean(),
  /** What the ledger holds of this service in the fiscal year, for this person or the whole family. */
  helped: z.object({ times: z.number().int(), cash_satang: z.number().int(), last_on: isoDate }).nullable(),
});
export type Right = z.infer<typeof right>;

/** A service that was screened, once for the whole house. */
export const serviceScreened = z.object({
  service: z.string(),
  version: z.number().int(),
  name: said,
  /** Who answers: by its own short name where one of its kind answers in the area, else the kind. */
  owner: z.object({ kind: z.string(), th: z.string(), en: z.string(), organisation: id.nullable() }),
  /** What sort of help it is, by which lists are grouped: `category.*` of the services' words. */
  category: z.string(),
  kind: z.enum(['cash', 'in_kind', 'service', 'loan']),
  per: z.string(),
  frequency: z.string(),
  documents: z.array(said),
  channels: z.array(said),
  legal_basis: said,
  sla: z.object({ new_case: z.number().int(), existing_case: z.number().int(), stated: z.boolean() }),
  /** Nobody at the owner has checked this text: say "ยังไม่ได้ตรวจสอบกับหน่วยงาน". */
  unverified: z.boolean(),
  sensitive: z.boolean(),
  /** Stays within the circle: sensitive, or read from restricted facts. */
  confidential: z.boolean(),
  duplication_groups: z.array(z.string()),
  pending_changes: z.array(said),
});
export type ServiceScreened = z.infer<typeof serviceScreened>;

/** Everybody of a house × every service in force on a day. */
export const screening = z.object({
  on: isoDate,
  household: id,
  people: z.array(
    z.object({ person: id, family: id, name: z.string(), relation: z.string(), age: z.string().nullable() }),
  ),
  services: z.array(serviceScreened),
  rights: z.array(right),
  /** The one question that may settle most money for this house. */
  ask_next: question.nullable(),
});
export type Screening = z.infer<typeof screening>;
