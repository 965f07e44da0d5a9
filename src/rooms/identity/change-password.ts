import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { hashPassword, isPassword, newPassword } from './password.ts';
import type { Tx } from './tables.ts';

/** Sets a new password of one's own; the old one must be known. Other sessions of the account end. */
export const changePassword = command({
  name: 'identity.change-password',
  input: z.object({ old: z.string().max(200), new: newPassword }),
  may: { duties: [], within: 'self' },
  async run(tx: Tx, actor, input) {
    const found = await sql<{ password_hash: string }>`select * from identity.my_credentials()`.execute(tx);
    if (!(await isPassword(input.old, found.rows[0]?.password_hash ?? '')))
      throw refuse('old_password_wrong');
    if (input.old === input.new) throw refuse('password_same');
    const hash = await hashPassword(input.new);
    await tx
      .updateTable('identity.account')
      .set({ password_hash: hash, must_change: false, password_set_at: sql`clock_timestamp()` })
      .where('id', '=', actor.account)
      .execute();
    await tx
      .updateTable('identity.session')
      .set({ ended_at: sql`clock_timestamp()` })
      .where('account', '=', actor.account)
      .where('ended_at', 'is', null)
      .where('id', '!=', actor.session)
      .execute();
    return { account: actor.account };
  },
});
