import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownCase } from './find-shown.ts';
import { issuePin } from './issue-pin.ts';
import { askForPaper } from './issue-receipt.ts';
import type { Tx } from './tables.ts';

/**
 * Makes a new PIN for a receipt and asks for its paper: the family lost the old one, or too many wrong ones stopped the number.
 * A restricted case has none.
 */
export const changePin = command({
  name: 'cases.change-pin',
  input: z.object({ area: areaId, print: id, receipt: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, print, receipt }, occasion) {
    const found = await tx
      .selectFrom('cases.receipt as r')
      .innerJoin('cases.case_file as c', (on) =>
        on.onRef('c.area', '=', 'r.area').onRef('c.id', '=', 'r.case_file'),
      )
      .select(['r.label', 'c.restricted'])
      .where('r.area', '=', area)
      .where('r.id', '=', receipt)
      .where(shownCase('c'))
      .executeTakeFirst();
    if (!found) throw refuse('receipt_not_found', {}, 404);
    if (found.restricted) throw refuse('pin_of_restricted');
    await issuePin(tx, actor, { area, receipt, label: found.label });
    await sql`select cases.forget_attempts(${found.label})`.execute(tx);
    await askForPaper(tx, actor, { area, print, receipt, at: occasion.at });
    return { print };
  },
});
