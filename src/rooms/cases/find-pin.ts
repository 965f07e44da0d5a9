import { makePin } from './make-pin.ts';
import type { Tx } from './tables.ts';

/** The six digits that go with a receipt now; nothing when it has none: it is of a restricted case, or from before there were PINs. */
export async function findPin(tx: Tx, area: string, receipt: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('cases.receipt_pin')
    .select('id')
    .where('area', '=', area)
    .where('receipt', '=', receipt)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && makePin(row.id);
}
