import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { id } from '../../platform/shapes.ts';
import { draftFrom } from './draft.ts';
import { findVersions } from './find-services.ts';
import type { Tx } from './tables.ts';

/** Begins a draft of a service's rule, from the version that decides last. */
export const draftRule = command({
  name: 'services.draft-rule',
  input: z.object({ draft: id, service: z.string().max(100) }),
  may: { duties: ['administrator'], within: 'country' },
  async run(tx: Tx, actor, { draft, service }) {
    const [base] = await findVersions(tx, service);
    if (!base) throw refuse('service_not_found', { service }, 404);
    await tx
      .insertInto('services.draft')
      .values({
        id: draft,
        service,
        base_version: base.version,
        body: JSON.stringify(draftFrom(base)),
        drafted_by: actor.account,
      })
      .execute();
    return { draft };
  },
});
