import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/**
 * The open organisations that answer in an area. `kind` narrows to those of one kind, `text` to those whose name holds it;
 * `anywhere` finds them in the whole country, for an administrator who takes one into the own area.
 */
export const findOrganisations = read({
  name: 'identity.find-organisations',
  input: z.object({
    area: areaId,
    kind: z.string().max(60).optional(),
    text: z.string().trim().max(100).optional(),
    anywhere: z.boolean().default(false),
    limit: z.number().int().min(1).max(200).default(200),
  }),
  output: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      name_th: z.string(),
      name_en: z.string(),
      short_th: z.string(),
      short_en: z.string(),
      has_accounts: z.boolean(),
    }),
  ),
  may: { duties: ['desk', 'volunteer', 'agency', 'administrator'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area, kind, text, anywhere, limit }) {
    let query = tx
      .selectFrom('identity.public_organisation as o')
      .select(['o.id', 'o.kind', 'o.name_th', 'o.name_en', 'o.short_th', 'o.short_en', 'o.has_accounts'])
      .where('o.closed', '=', false)
      .orderBy('o.kind')
      .orderBy('o.id')
      .limit(limit);
    if (!anywhere)
      query = query.where('o.id', 'in', (of) =>
        of.selectFrom('identity.organisation_area as a').select('a.organisation').where('a.area', '=', area),
      );
    if (kind) query = query.where('o.kind', '=', kind);
    if (text)
      query = query.where(
        sql<boolean>`strpos(lower(concat_ws(' ', o.name_th, o.name_en, o.short_th, o.short_en)), ${text.toLowerCase()}) > 0`,
      );
    return query.execute();
  },
});
