import { fileURLToPath } from 'node:url';
import QRCode from 'qrcode';
import { asActor, inRoom } from '../../platform/db.ts';
import { renderDocument } from '../../platform/documents.ts';
import { job } from '../../platform/jobs.ts';
import { actorOf, keepDocument } from '../../platform/keep-document.ts';
import { findPaper, type Paper } from './find-paper.ts';
import { findPin } from './find-pin.ts';
import type { PaperAsked } from './issue-receipt.ts';
import { followAddress, followLines, sheetOf } from './receipt-sheet.ts';
import type { CasesTables, Tx } from './tables.ts';

/** Makes the paper of a receipt as a PDF, with the rights of the officer who asked for it. Twice is once. */
export const renderReceipt = job<PaperAsked>({
  name: 'cases.render-receipt',
  async run(room, { area, print, by }) {
    const asked = await asActor(room.house.db, actorOf(by), 'read only', (tx) =>
      findAsked(inRoom<CasesTables>(tx), area, print),
    );
    if (!asked) return;
    const { paper, pin } = asked;
    const pdf = await renderDocument(template, {
      ...sheetOf(paper),
      qr: await qrOf(pin === undefined ? paper.label : followAddress(room.house.address ?? '', paper.label)),
      office_qr: await qrOf(paper.label),
      ...followLines(room.house.address ?? '', pin),
    });
    const name = `${paper.label.replaceAll('/', '-')}.pdf`;
    // The paper of a restricted case may be fetched by nobody but the officer who asked for it.
    const duties = paper.restricted ? [] : ['desk', 'volunteer'];
    await keepDocument(room, by, { area, name, subject: paper.case, duties, pdf }, async (tx, file) => {
      const row = { area, receipt_print: print, file };
      await inRoom<CasesTables>(tx).insertInto('cases.receipt_paper').values(row).execute();
    });
  },
});

const template = fileURLToPath(new URL('./receipt.typ', import.meta.url));

function qrOf(text: string): Promise<string> {
  return QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
}

async function findAsked(
  tx: Tx,
  area: string,
  print: string,
): Promise<{ paper: Paper; pin: string | undefined } | undefined> {
  const row = await tx
    .selectFrom('cases.receipt_print as r')
    .leftJoin('cases.receipt_paper as p', (on) =>
      on.onRef('p.area', '=', 'r.area').onRef('p.receipt_print', '=', 'r.id'),
    )
    .select(['r.receipt', 'p.file'])
    .where('r.area', '=', area)
    .where('r.id', '=', print)
    .executeTakeFirst();
  const paper = row && row.file === null ? await findPaper(tx, area, row.receipt) : undefined;
  return paper && { paper, pin: paper.restricted ? undefined : await findPin(tx, area, paper.receipt) };
}
