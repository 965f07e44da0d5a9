import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shortName } from './find-own-organisation.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Lets an organisation that is already known, such as the provincial office, answer in one more of the own areas. */
export const addOrganisationArea = command({
  name: 'identity.add-organisation-area',
  input: z.object({ area: areaId, organisation: id }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, organisation }) {
    const name = await shortName(tx, organisation);
    const here = await tx
      .selectFrom('areas.public_area')
      .select(['name_th as th', 'name_en as en'])
      .where('id', '=', area)
      .executeTakeFirst();
    if (!here) throw refuse('not_found', {}, 404);
    await tx.insertInto('identity.organisation_area').values({ organisation, area }).execute();
    await writeChange(tx, actor, [area], {
      what: 'organisation',
      done: 'changed',
      subject: organisation,
      name: name.th,
      after: { areas: here },
    });
    return { organisation };
  },
});
