import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import { arabicDigits } from '../../platform/thai/thai-digits.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { complaintLabel } from './complaint.ts';
import { needDueOn, needKind, needState, needStateOf } from './need.ts';
import { receiptLabel } from './receipt.ts';

/** The number on a receipt as a family types it, in either digits, with or without spaces; nothing when it is none. */
export function readLabel(typed: string): string | undefined {
  const found = /^\s*([^\d\s]{1,6}|[0-9A-Z]{6})\s*?(\s+ร\s*|\s*)(\d{1,7})\s*\/\s*(\d{4})\s*$/u.exec(
    arabicDigits(typed),
  );
  const [, short = '', complaint = '', number, year] = found ?? [];
  if (!found) return undefined;
  const label = complaint.trim() === '' ? receiptLabel : complaintLabel;
  return label(short, Number(number), Number(year));
}

/** Whether what was typed is the number of a complaint rather than of a receipt. */
export function isComplaintNumber(typed: string): boolean {
  return / ร\d/u.test(readLabel(typed) ?? '');
}

/** The six digits as a family types them; nothing when they are not six. */
export function readPin(typed: string): string | undefined {
  const digits = arabicDigits(typed).replaceAll(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

const asked = z.object({
  referral: z.uuid(),
  service_th: z.string(),
  service_en: z.string(),
  owner_th: z.string(),
  owner_en: z.string(),
  state: z.enum(['sent', 'accepted', 'more_information', 'delivered', 'declined']),
  sent_on: isoDate,
  since: isoDate,
  due_on: isoDate,
});

/** A need as its family reads it: where it stands, since when, until when, and who was asked. No name, no words. */
const followedNeed = z.object({
  need: z.uuid(),
  no: z.number().int(),
  kind: needKind,
  state: needState,
  since: isoDate,
  due_on: isoDate,
  outcome: z.string().nullable(),
  asks: z.array(asked),
});

/** What the follow-up page shows. */
export const followed = z.object({
  area: z.string(),
  label: z.string(),
  received_on: isoDate,
  closed_on: isoDate.nullable(),
  outcome: z.string().nullable(),
  centre: z.object({ name_th: z.string(), name_en: z.string(), phone: z.string().nullable() }),
  needs: z.array(followedNeed),
  bring: z.array(z.string()),
  bring_on: isoDate.nullable(),
});
export type Followed = z.infer<typeof followed>;
export type FollowedNeed = Followed['needs'][number];

/** What the database says of a followed case. */
export type FollowRow = {
  state: 'found';
  area: string;
  label: string;
  received_at: string;
  closed_at: string | null;
  outcome: string | null;
  bring: string[];
  bring_on: string | null;
  needs: NeedRow[];
};

type NeedRow = {
  need: string;
  no: number;
  kind: FollowedNeed['kind'];
  due_on: string;
  closed_at: string | null;
  outcome: string | null;
  requests: RequestRow[];
};

type RequestRow = {
  referral: string;
  service: string;
  state: FollowedNeed['asks'][number]['state'];
  turn: 'organisation' | 'centre' | null;
  sent_at: string;
  since: string;
  due_on: string;
  owner_th: string | null;
  owner_en: string | null;
};

/** A need from the rows of the database; `names` are the services by id. */
export function followedNeedOf(
  row: NeedRow,
  received: string,
  names: ReadonlyMap<string, { name_th: string; name_en: string }>,
): FollowedNeed {
  const requests = row.requests.map((one) => ({ ...one, delivered: one.state === 'delivered' }));
  const state = needStateOf(row.closed_at !== null, requests);
  const moments = [row.closed_at ?? received, ...requests.map((one) => one.since)];
  return {
    need: row.need,
    no: row.no,
    kind: row.kind,
    state,
    since: day(row.closed_at ?? moments.toSorted().at(-1) ?? received),
    due_on: needDueOn(row.due_on, requests),
    outcome: row.outcome,
    asks: row.requests.map((one) => ({
      referral: one.referral,
      service_th: names.get(one.service)?.name_th ?? one.service,
      service_en: names.get(one.service)?.name_en ?? one.service,
      owner_th: one.owner_th ?? '',
      owner_en: one.owner_en ?? '',
      state: one.state,
      sent_on: day(one.sent_at),
      since: day(one.since),
      due_on: one.due_on,
    })),
  };
}

function day(moment: string): string {
  return dayInThailand(new Date(moment));
}
