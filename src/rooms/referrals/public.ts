import type { Actor } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { findReferrals as find, type ReferralOfNeed } from './find-referrals.ts';
import { sendReferral as send, type Sending, type Sent } from './send-referral.ts';
import type { ReferralsTables } from './tables.ts';

export { referralOfNeed, type ReferralOfNeed } from './find-referrals.ts';
export type { Sending, Sent } from './send-referral.ts';
export { useLinkKey } from './make-link-token.ts';
export { valueWords } from './value-words.ts';

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

/**
 * Sends a request for a need to an organisation: puts its packet together and starts its clock, in the caller's transaction. The
 * caller has seen to it that the need is there and open. Refuses `service_not_found`, `service_has_no_owner`, `organisation_not_here`,
 * `family_not_found`, `person_not_of_family`, `referral_open_already`.
 */
export async function sendReferral(tx: AnyTx, actor: Actor, one: Sending): Promise<Sent> {
  return send(inRoom<ReferralsTables>(tx), actor, one);
}

/** Lets somebody of the centre see the restricted requests of some needs of one area, as whoever hands a case over does. */
export async function nameReader(
  tx: AnyTx,
  area: string,
  needs: readonly string[],
  account: string,
): Promise<void> {
  if (needs.length === 0) return;
  const own = inRoom<ReferralsTables>(tx);
  const rows = await own
    .selectFrom('referrals.referral')
    .select('id')
    .where('area', '=', area)
    .where('need', 'in', [...needs])
    .where('restricted', '=', true)
    .execute();
  if (rows.length === 0) return;
  await own
    .insertInto('referrals.reader')
    .values(rows.map(({ id }) => ({ area, referral: id, account })))
    .onConflict((on) => on.doNothing())
    .execute();
}
