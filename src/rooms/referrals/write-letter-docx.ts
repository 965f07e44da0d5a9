import {
  AlignmentType,
  Document,
  ImageRun,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LetterSheet } from './letter.ts';

/** The letter as an office document that can still be written in; `qr`: the code of its reply address as PNG. */
export async function writeLetterDocx(sheet: LetterSheet, qr: Buffer | null): Promise<Buffer> {
  const right = { indent: { left: 4400 } };
  const reply = sheet.reply === null || qr === null ? [] : replyOf(sheet.reply, qr);
  const children = [
    ...gap(2),
    twoColumns([[sheet.number, sheet.from.join('\n')]], [45, 55]),
    ...gap(1),
    said(sheet.on, right),
    ...[sheet.subject, sheet.to, sheet.enclosed].map(([label, text]) => said(`${label}  ${text}`)),
    ...gap(1),
    ...sheet.body.map((text) => said(text, { indent: { firstLine: 1418 }, spacing: { after: 120 } })),
    ...gap(1),
    said(sheet.regards, { ...right, alignment: AlignmentType.CENTER }),
    ...gap(2),
    ...sheet.signer.map((text) => said(text, { ...right, alignment: AlignmentType.CENTER })),
    ...gap(2),
    ...sheet.office.map((text) => said(text)),
    ...reply,
    new Paragraph({ children: [new PageBreak()] }),
    said(sheet.packet.title, { alignment: AlignmentType.CENTER }, true),
    ...sheet.packet.parts.flatMap((part) => [said(part.label, {}, true), twoColumns(part.rows, [60, 40])]),
  ];
  const page = { page: { size: { width: 11_906, height: 16_838 }, margin: margins } };
  return Packer.toBuffer(new Document({ sections: [{ properties: page, children }] }));
}

const margins = { top: 1418, bottom: 1134, left: 1701, right: 1134 };
// Thai is complex script: the font and the size of the others do not reach it.
const letters = {
  font: { ascii: 'TH SarabunPSK', hAnsi: 'TH SarabunPSK', cs: 'TH SarabunPSK' },
  size: 32,
  sizeComplexScript: 32,
  language: { bidirectional: 'th-TH' },
};

function said(text: string, more: object = {}, bold = false): Paragraph {
  const run = new TextRun({ ...letters, text, bold, boldComplexScript: bold });
  return new Paragraph({ ...more, children: [run] });
}

function gap(lines: number): Paragraph[] {
  return Array.from({ length: lines }, () => said(''));
}

function twoColumns(rows: readonly (readonly string[])[], widths: readonly [number, number]): Table {
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  const borders = { top: none, bottom: none, left: none, right: none };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: widths.map(
            (size, at) =>
              new TableCell({
                borders,
                width: { size, type: WidthType.PERCENTAGE },
                children: (row[at] ?? '').split('\n').map((text) => said(text)),
              }),
          ),
        }),
    ),
  });
}

function replyOf({ text, address }: NonNullable<LetterSheet['reply']>, qr: Buffer): Paragraph[] {
  const code = new ImageRun({ type: 'png', data: qr, transformation: { width: 110, height: 110 } });
  return [new Paragraph({ children: [code] }), said(text), said(address)];
}
