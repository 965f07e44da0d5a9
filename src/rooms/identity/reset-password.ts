import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { endSessionsOf } from './end-sessions.ts';
import { findOwnAccount } from './find-own-account.ts';
import { hashPassword, newPassword } from './password.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Gives somebody who forgot it a new first password, ends all their sessions and takes the second factor away. */
export const resetPassword = command({
  name: 'identity.reset-password',
  input: z.object({ area: areaId, account: id, first_password: newPassword }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { account, first_password }) {
    const { areas, name } = await findOwnAccount(tx, actor, account);
    if (account === actor.account) throw refuse('not_yourself');
    await tx
      .updateTable('identity.account')
      .set({
        password_hash: await hashPassword(first_password),
        must_change: true,
        totp_secret: null,
        password_set_at: sql`clock_timestamp()`,
      })
      .where('id', '=', account)
      .execute();
    await endSessionsOf(tx, account);
    await writeChange(tx, actor, areas, { what: 'account', done: 'password_reset', subject: account, name });
    return { account };
  },
});
