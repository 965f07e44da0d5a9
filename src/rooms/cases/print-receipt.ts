import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { askForPaper } from './issue-receipt.ts';
import { shownCase } from './find-shown.ts';
import type { Tx } from './tables.ts';

/** Asks for the paper of a receipt once more: the first was lost, or could not be made. It is made in the background. */
export const printReceipt = command({
  name: 'cases.print-receipt',
  input: z.object({ area: areaId, print: id, receipt: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, print, receipt }, occasion) {
    const found = await tx
      .selectFrom('cases.receipt as r')
      .innerJoin('cases.case_file as c', (on) =>
        on.onRef('c.area', '=', 'r.area').onRef('c.id', '=', 'r.case_file'),
      )
      .select('r.id')
      .where('r.area', '=', area)
      .where('r.id', '=', receipt)
      .where(shownCase('c'))
      .executeTakeFirst();
    if (!found) throw refuse('receipt_not_found', {}, 404);
    await askForPaper(tx, actor, { area, print, receipt, at: occasion.at });
    return { print };
  },
});
