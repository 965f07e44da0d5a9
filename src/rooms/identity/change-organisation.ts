import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { findOwnOrganisation, organisationFields } from './find-own-organisation.ts';
import { organisationWords } from './organisation.ts';
import type { Tx } from './tables.ts';
import { writeChange } from './write-change.ts';

/** Changes what is written about an organisation that answers in the administrator's own areas only. */
export const changeOrganisation = command({
  name: 'identity.change-organisation',
  input: z.object({ area: areaId, organisation: id, ...organisationWords }),
  may: { duties: ['administrator'], within: 'area' },
  async run(tx: Tx, actor, { area: _area, organisation, ...words }) {
    const own = await findOwnOrganisation(tx, actor, organisation);
    if (words.parent !== null) await mustNotCircle(tx, organisation, words.parent);
    const before = await organisationFields(tx, own.words);
    const after = await organisationFields(tx, words);
    await tx.updateTable('identity.organisation').set(words).where('id', '=', organisation).execute();
    await writeChange(tx, actor, own.areas, {
      what: 'organisation',
      done: 'changed',
      subject: organisation,
      name: words.short_th,
      before,
      after,
    });
    return { organisation };
  },
});

async function mustNotCircle(tx: Tx, organisation: string, parent: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select o.id, o.parent from identity.organisation o where o.id = ${parent}
      union
      select o.id, o.parent from identity.organisation o join above a on o.id = a.parent)
    select id from above where id = ${organisation}`.execute(tx);
  if (rows.length > 0) throw refuse('organisation_circle');
}
