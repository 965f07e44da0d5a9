import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { findOwnOrganisation } from './find-own-organisation.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Opens a closed organisation again: it can be asked as before. */
export const reopenOrganisation = command({
  name: 'identity.reopen-organisation',
  input: z.object({ area: areaId, organisation: id }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { organisation }) {
    const own = await findOwnOrganisation(tx, actor, organisation);
    const reopened = await tx
      .updateTable('identity.organisation_closure')
      .set({ reopened_by: actor.account, reopened_at: sql`clock_timestamp()` })
      .where('organisation', '=', organisation)
      .where('reopened_at', 'is', null)
      .executeTakeFirst();
    if (Number(reopened.numUpdatedRows) === 0) throw refuse('organisation_not_closed');
    await writeChange(tx, actor, own.areas, {
      what: 'organisation',
      done: 'reopened',
      subject: organisation,
      name: own.words.short_th,
    });
    return { organisation };
  },
});
