import { z } from 'zod';
import { isoDate } from '../../platform/shapes.ts';
import type { ReferralState, Said } from './referral.ts';

/** One step of a request on its way: behind us with its day, where it is now (late when overdue), or still ahead. */
export const stage = z.object({
  key: z.enum(['sent', 'accepted', 'more_information', 'delivered', 'declined', 'withdrawn']),
  state: z.enum(['done', 'now', 'late', 'ahead']),
  on: isoDate.nullable(),
});
export type Stage = z.infer<typeof stage>;

/** The way of a request: what was said so far, then what comes next if all goes well. */
export function trackOf(
  one: { sent_on: string; state: ReferralState; overdue: boolean },
  said: readonly (Said & { on: string })[],
): Stage[] {
  const here = one.overdue ? 'late' : 'now';
  const behind: Stage[] = [{ key: 'sent', state: 'done', on: one.sent_on }];
  for (const { kind, on } of said) {
    if (kind !== 'replied') behind.push({ key: kind, state: kind === 'declined' ? 'late' : 'done', on });
  }
  const accepted = behind.some(({ key }) => key === 'accepted');
  const ahead = (key: Stage['key'], state: Stage['state']): Stage => ({ key, state, on: null });
  switch (one.state) {
    case 'sent':
      return [...behind, ahead('accepted', here), ahead('delivered', 'ahead')];
    case 'accepted':
      return [...behind, ahead('delivered', here)];
    case 'more_information':
      return [
        ...behind.slice(0, -1),
        ...behind.slice(-1).map((asked): Stage => ({ ...asked, state: here })),
        ...(accepted ? [] : [ahead('accepted', 'ahead')]),
        ahead('delivered', 'ahead'),
      ];
    default:
      return behind;
  }
}
