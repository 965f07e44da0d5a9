import { sql } from 'kysely';
import { inRoom, type AnyTx } from './db.ts';
import type { PlatformTables } from './tables.ts';

/** Who sent a file, and what it is; undefined when there is none that the asker may fetch. */
export async function fileOf(
  tx: AnyTx,
  area: string,
  file: string,
): Promise<{ account: string; type: string; bytes: number } | undefined> {
  const { rows } = await sql<{ account: string; type: string; bytes: number }>`
    select account, type, bytes from platform.file where area = ${area} and id = ${file}`.execute(
    inRoom<PlatformTables>(tx),
  );
  return rows[0];
}
