import { fileURLToPath } from 'node:url';
import QRCode from 'qrcode';
import { asActor, inRoom, type AnyTx } from '../../platform/db.ts';
import { DocumentFault, renderDocument } from '../../platform/documents.ts';
import { job, type JobRoom } from '../../platform/jobs.ts';
import { actorOf, keepDocument } from '../../platform/keep-document.ts';
import { findLetter } from './find-letter.ts';
import { letterOf } from './letter.ts';
import type { LetterAsked } from './print-letter.ts';
import type { ReferralsTables, Tx } from './tables.ts';
import { writeLetterDocx } from './write-letter-docx.ts';

/**
 * Makes a letter as PDF and DOCX with the rights of the officer who asked for it. Where no PDF can be made (the fonts are gone), the DOCX
 * is made all the same and the letter says what is missing, so that it can be asked for again.
 */
export const renderLetter = job<LetterAsked>({
  name: 'referrals.render-letter',
  async run(room, asked) {
    await makeLetter(room, asked);
  },
});

/** The work of the job; `fonts` is another folder of fonts, for trying what happens where there are none. */
export async function makeLetter(
  room: JobRoom,
  { area, letter, by }: LetterAsked,
  fonts?: string,
): Promise<void> {
  const actor = actorOf(by);
  const found = await asActor(room.house.db, actor, 'read only', (tx) =>
    findLetter(inRoom<ReferralsTables>(tx), area, letter, room.house.address ?? ''),
  );
  if (!found) return;
  const sheet = letterOf(found.known);
  const address = sheet.reply?.address;
  const qr =
    address && (await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }));
  const png = address ? await QRCode.toBuffer(address, { errorCorrectionLevel: 'M', margin: 1 }) : null;
  const docx = await writeLetterDocx(sheet, png);
  const pdf = await renderDocument(template, { ...sheet, qr: qr ?? '' }, fonts).catch((error: unknown) => {
    if (error instanceof DocumentFault) return error;
    throw error;
  });
  const name = `หนังสือส่งต่อ ${found.known.on}`;
  const about = { area, subject: found.about, duties: ['desk'] };
  const note = (form: 'pdf' | 'docx') => async (any: AnyTx, file: string) => {
    const tx = inRoom<ReferralsTables>(any);
    await tx.insertInto('referrals.letter_paper').values({ area, letter, form, file }).execute();
    if (pdf instanceof DocumentFault) await writeFault(tx, area, letter, pdf.code);
  };
  await keepDocument(room, by, { ...about, name: `${name}.docx`, docx }, note('docx'));
  if (!(pdf instanceof DocumentFault))
    await keepDocument(room, by, { ...about, name: `${name}.pdf`, pdf }, note('pdf'));
}

async function writeFault(tx: Tx, area: string, letter: string, fault: string): Promise<void> {
  await tx
    .updateTable('referrals.letter')
    .set({ fault })
    .where('area', '=', area)
    .where('id', '=', letter)
    .execute();
}

const template = fileURLToPath(new URL('./letter.typ', import.meta.url));
