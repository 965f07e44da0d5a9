import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import { factWanted } from './fact-asked.ts';
import { note, someNote } from './note.ts';
import type { HelpForm, ReferralState } from './referral.ts';

export const answerKinds = ['accepted', 'more_information', 'declined', 'delivered'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Why an organisation does not take a request. `other` needs words. */
export const declineReasons = [
  'not_eligible',
  'already_helped',
  'quota_used',
  'no_budget',
  'not_our_duty',
  'no_documents',
  'not_reached',
  'person_refused',
  'moved',
  'died',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

const nothingMore = {
  reason: z.null().default(null),
  amount_satang: z.null().default(null),
  given_on: z.null().default(null),
};

/** What an organisation answers. Money is satang; `given_on` is the day the help was given. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), words: note.nullable().default(null), ...nothingMore }),
  z.strictObject({
    kind: z.literal('more_information'),
    words: someNote,
    ...nothingMore,
    /** Facts asked for by name; the centre agrees to each by itself. */
    facts: z.array(factWanted).max(10).default([]),
  }),
  z.strictObject({
    kind: z.literal('declined'),
    words: note.nullable().default(null),
    ...nothingMore,
    reason: z.enum(declineReasons),
  }),
  z.strictObject({
    kind: z.literal('delivered'),
    words: note.nullable().default(null),
    ...nothingMore,
    amount_satang: z.int().min(1).max(100_000_000_00).nullable().default(null),
    given_on: isoDate,
  }),
]);
export type Answer = z.infer<typeof answer>;

/** What an organisation may answer in each state; an ended request takes no answer, and a question is asked once. */
export const answersIn: Readonly<Record<ReferralState, readonly AnswerKind[]>> = {
  sent: ['accepted', 'more_information', 'declined', 'delivered'],
  accepted: ['more_information', 'declined', 'delivered'],
  more_information: ['accepted', 'declined', 'delivered'],
  delivered: [],
  declined: [],
  withdrawn: [],
};

export type AnswerFault = 'reason_needs_words' | 'given_in_future' | 'given_before_sent';

/** What is wrong with an answer in itself, as a refusal code; undefined when nothing is. `today`: ISO day in Thailand. */
export function answerFault(given: Answer, sentOn: string, today: string): AnswerFault | undefined {
  if (given.kind === 'declined' && given.reason === 'other' && !given.words) return 'reason_needs_words';
  if (given.kind !== 'delivered') return undefined;
  if (given.given_on > today) return 'given_in_future';
  return given.given_on < sentOn ? 'given_before_sent' : undefined;
}

/** Says that cash was given without saying how much, as a refusal code. */
export function amountFault(given: Answer, form: HelpForm): 'amount_missing' | undefined {
  return given.kind === 'delivered' && form === 'cash' && given.amount_satang === null
    ? 'amount_missing'
    : undefined;
}

/** How the desk heard an answer that came outside this system. */
export const heardWays = ['telephone', 'letter', 'in_person', 'message'] as const;

/** Who said it at the organisation: a name, with the post if there is one. */
export const saidBy = z.string().overwrite(tidyLine).min(1, 'said_by_empty').max(120, 'said_by_long');

/** The last thing said that the answering officer had seen: null when nothing was. */
export const lastSeen = id.nullable();
