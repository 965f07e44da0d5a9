import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { closing } from './closing.ts';
import { shownCase } from './find-shown.ts';
import type { Tx } from './tables.ts';

/** Closes a case with its outcome and what the family says. Refused while a need is open. */
export const closeCase = command({
  name: 'cases.close-case',
  input: z.object({ area: areaId, closure: id, case: id, said: closing }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, closure, case: caseId, said }, occasion) {
    const held = await tx
      .selectFrom('cases.case_file')
      .select('closed_at')
      .where('area', '=', area)
      .where('id', '=', caseId)
      .where(shownCase('cases.case_file'))
      .forUpdate()
      .executeTakeFirst();
    if (!held) throw refuse('case_not_found', {}, 404);
    if (held.closed_at) throw refuse('case_closed_already');
    await mustHaveNoOpenNeed(tx, area, caseId);
    await tx
      .insertInto('cases.case_closure')
      .values({
        area,
        id: closure,
        case_file: caseId,
        ...said,
        closed_at: occasion.at,
        closed_by: actor.account,
      })
      .execute();
    await tx
      .updateTable('cases.case_file')
      .set({ closed_at: occasion.at })
      .where('area', '=', area)
      .where('id', '=', caseId)
      .execute();
    return { closure };
  },
});

async function mustHaveNoOpenNeed(tx: Tx, area: string, caseId: string): Promise<void> {
  const { open } = await tx
    .selectFrom('cases.need')
    .select((of) => of.fn.countAll<number>().as('open'))
    .where('area', '=', area)
    .where('case_file', '=', caseId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (open > 0) throw refuse('needs_open', { open });
}
