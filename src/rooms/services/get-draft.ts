import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { id, isoDate } from '../../platform/shapes.ts';
import { draftBody, draftCases, draftFrom } from './draft.ts';
import { findDrafted, getKeptDraft } from './find-draft.ts';
import type { Tx } from './tables.ts';

/** A draft as it was written, what is wrong with it and where, and the version it was begun from. */
export const getDraft = read({
  name: 'services.get-draft',
  input: z.object({ draft: id }),
  output: z.object({
    draft: id,
    service: z.string(),
    name: z.object({ th: z.string(), en: z.string() }),
    revision: z.number().int(),
    body: draftBody,
    cases: draftCases.nullable(),
    effective_from: isoDate.nullable(),
    effective_to: isoDate.nullable(),
    state: z.enum(['open', 'discarded', 'published']),
    drafted_by: z.string(),
    mine: z.boolean(),
    changed_at: z.date(),
    published_version: z.number().int().nullable(),
    base: z.object({
      version: z.number().int(),
      body: draftBody,
      per: z.string(),
      frequency: z.string(),
      sensitive: z.boolean(),
    }),
    faults: z.array(z.object({ place: z.string(), th: z.string(), en: z.string() })),
  }),
  may: { duties: ['administrator', 'auditor'], within: 'country' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { draft: wanted }) {
    const found = await getKeptDraft(tx, wanted);
    const { base, faults } = await findDrafted(tx, found);
    const writer = await tx
      .selectFrom('identity.public_account')
      .select('name')
      .where('id', '=', found.drafted_by)
      .executeTakeFirst();
    const { draft, service, revision, body, cases, effective_from, effective_to, changed_at } = found;
    return {
      draft,
      service,
      name: base.name,
      revision,
      body,
      cases,
      effective_from,
      effective_to,
      state:
        found.published_at !== null
          ? ('published' as const)
          : found.discarded_at !== null
            ? ('discarded' as const)
            : ('open' as const),
      drafted_by: writer?.name ?? '',
      mine: found.drafted_by === actor.account,
      changed_at,
      published_version: found.published_version,
      base: {
        version: base.version,
        body: draftFrom(base),
        per: base.benefit.per,
        frequency: base.benefit.frequency,
        sensitive: base.sensitive,
      },
      faults: faults.map(({ place, th, en }) => ({ place, th, en })),
    };
  },
});
