import { sql } from 'kysely';
import { z } from 'zod';
import { inRoom } from '../../platform/db.ts';
import { openAct } from '../../platform/open-door.ts';
import { refuse, type Refusal } from '../../platform/refuse.ts';
import { areaId, isoDate } from '../../platform/shapes.ts';
import { complaintLink, complaintWords, type ComplaintLink } from './complaint.ts';
import { follow, numberAndPin, refusalOf } from './open-follow.ts';
import { takeComplaint } from './take-complaint.ts';
import type { CasesTables, Tx } from './tables.ts';

/**
 * POST /open/complain: anybody complains or appeals, without signing in and without a name. About a decision of their own case they come
 * with its number and PIN. The answer is read with the number and PIN that this gives.
 */
export const openComplain = openAct({
  name: 'cases.open-complain',
  path: '/open/complain',
  summary: 'Complain or appeal, also without a name',
  description:
    'Answered by other people than those complained of. A decision is named by the number and PIN of the receipt and the ids that /open/follow gave.',
  input: complaintWords.extend({
    area: areaId,
    decision: numberAndPin.extend({ link: complaintLink }).nullable().default(null),
  }),
  output: z.object({ label: z.string(), pin: z.string(), due_on: isoDate }),
  async act(any, { decision, area, ...words }, visitor) {
    const tx = inRoom<CasesTables>(any);
    if (words.kind === 'appeal' && decision === null) throw refuse('appeal_of_what');
    const { rows } = await sql<{ wait: number; open: boolean }>`
      select cases.may_complain(${visitor.from}) as wait,
        exists (select from identity.public_areas_with_desk() a where a = ${area}) as open`.execute(tx);
    const wait = rows[0]?.wait ?? 0;
    if (wait > 0) return refuse('complaints_too_many', { seconds: wait, minutes: Math.ceil(wait / 60) }, 429);
    const link = decision === null ? null : await linkOf(tx, decision, area, visitor.from);
    if (link !== null && 'code' in link) return link;
    if (!rows[0]?.open) throw refuse('complaint_nobody_there', {}, 404);
    const { label, pin, due_on } = await takeComplaint(tx, { ...words, area, ...link }, new Date());
    return { label, pin, due_on };
  },
});

type Decision = z.infer<typeof numberAndPin> & { link: ComplaintLink };

// Only who holds the receipt names a decision of that case.
async function linkOf(tx: Tx, { number, pin, link }: Decision, area: string, from: string) {
  const found = await follow(tx, number, pin, from);
  if (found.state !== 'found') return refusalOf(found) as Refusal;
  const need = found.area === area ? found.needs.find((one) => one.need === link.need) : undefined;
  const known = link.referral === null || need?.requests.some((one) => one.referral === link.referral);
  return need && known ? link : refuse('follow_none', {}, 404);
}
