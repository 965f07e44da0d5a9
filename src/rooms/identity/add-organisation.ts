import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { organisationFields } from './find-own-organisation.ts';
import { organisationWords } from './organisation.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Adds an organisation that answers in some of the administrator's own areas. */
export const addOrganisation = command({
  name: 'identity.add-organisation',
  input: z.object({
    area: areaId,
    organisation: id,
    areas: z.array(areaId).min(1, 'posting_areas').max(500),
    ...organisationWords,
  }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area: _area, organisation, areas, ...words }) {
    const foreign = areas.find((area) => !actor.areas.includes(area));
    if (foreign) throw refuse('organisation_outside', { area: foreign });
    const after = await organisationFields(tx, words);
    await tx
      .insertInto('identity.organisation')
      .values({ id: organisation, ...words, created_by: actor.account })
      .execute();
    const rows = [...new Set(areas)].map((area) => ({ organisation, area }));
    await tx.insertInto('identity.organisation_area').values(rows).execute();
    await writeChange(tx, actor, areas, {
      what: 'organisation',
      done: 'added',
      subject: organisation,
      name: words.short_th,
      after,
    });
    return { organisation };
  },
});
