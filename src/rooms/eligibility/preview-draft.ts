import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { askForJobOnce } from '../../platform/jobs.ts';
import { inRoom } from '../../platform/db.ts';
import { refuse } from '../../platform/refuse.ts';
import { id } from '../../platform/shapes.ts';
import { findDrafted, getOpenDraft, inOrder, isConfidential } from '../services/public.ts';
import type { Tx } from './tables.ts';

/**
 * Has a draft compared with the rule in force, as counts for the areas of whoever asks. Nobody's file is opened: the background work
 * counts, and `get-preview` tells. A service under secrecy is never counted.
 */
export const previewDraft = command({
  name: 'eligibility.preview-draft',
  input: z.object({ draft: id }),
  may: { duties: ['administrator'], within: 'areas' },
  async run(tx: Tx, actor, { draft: wanted }) {
    const draft = await getOpenDraft(tx, wanted);
    const drafted = await findDrafted(tx, draft);
    if (isConfidential(inOrder(drafted)) || isConfidential(drafted.base))
      throw refuse('preview_confidential');
    const asked = { draft: wanted, revision: draft.revision, areas: actor.areas };
    const key = `eligibility.count-preview ${wanted} ${actor.posting}`;
    await askForJobOnce(inRoom(tx), 'eligibility.count-preview', asked, key);
    return { draft: wanted, revision: draft.revision };
  },
});
