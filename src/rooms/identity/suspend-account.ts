import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { reason } from './account.ts';
import { endSessionsOf } from './end-sessions.ts';
import { findOwnAccount } from './find-own-account.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Keeps an account out until it is reopened: nobody signs in with it, and its open sessions end now. */
export const suspendAccount = command({
  name: 'identity.suspend-account',
  input: z.object({ area: areaId, account: id, reason }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, input) {
    const { areas, name } = await findOwnAccount(tx, actor, input.account);
    if (input.account === actor.account) throw refuse('not_yourself');
    const one = { id: newId(), account: input.account, reason: input.reason, suspended_by: actor.account };
    await tx.insertInto('identity.suspension').values(one).execute();
    await endSessionsOf(tx, input.account);
    await writeChange(tx, actor, areas, {
      what: 'account',
      done: 'suspended',
      subject: input.account,
      name,
      after: { reason: input.reason },
    });
    return { account: input.account };
  },
});
