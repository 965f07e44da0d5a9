import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { id, isoDate } from '../../platform/shapes.ts';
import { draftBody, draftCases } from './draft.ts';
import { getOpenDraft } from './find-draft.ts';
import type { Tx } from './tables.ts';

/**
 * Writes a draft as it stands now. What is wrong with it is kept and said beside its place; only publishing refuses it. `revision`: the
 * one that was changed, so that two windows never overwrite each other.
 */
export const changeDraft = command({
  name: 'services.change-draft',
  input: z.object({
    draft: id,
    revision: z.int().positive(),
    body: draftBody,
    cases: draftCases.nullable(),
    effective_from: isoDate.nullable(),
    effective_to: isoDate.nullable(),
  }),
  may: { duties: ['administrator'], within: 'country' },
  async run(tx: Tx, actor, { draft, revision, body, cases, effective_from, effective_to }) {
    const found = await getOpenDraft(tx, draft);
    if (found.drafted_by !== actor.account) throw refuse('draft_of_another');
    if (found.revision !== revision) throw refuse('draft_changed', {}, 409);
    await tx
      .updateTable('services.draft')
      .set({
        body: JSON.stringify(body),
        cases: cases && JSON.stringify(cases),
        effective_from,
        effective_to,
        revision: revision + 1,
        changed_at: new Date(),
      })
      .where('id', '=', draft)
      .where('revision', '=', revision)
      .execute();
    return { draft, revision: revision + 1 };
  },
});
