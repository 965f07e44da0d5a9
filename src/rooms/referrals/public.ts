import type { AnyTx } from '../../platform/db.ts';
import { inRoom } from '../../platform/db.ts';
import { findReferrals as find, type ReferralOfNeed } from './find-referrals.ts';
import type { ReferralsTables } from './tables.ts';

export { referralOfNeed, type ReferralOfNeed } from './find-referrals.ts';

/**
 * The requests sent for some needs of one area, in the order of sending: to whom, for what, where each stands on `today`
 * (ISO day in Thailand), its clock in calendar days, everything said. Only those that the asker may see.
 */
export async function findReferrals(
  tx: AnyTx,
  area: string,
  needs: readonly string[],
  today: string,
): Promise<ReferralOfNeed[]> {
  return find(inRoom<ReferralsTables>(tx), area, needs, today);
}
