import { fileURLToPath } from 'node:url';
import QRCode from 'qrcode';
import { asActor, inRoom } from '../../platform/db.ts';
import { renderDocument } from '../../platform/documents.ts';
import { job } from '../../platform/jobs.ts';
import { actorOf, keepDocument } from '../../platform/keep-document.ts';
import { findPaper, type Paper } from './find-paper.ts';
import type { PaperAsked } from './issue-receipt.ts';
import { sheetOf } from './receipt-sheet.ts';
import type { CasesTables, Tx } from './tables.ts';

/** Makes the paper of a receipt as a PDF, with the rights of the officer who asked for it. Twice is once. */
export const renderReceipt = job<PaperAsked>({
  name: 'cases.render-receipt',
  async run(room, { area, print, by }) {
    const asked = await asActor(room.house.db, actorOf(by), 'read only', (tx) =>
      findAsked(inRoom<CasesTables>(tx), area, print),
    );
    if (!asked) return;
    const qr = await QRCode.toString(asked.label, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
    const pdf = await renderDocument(template, { ...sheetOf(asked), qr });
    const name = `${asked.label.replaceAll('/', '-')}.pdf`;
    // The paper of a restricted case may be fetched by nobody but the officer who asked for it.
    const duties = asked.restricted ? [] : ['desk', 'volunteer'];
    await keepDocument(room, by, { area, name, subject: asked.case, duties, pdf }, async (tx, file) => {
      const row = { area, receipt_print: print, file };
      await inRoom<CasesTables>(tx).insertInto('cases.receipt_paper').values(row).execute();
    });
  },
});

const template = fileURLToPath(new URL('./receipt.typ', import.meta.url));

async function findAsked(tx: Tx, area: string, print: string): Promise<Paper | undefined> {
  const row = await tx
    .selectFrom('cases.receipt_print as r')
    .leftJoin('cases.receipt_paper as p', (on) =>
      on.onRef('p.area', '=', 'r.area').onRef('p.receipt_print', '=', 'r.id'),
    )
    .select(['r.receipt', 'p.file'])
    .where('r.area', '=', area)
    .where('r.id', '=', print)
    .executeTakeFirst();
  return row && row.file === null ? findPaper(tx, area, row.receipt) : undefined;
}
