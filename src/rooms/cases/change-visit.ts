import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { holdCase } from './hold-case.ts';
import { holdOpenVisit } from './hold-visit.ts';
import { mustBeVisitor } from './plan-visit.ts';
import type { Tx } from './tables.ts';

/** Puts a visit to another day, or sends somebody else. */
export const changeVisit = command({
  name: 'cases.change-visit',
  input: z.object({ area: areaId, visit: id, planned_for: isoDate, visitor: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, _actor, { area, visit, planned_for, visitor }) {
    const held = await holdOpenVisit(tx, area, visit);
    const { restricted } = await holdCase(tx, area, held.case_file);
    if (visitor !== held.visitor) await mustBeVisitor(tx, area, visitor, restricted);
    if (planned_for !== held.planned_for && planned_for < dayInThailand(new Date()))
      throw refuse('visit_planned_in_past');
    await tx
      .updateTable('cases.visit')
      .set({ planned_for, visitor })
      .where('area', '=', area)
      .where('id', '=', visit)
      .execute();
    return { visit };
  },
});
