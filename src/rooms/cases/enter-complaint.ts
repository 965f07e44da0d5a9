import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { deskOfficers } from '../identity/public.ts';
import { complaintLink, complaintWords } from './complaint.ts';
import { shownCase } from './find-shown.ts';
import { takeComplaint } from './take-complaint.ts';
import type { Tx } from './tables.ts';

/**
 * Writes down a complaint that was brought to the desk, with or without a name. Whom it is about neither sees nor answers it. The PIN
 * for reading the answer is not in the log: it is asked for with `cases.get-complaint-slip`.
 */
export const enterComplaint = command({
  name: 'cases.enter-complaint',
  input: complaintWords.extend({
    area: areaId,
    complaint: id,
    link: complaintLink.nullable().default(null),
    officer: id.nullable().default(null),
  }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, _actor, { link, ...input }) {
    const { area, officer } = input;
    if (input.kind === 'appeal' && link === null) throw refuse('appeal_of_what');
    if (link !== null) await mustBeShown(tx, area, link.need);
    if (officer !== null && !(await deskOfficers(tx, area)).some((one) => one.account === officer))
      throw refuse('complained_unknown', {}, 404);
    const { label, due_on, complaint } = await takeComplaint(tx, { ...input, ...link }, new Date());
    return { complaint, label, due_on };
  },
});

async function mustBeShown(tx: Tx, area: string, need: string): Promise<void> {
  const found = await tx
    .selectFrom('cases.need as n')
    .innerJoin('cases.case_file as c', (on) =>
      on.onRef('c.area', '=', 'n.area').onRef('c.id', '=', 'n.case_file'),
    )
    .select('n.id')
    .where('n.area', '=', area)
    .where('n.id', '=', need)
    .where(shownCase('c'))
    .executeTakeFirst();
  if (!found) throw refuse('need_not_found', {}, 404);
}
