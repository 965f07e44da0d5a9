import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** Goes on working at another of one's own postings, without signing out. */
export const switchPosting = command({
  name: 'identity.switch-posting',
  input: z.object({ posting: id }),
  may: { duties: [], within: 'self' },
  async run(tx: Tx, actor, input) {
    const posting = await tx
      .selectFrom('identity.posting')
      .select('id')
      .where('id', '=', input.posting)
      .where('account', '=', actor.account)
      .where(sql<boolean>`during @> identity.today() and ended_at is null`)
      .executeTakeFirst();
    if (!posting) throw refuse('posting_not_found', {}, 404);
    await tx
      .updateTable('identity.session')
      .set({ posting: input.posting })
      .where('id', '=', actor.session)
      .execute();
    return { posting: input.posting };
  },
});
