import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { hashPassword, newPassword } from './password.ts';
import type { Tx } from './tables.ts';

/** Gives somebody who forgot it a new first password, ends all their sessions and takes the second factor away. */
export const resetPassword = command({
  name: 'identity.reset-password',
  input: z.object({ area: areaId, account: id, first_password: newPassword }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, _actor, input) {
    const hash = await hashPassword(input.first_password);
    const changed = await tx
      .updateTable('identity.account')
      .set({
        password_hash: hash,
        must_change: true,
        totp_secret: null,
        password_set_at: sql`clock_timestamp()`,
      })
      .where('id', '=', input.account)
      .where(sql<boolean>`identity.account_in_my_areas(id)`)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) throw refuse('account_not_found', {}, 404);
    await tx
      .updateTable('identity.session')
      .set({ ended_at: sql`clock_timestamp()` })
      .where('account', '=', input.account)
      .where('ended_at', 'is', null)
      .execute();
    return { account: input.account };
  },
});
