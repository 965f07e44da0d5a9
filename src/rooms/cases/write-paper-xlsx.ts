import { writeXlsx } from 'hucre/xlsx';
import { tidyLine } from '../../platform/thai/thai-text.ts';
import type { PaperCell, PaperContent, PaperPart } from './paper-content.ts';

/** A paper as a workbook, one sheet for each part: numbers stay numbers that add up, shown in Thai digits. */
export async function writePaperXlsx(content: PaperContent): Promise<Buffer> {
  const sheets = content.parts.map((part, at) => ({
    name: `${at + 1} ${part.title}`.replaceAll(/[\\/?*[\]:'()]/g, ' ').slice(0, 31),
    columns: widthsOf(part).map((width) => ({ width, numFmt: thaiNumber })),
    rows: [[content.title, content.centre, ...content.under], ...rowsOf(part)].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? tidyLine(cell) : cell)),
    ),
  }));
  return Buffer.from((await writeXlsx({ sheets })) as Uint8Array);
}

// Excel's own mark for Thai digits: the number itself stays one.
const thaiNumber = '[$-D00041E]#,##0';

function widthsOf(part: PaperPart): number[] {
  if (part.kind === 'table') return part.widths.map((width) => Math.round(width * 12));
  return part.kind === 'lines' ? [36, 48] : [90];
}

function rowsOf(part: PaperPart): PaperCell[][] {
  if (part.kind === 'words') return part.words.map((one) => [one]);
  if (part.kind === 'lines') return part.rows;
  return [part.heads, ...part.rows, ...(part.sum ? [part.sum] : [])];
}
