import type { Actor } from '../../platform/actor.ts';
import { newId } from '../../platform/ids.ts';
import { hashPin, makePin } from './make-pin.ts';
import type { Tx } from './tables.ts';

/** Issues a PIN for a receipt; the one before no longer opens anything. The digits appear on the family's paper only. */
export async function issuePin(
  tx: Tx,
  actor: Actor,
  { area, receipt, label }: { area: string; receipt: string; label: string },
): Promise<void> {
  const id = newId();
  await tx
    .insertInto('cases.receipt_pin')
    .values({ area, id, receipt, pin_hash: hashPin(label, makePin(id)), made_by: actor.account })
    .execute();
}
