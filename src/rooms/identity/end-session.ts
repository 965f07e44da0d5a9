import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** Ends one of one's own sessions, on this device or another. */
export const endSession = command({
  name: 'identity.end-session',
  input: z.object({ session: id }),
  may: { duties: [], within: 'self' },
  async run(tx: Tx, actor, input) {
    const ended = await tx
      .updateTable('identity.session')
      .set({ ended_at: sql`clock_timestamp()` })
      .where('id', '=', input.session)
      .where('account', '=', actor.account)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (Number(ended.numUpdatedRows) === 0) throw refuse('session_not_found', {}, 404);
    return { session: input.session };
  },
});
