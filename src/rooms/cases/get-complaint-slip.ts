import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownComplaint } from './find-complaints.ts';
import { makePin } from './make-pin.ts';
import type { Tx } from './tables.ts';

/** What to write on the slip for whoever complained at the desk: number and PIN. For the desk that may see it. */
export const getComplaintSlip = read({
  name: 'cases.get-complaint-slip',
  input: z.object({ area: areaId, complaint: id }),
  output: z.object({ label: z.string(), pin: z.string(), due_on: z.iso.date() }),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { area, complaint }) {
    const found = await tx
      .selectFrom('cases.complaint as c')
      .select(['c.id', 'c.label', 'c.due_on'])
      .where('c.area', '=', area)
      .where('c.id', '=', complaint)
      .where(shownComplaint(actor))
      .executeTakeFirst();
    if (!found) throw refuse('complaint_not_found', {}, 404);
    return { label: found.label, pin: makePin(found.id), due_on: found.due_on };
  },
});
