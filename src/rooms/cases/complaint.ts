import { z } from 'zod';
import { areaId, id, isoDate, perhaps, phone } from '../../platform/shapes.ts';
import { needKind } from './need.ts';
import { receiptLabel } from './receipt.ts';

export const complaintKinds = ['complaint', 'appeal'] as const;
export const complaintSubjects = ['decision', 'service', 'officer'] as const;
/** How it ended: the decision was changed, in part, stands; it was explained; it is not the centre's or the organisation's. */
export const complaintOutcomes = ['changed', 'partly_changed', 'stands', 'explained', 'not_ours'] as const;

/** What somebody who complains writes; no name is asked for. */
export const complaintWords = z.object({
  kind: z.enum(complaintKinds),
  about: z.enum(complaintSubjects),
  /** Abuse, money, a threat: it goes past the desk, to the auditor. */
  grave: z.boolean().default(false),
  words: z.string().trim().min(5, 'complaint_words_short').max(4000),
  wish: perhaps(2000),
  /** Who it is about, in words. */
  against: perhaps(200),
  name: perhaps(200),
  phone,
});
export type ComplaintWords = z.infer<typeof complaintWords>;

/** The decision that is complained of: a need of a case, or what an organisation answered to a request for it. */
export const complaintLink = z.object({ need: id, referral: id.nullable().default(null) });
export type ComplaintLink = z.infer<typeof complaintLink>;

/** Calendar days until the answer. Our proposal, said so on the screen: no published standard binds the centre. */
const days = { grave: 7, usual: 15 } as const;

/** Until which ISO day a complaint of a day is answered. */
export function complaintDueOn(grave: boolean, on: string): string {
  const ahead = grave ? days.grave : days.usual;
  return new Date(Date.parse(on) + ahead * 86_400_000).toISOString().slice(0, 10);
}

/** The number of a complaint: as that of a receipt, with ร before the digits: "สล ร0001/2570". */
export function complaintLabel(short: string, number: number, fiscalYear: number): string {
  return receiptLabel(`${short} ร`, number, fiscalYear).replace('ร ', 'ร');
}

/** What whoever complained reads of it: until when, and the answer. */
export const followedComplaint = z.object({
  label: z.string(),
  kind: z.enum(complaintKinds),
  received_on: isoDate,
  due_on: isoDate,
  answered_on: isoDate.nullable(),
  outcome: z.enum(complaintOutcomes).nullable(),
  words: z.string().nullable(),
});
export type FollowedComplaint = z.infer<typeof followedComplaint>;

/** A complaint as those who answer it see it. */
export const complaintShown = z.object({
  area: areaId,
  complaint: id,
  label: z.string(),
  kind: z.enum(complaintKinds),
  about: z.enum(complaintSubjects),
  grave: z.boolean(),
  restricted: z.boolean(),
  words: z.string(),
  wish: z.string().nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  against: z.string().nullable(),
  complained_of: z.array(z.string()),
  case: z.object({ case: id, family: id, label: z.string().nullable(), need: needKind }).nullable(),
  /** The request whose answer is complained of. */
  referral: id.nullable(),
  organisation: z.object({ th: z.string(), en: z.string() }).nullable(),
  channel: z.enum(['desk', 'public']),
  received_on: isoDate,
  received_by: z.string().nullable(),
  due_on: isoDate,
  /** The asker may answer it. */
  mine: z.boolean(),
  answer: z
    .object({
      on: isoDate,
      by: z.string().nullable(),
      outcome: z.enum(complaintOutcomes),
      words: z.string(),
      learnt: z.string().nullable(),
    })
    .nullable(),
});
export type ComplaintShown = z.infer<typeof complaintShown>;
