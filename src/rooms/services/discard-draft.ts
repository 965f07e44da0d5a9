import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { id } from '../../platform/shapes.ts';
import { getOpenDraft } from './find-draft.ts';
import type { Tx } from './tables.ts';

/** Throws a draft away, by whoever wrote it; it is kept, and can no longer be changed or published. */
export const discardDraft = command({
  name: 'services.discard-draft',
  input: z.object({ draft: id }),
  may: { duties: ['administrator'], within: 'country' },
  async run(tx: Tx, actor, { draft }) {
    const found = await getOpenDraft(tx, draft);
    if (found.drafted_by !== actor.account) throw refuse('draft_of_another');
    await tx
      .updateTable('services.draft')
      .set({ discarded_by: actor.account, discarded_at: new Date() })
      .where('id', '=', draft)
      .execute();
    return { draft };
  },
});
