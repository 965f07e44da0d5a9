import { fileURLToPath } from 'node:url';
import { asActor, inRoom, type AnyTx } from '../../platform/db.ts';
import { DocumentFault, renderDocument } from '../../platform/documents.ts';
import { job, type JobRoom } from '../../platform/jobs.ts';
import { actorOf, keepDocument } from '../../platform/keep-document.ts';
import { findPrinted } from './find-printed.ts';
import { contentOnPaper } from './paper-content.ts';
import type { PrintedAsked } from './print-paper.ts';
import type { CasesTables, Tx } from './tables.ts';
import { writePaperDocx } from './write-paper-docx.ts';
import { writePaperXlsx } from './write-paper-xlsx.ts';

/**
 * Makes a paper that was asked for, with the rights of the officer who asked. Where no PDF can be made (the fonts are gone) the other files
 * are made all the same, and the paper says what is missing, so that it can be asked for again.
 */
export const renderPaper = job<PrintedAsked>({
  name: 'cases.render-paper',
  async run(room, asked) {
    await makePaper(room, asked);
  },
});

/** The work of the job; `fonts` is another folder of fonts, for trying what happens where there are none. */
export async function makePaper(
  room: JobRoom,
  { area, printed, by }: PrintedAsked,
  fonts?: string,
): Promise<void> {
  const found = await asActor(room.house.db, actorOf(by), 'read only', (tx) =>
    findPrinted(inRoom<CasesTables>(tx), area, printed),
  );
  if (!found) return;
  const { content, name, subject } = found;
  // The paper of a restricted case may be fetched by nobody but the officer who asked for it.
  const about = { area, subject, duties: found.restricted ? [] : ['desk'] };
  const pdf = await renderDocument(template, contentOnPaper(content), fonts).catch((error: unknown) => {
    if (error instanceof DocumentFault) return error;
    throw error;
  });
  const note = (form: 'pdf' | 'docx' | 'xlsx') => async (any: AnyTx, file: string) => {
    const tx = inRoom<CasesTables>(any);
    await tx.insertInto('cases.printed_file').values({ area, printed, form, file }).execute();
    if (pdf instanceof DocumentFault) await writeFault(tx, area, printed, pdf.code);
  };
  const docx = await writePaperDocx(content);
  await keepDocument(room, by, { ...about, name: `${name}.docx`, docx }, note('docx'));
  if (subject === null) {
    const xlsx = await writePaperXlsx(content);
    await keepDocument(room, by, { ...about, name: `${name}.xlsx`, xlsx }, note('xlsx'));
  }
  if (!(pdf instanceof DocumentFault))
    await keepDocument(room, by, { ...about, name: `${name}.pdf`, pdf }, note('pdf'));
}

async function writeFault(tx: Tx, area: string, printed: string, fault: string): Promise<void> {
  await tx
    .updateTable('cases.printed')
    .set({ fault })
    .where('area', '=', area)
    .where('id', '=', printed)
    .execute();
}

const template = fileURLToPath(new URL('./paper.typ', import.meta.url));
