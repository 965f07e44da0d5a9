import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  cellOnPaper,
  contentOnPaper,
  type PaperCell,
  type PaperContent,
  type PaperPart,
} from './paper-content.ts';

/** A paper of the centre as an office document that can still be written in. */
export async function writePaperDocx(content: PaperContent): Promise<Buffer> {
  const paper = contentOnPaper(content);
  const centred = { alignment: AlignmentType.CENTER };
  const children = [
    said(paper.title, centred, true),
    ...[paper.centre, ...paper.under].map((text) => said(text, centred)),
    said(paper.note),
    ...paper.parts.flatMap((part) => [said(part.title, { spacing: { before: 240 } }, true), ...bodyOf(part)]),
    said(paper.made, { spacing: { before: 240 } }),
  ];
  const orientation = paper.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const page = { size: { width: 11_906, height: 16_838, orientation }, margin };
  return Packer.toBuffer(new Document({ sections: [{ properties: { page }, children }] }));
}

const margin = { top: 1134, bottom: 1134, left: 1134, right: 1134 };
// Thai is complex script: the font and the size of the others do not reach it.
const letters = {
  font: { ascii: 'TH SarabunPSK', hAnsi: 'TH SarabunPSK', cs: 'TH SarabunPSK' },
  size: 30,
  sizeComplexScript: 30,
  language: { bidirectional: 'th-TH' },
};

function bodyOf(part: PaperPart): (Paragraph | Table)[] {
  if (part.kind === 'words') return part.words.map((text) => said(text));
  if (part.kind === 'lines') return part.rows.length > 0 ? [grid(part.rows, [2, 3])] : [];
  const rows = [part.heads, ...part.rows, ...(part.sum ? [part.sum] : [])];
  return [grid(rows, part.widths, true)];
}

function grid(rows: readonly (readonly PaperCell[])[], widths: readonly number[], headed = false): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: headed && at === 0,
          children: row.map(
            (cell, column) =>
              new TableCell({
                width: { size: ((widths[column] ?? 1) / whole) * 100, type: WidthType.PERCENTAGE },
                children: [said(cellOnPaper(cell), {}, headed && at === 0)],
              }),
          ),
        }),
    ),
  });
}

function said(text: string, more: object = {}, bold = false): Paragraph {
  return new Paragraph({
    ...more,
    children: [new TextRun({ ...letters, text, bold, boldComplexScript: bold })],
  });
}
