import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { inRoom, type Tx as PlatformTx } from '../../platform/db.ts';
import { askForJob } from '../../platform/jobs.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import type { FamilySheetAsked } from './print-family-sheet.ts';
import type { Tx } from './tables.ts';

/** Asks for the letter of rights of a family (สิทธิของครอบครัว), to carry to whoever gives. Made in the background, of what is known then. */
export const printRightsLetter = command({
  name: 'cases.print-rights-letter',
  input: z.object({ area: areaId, sheet: id, family: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, sheet, family }, occasion) {
    const found =
      await sql`select 1 from registry.public_family where area = ${area} and id = ${family}`.execute(tx);
    if (found.rows.length === 0) throw refuse('sheet_family_unknown', {}, 404);
    await tx
      .insertInto('cases.family_sheet')
      .values({ area, id: sheet, family, kind: 'rights', asked_at: occasion.at, asked_by: actor.account })
      .execute();
    const { account, posting, duty, organisation } = actor;
    const payload: FamilySheetAsked = {
      area,
      sheet,
      by: { account, posting, duty, organisation, areas: [area] },
    };
    await askForJob(inRoom(tx) as PlatformTx, 'cases.render-rights-letter', payload);
    return { sheet };
  },
});
