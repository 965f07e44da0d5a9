import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { newId } from '../../platform/ids.ts';
import { closing } from './closing.ts';
import { holdOpenCase, type HeldCase } from './hold-case.ts';
import { nextRound } from './find-closures.ts';
import type { Tx } from './tables.ts';
import { followUpsOf } from './visit.ts';

/**
 * Closes a case with its outcome and what the family says; the visits after 3, 6 and 12 months are planned with it, for its owner.
 * Refused while a need is open.
 */
export const closeCase = command({
  name: 'cases.close-case',
  input: z.object({ area: areaId, closure: id, case: id, said: closing }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, closure, case: caseId, said }, occasion) {
    const held = await holdOpenCase(tx, area, caseId);
    await mustHaveNoOpenNeed(tx, area, caseId);
    await tx
      .insertInto('cases.case_closure')
      .values({
        area,
        id: closure,
        case_file: caseId,
        ...said,
        round: nextRound('case_closure', area, caseId),
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
    await planFollowUps(tx, {
      area,
      closure,
      held,
      outcome: said.outcome,
      at: occasion.at,
      by: actor.account,
    });
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

type Followed = { area: string; closure: string; held: HeldCase; outcome: string; at: Date; by: string };

async function planFollowUps(tx: Tx, { area, closure, held, outcome, at, by }: Followed): Promise<void> {
  const follow = followUpsOf(outcome, dayInThailand(at));
  if (follow.length === 0) return;
  const of = { area, case_file: held.id, family: held.family, visitor: held.owner, closure };
  const planned = { not_before: dayInThailand(held.opened_at), planned_at: at, planned_by: by };
  await tx
    .insertInto('cases.visit')
    .values(follow.map((one) => ({ ...of, ...planned, ...one, id: newId() })))
    .execute();
}
