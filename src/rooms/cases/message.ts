import { z } from 'zod';
import { formatDate } from '../../platform/thai/thai-date-format.ts';
import { isoDate } from '../../platform/shapes.ts';

/** How a message reaches somebody; by telephone the officer says it. */
export const messageWays = ['sms', 'line', 'telephone'] as const;
export type MessageWay = (typeof messageWays)[number];

/** What a message says. A closed list: nothing of a need, a service, an organisation or a name can be written into one. */
export const messageKinds = ['bring_papers', 'visit', 'progress', 'contact_us'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** The kinds that name a day. */
export const kindsWithDay: readonly MessageKind[] = ['bring_papers', 'visit'];

/** How a message stands: on its way, said or taken over, waiting to be tried again, or not to be sent any more. */
export const messageStates = ['waiting', 'sent', 'failing', 'given_up'] as const;
export type MessageState = (typeof messageStates)[number];

export const messageWanted = z
  .object({ way: z.enum(messageWays), kind: z.enum(messageKinds), day: isoDate.nullable().default(null) })
  .refine((one) => kindsWithDay.includes(one.kind) === (one.day !== null), {
    message: 'message_day_missing',
    path: ['day'],
  });

/** The text, in Thai: the centre, the number of the case, a day, where to ask. Days are ISO. */
export function messageText(
  { kind, day }: { kind: MessageKind; day: string | null },
  { centre, phone, label }: { centre: string; phone: string | null; label: string },
): string {
  const when = day === null ? '' : formatDate(day);
  const what = {
    bring_papers: `โปรดนำเอกสารตามใบรับเรื่องมาที่ศูนย์ฯ วันที่ ${when}`,
    visit: `เจ้าหน้าที่จะไปพบที่บ้าน วันที่ ${when} หากไม่สะดวกโปรดแจ้งเลื่อน`,
    progress: 'เรื่องมีความคืบหน้า ดูได้ด้วยเลขและรหัสในใบรับเรื่อง หรือสอบถามศูนย์ฯ',
    contact_us: 'โปรดติดต่อศูนย์ฯ เมื่อสะดวก',
  }[kind];
  return [`${centre} เรื่องเลขที่ ${label}`, what, phone === null ? '' : `โทร. ${phone}`]
    .filter((part) => part !== '')
    .join(' ');
}

/** Whether a message is to be tried at a moment, after so many attempts of which the last was then (milliseconds): 2, 4, 8 … 60 minutes. */
export function isDue(tries: number, last: number | null, now: number): boolean {
  return last === null || now - last >= Math.min(60, 2 ** tries) * 60_000;
}

/** For how long a message is tried: what comes after a week reminds nobody. Ours. */
export const triedForDays = 7;
