import { sql } from 'kysely';
import { z } from 'zod';
import { inRoom } from '../../platform/db.ts';
import { openAct } from '../../platform/open-door.ts';
import { refuse, type Refusal } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { followed, followedNeedOf, readLabel, readPin, type Followed, type FollowRow } from './follow-up.ts';
import { hashPin } from './make-pin.ts';
import type { CasesTables, Tx } from './tables.ts';

/** A number and a PIN as they are typed. */
export const numberAndPin = z.object({
  number: z.string().max(40).transform(toLabel),
  pin: z.string().max(20).transform(toPin),
});

/** POST /open/follow: the family follows its case by the number and the PIN of its receipt. No session, no name, nothing restricted. */
export const openFollow = openAct({
  name: 'cases.open-follow',
  path: '/open/follow',
  summary: 'How far a case has come, by the number and the PIN of its receipt',
  description:
    'What was asked, who has it, since when, until when, what to bring. No names. Too many wrong PINs are stopped, for the number and for the address.',
  input: numberAndPin,
  output: followed,
  async act(any, { number, pin }, visitor): Promise<Followed | Refusal> {
    const tx = inRoom<CasesTables>(any);
    const found = await follow(tx, number, pin, visitor.from);
    if (found.state !== 'found') return refusalOf(found);
    const { area, label, outcome, bring, bring_on } = found;
    const received_on = dayInThailand(new Date(found.received_at));
    const names = await serviceNames(tx);
    const centre = await tx
      .selectFrom('areas.public_area')
      .select(['centre_name_th as name_th', 'centre_name_en as name_en', 'centre_phone as phone'])
      .where('id', '=', area)
      .executeTakeFirstOrThrow();
    return {
      area,
      label,
      received_on,
      closed_on: found.closed_at && dayInThailand(new Date(found.closed_at)),
      outcome,
      centre: { name_th: centre.name_th ?? '', name_en: centre.name_en ?? '', phone: centre.phone },
      needs: found.needs.map((need) => followedNeedOf(need, found.received_at, names)),
      bring,
      bring_on,
    };
  },
});

export type FollowAnswer =
  | FollowRow
  | { state: 'none' }
  | { state: 'stopped' }
  | { state: 'wait'; seconds: number };

/** Asks the database, which counts the attempt. */
export async function follow(tx: Tx, label: string, pin: string, from: string): Promise<FollowAnswer> {
  const { rows } = await sql<{ said: FollowAnswer }>`
    select cases.follow(${label}, ${hashPin(label, pin)}, ${from}) as said`.execute(tx);
  return rows[0]?.said ?? { state: 'none' };
}

/** How a family is told that nothing is shown. */
export function refusalOf(found: Exclude<FollowAnswer, FollowRow>): Refusal {
  if (found.state === 'stopped') return refuse('follow_stopped', {}, 429);
  if (found.state === 'wait')
    return refuse('follow_wait', { seconds: found.seconds, minutes: Math.ceil(found.seconds / 60) }, 429);
  return refuse('follow_none', {}, 404);
}

async function serviceNames(tx: Tx): Promise<Map<string, { name_th: string; name_en: string }>> {
  const { rows } = await sql<{ service: string; name_th: string; name_en: string }>`
    select distinct on (service) service, name_th, name_en from services.public_service
    order by service, version desc`.execute(tx);
  return new Map(rows.map((row) => [row.service, row]));
}

function toLabel(typed: string, context: z.core.$RefinementCtx<string>): string {
  const label = readLabel(typed);
  if (label !== undefined) return label;
  context.addIssue({ code: 'custom', message: 'follow_number_form' });
  return z.NEVER;
}

function toPin(typed: string, context: z.core.$RefinementCtx<string>): string {
  const pin = readPin(typed);
  if (pin !== undefined) return pin;
  context.addIssue({ code: 'custom', message: 'follow_pin_form' });
  return z.NEVER;
}
