import { sql } from 'kysely';
import { inRoom, type AnyTx } from './db.ts';
import { newId } from './ids.ts';
import type { PlatformTables } from './tables.ts';

/** The account under which the log knows what the owner of the machine did, outside the app. */
export const machineOwner = '00000000-0000-0000-0000-000000000000';

/** Writes a line of the command log for something that the owner of the machine did in this transaction. */
export async function logByOwner(
  tx: AnyTx,
  line: { area: string; name: string; inputHash: Buffer; result: Record<string, string | number> },
): Promise<void> {
  await inRoom<PlatformTables>(tx)
    .insertInto('platform.command')
    .values({
      area: line.area,
      id: newId(),
      name: line.name,
      account: machineOwner,
      posting: null,
      input_hash: line.inputHash,
      at: sql<Date>`now()`,
      result: JSON.stringify(line.result),
    })
    .execute();
}
