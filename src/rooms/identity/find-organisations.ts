import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** The organisations that answer in an area; `kind` narrows to those of one kind. */
export const findOrganisations = read({
  name: 'identity.find-organisations',
  input: z.object({ area: areaId, kind: z.string().max(60).optional() }),
  output: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      name_th: z.string(),
      name_en: z.string(),
      short_th: z.string(),
      short_en: z.string(),
    }),
  ),
  may: { duties: ['desk', 'volunteer', 'agency', 'administrator'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, input) {
    let query = tx
      .selectFrom('identity.organisation as o')
      .innerJoin('identity.organisation_area as a', 'a.organisation', 'o.id')
      .select(['o.id', 'o.kind', 'o.name_th', 'o.name_en', 'o.short_th', 'o.short_en'])
      .where('a.area', '=', input.area)
      .orderBy('o.kind')
      .orderBy('o.id')
      .limit(200);
    if (input.kind) query = query.where('o.kind', '=', input.kind);
    return query.execute();
  },
});
