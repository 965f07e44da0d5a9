import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { findOwnAccount } from './find-own-account.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Signs an account out everywhere: a lost telephone, a desk left open. The password stays as it is. */
export const endSessions = command({
  name: 'identity.end-sessions',
  input: z.object({ area: areaId, account: id }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { account }) {
    const { areas, name } = await findOwnAccount(tx, actor, account);
    const ended = await endSessionsOf(tx, account);
    const after = { sessions: ended };
    await writeChange(tx, actor, areas, {
      what: 'account',
      done: 'sessions_ended',
      subject: account,
      name,
      after,
    });
    return { account, ended };
  },
});

/** Ends the open sessions of an account and says how many there were. */
export async function endSessionsOf(tx: Tx, account: string): Promise<number> {
  const ended = await tx
    .updateTable('identity.session')
    .set({ ended_at: sql`clock_timestamp()` })
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
