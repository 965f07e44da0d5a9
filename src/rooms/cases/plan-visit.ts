import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { visitorsOf } from '../identity/public.ts';
import { holdCase, mustSeeCase } from './hold-case.ts';
import { note } from './note.ts';
import type { Tx } from './tables.ts';

/** Plans a home visit: on which day, who goes, what for. A restricted case is visited by its own people of the desk only. */
export const planVisit = command({
  name: 'cases.plan-visit',
  input: z.object({
    area: areaId,
    visit: id,
    case: id,
    need: id.nullable().default(null),
    visitor: id,
    planned_for: isoDate,
    purpose: note.nullable().default(null),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, visit, case: caseId, need, visitor, planned_for, purpose }, { at }) {
    const held = await holdCase(tx, area, caseId);
    if (need !== null) await mustSeeCase(tx, area, caseId, need);
    await mustBeVisitor(tx, area, visitor, held.restricted);
    if (planned_for < dayInThailand(held.opened_at)) throw refuse('visit_before_case');
    await tx
      .insertInto('cases.visit')
      .values({
        area,
        id: visit,
        case_file: caseId,
        family: held.family,
        need,
        visitor,
        planned_for,
        not_before: dayInThailand(held.opened_at),
        purpose,
        planned_at: at,
        planned_by: actor.account,
      })
      .execute();
    return { visit };
  },
});

/** Refuses somebody who does not visit in this area today, and a volunteer where the case is restricted. */
export async function mustBeVisitor(
  tx: Tx,
  area: string,
  visitor: string,
  restricted: boolean,
): Promise<void> {
  const found = (await visitorsOf(tx, area)).find((one) => one.account === visitor);
  if (!found) throw refuse('visitor_not_here');
  if (restricted && !found.desk) throw refuse('restricted_by_desk');
}
