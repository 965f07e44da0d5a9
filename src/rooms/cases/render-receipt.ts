import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import QRCode from 'qrcode';
import type { Actor } from '../../platform/actor.ts';
import { asActor, inRoom, type Tx as PlatformTx } from '../../platform/db.ts';
import { renderDocument } from '../../platform/documents.ts';
import { storeFile, type StoredFile } from '../../platform/files.ts';
import { newId } from '../../platform/ids.ts';
import { job, type OnBehalf } from '../../platform/jobs.ts';
import { findPaper, type Paper } from './find-paper.ts';
import type { PaperAsked } from './issue-receipt.ts';
import { sheetOf } from './receipt-sheet.ts';
import type { CasesTables, Tx } from './tables.ts';

/** Makes the paper of a receipt as a PDF, with the rights of the officer who asked for it. Twice is once. */
export const renderReceipt = job<PaperAsked>({
  name: 'cases.render-receipt',
  async run({ house, dataDir }, { area, print, by }) {
    const actor = onBehalf(by);
    const asked = await asActor(house.db, actor, 'read only', (tx) =>
      findAsked(inRoom<CasesTables>(tx), area, print),
    );
    if (!asked) return;
    const qr = await QRCode.toString(asked.label, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
    const pdf = await renderDocument(template, { ...sheetOf(asked), qr });
    const stored = await storeFile(dataDir, Readable.from([pdf]));
    await asActor(house.db, actor, 'read write', (tx) =>
      keep(tx, { area, print, paper: asked, stored, by: actor }),
    );
  },
});

const template = fileURLToPath(new URL('./receipt.typ', import.meta.url));

function onBehalf(by: OnBehalf): Actor {
  return { ...by, name: '', session: null, mustChangePassword: false };
}

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

async function keep(
  tx: PlatformTx,
  one: { area: string; print: string; paper: Paper; stored: StoredFile; by: Actor },
): Promise<void> {
  const { area, print, paper, stored, by } = one;
  const file = newId();
  // The paper of a restricted case may be fetched by nobody but the officer who asked for it.
  const duties = paper.restricted ? [] : ['desk', 'volunteer'];
  const name = `${paper.label.replaceAll('/', '-')}.pdf`;
  await tx
    .insertInto('platform.file')
    .values({ area, id: file, ...stored, name, duties, subject: paper.case, account: by.account })
    .execute();
  await inRoom<CasesTables>(tx)
    .insertInto('cases.receipt_paper')
    .values({ area, receipt_print: print, file })
    .execute();
}
