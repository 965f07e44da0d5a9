import { z } from 'zod';
import { read } from '../../platform/read.ts';
import type { Tx } from './tables.ts';

/** My sessions that are still open, the newest first. */
export const listSessions = read({
  name: 'identity.list-sessions',
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.uuid(),
      device: z.string(),
      created_at: z.date(),
      expires_at: z.date(),
      this_one: z.boolean(),
    }),
  ),
  may: { duties: [], within: 'self' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor) {
    const rows = await tx
      .selectFrom('identity.session')
      .select(['id', 'device', 'created_at', 'expires_at'])
      .where('account', '=', actor.account)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', new Date())
      .orderBy('created_at', 'desc')
      .limit(100)
      .execute();
    return rows.map((row) => ({ ...row, this_one: row.id === actor.session }));
  },
});
