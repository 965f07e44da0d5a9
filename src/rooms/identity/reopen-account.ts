import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { findOwnAccount } from './find-own-account.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Lets a suspended account in again, with the password and the postings it had. */
export const reopenAccount = command({
  name: 'identity.reopen-account',
  input: z.object({ area: areaId, account: id }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { account }) {
    const { areas, name } = await findOwnAccount(tx, actor, account);
    const reopened = await tx
      .updateTable('identity.suspension')
      .set({ reopened_by: actor.account, reopened_at: sql`clock_timestamp()` })
      .where('account', '=', account)
      .where('reopened_at', 'is', null)
      .executeTakeFirst();
    if (Number(reopened.numUpdatedRows) === 0) throw refuse('not_suspended');
    await writeChange(tx, actor, areas, { what: 'account', done: 'reopened', subject: account, name });
    return { account };
  },
});
