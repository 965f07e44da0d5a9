import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { findPaper, paper } from './find-paper.ts';
import type { Tx } from './tables.ts';

/** A receipt as it was issued, and the file of its paper when that is ready. */
export const getReceipt = read({
  name: 'cases.get-receipt',
  // `about`: the family whose file is opened.
  input: z.object({ area: areaId, receipt: id, about: id }),
  output: paper.extend({
    /** The newest paper; null while it is being made. */
    file: id.nullable(),
    /** True while a paper that was asked for is not there yet. */
    being_made: z.boolean(),
    /** When a paper was asked for last. */
    asked_at: z.iso.datetime().nullable(),
  }),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.about] },
  async run(tx: Tx, actor, { area, receipt, about }) {
    const found = await findPaper(tx, area, receipt);
    if (!found || found.family !== about) throw refuse('receipt_not_found', {}, 404);
    return { ...found, ...(await findFile(tx, area, receipt, found.restricted ? actor.account : null)) };
  },
});

// The paper of a restricted case may be fetched only by whoever asked for it.
async function findFile(tx: Tx, area: string, receipt: string, only: string | null) {
  const { rows } = await sql<{ file: string | null; asked_at: Date }>`
    select p.file, r.asked_at from cases.receipt_print r
    left join cases.receipt_paper p on p.area = r.area and p.receipt_print = r.id
    where r.area = ${area} and r.receipt = ${receipt} ${only ? sql`and r.asked_by = ${only}` : sql``} order by r.asked_at desc, r.id desc`.execute(
    tx,
  );
  const [newest] = rows;
  return {
    file: rows.find((row) => row.file)?.file ?? null,
    being_made: newest?.file === null,
    asked_at: newest?.asked_at.toISOString() ?? null,
  };
}
