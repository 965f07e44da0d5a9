import { thaiDigits } from '../../platform/thai/thai-digits.ts';

/** A cell of a paper: words, or a number that adds up. */
export type PaperCell = string | number;

/** A part of a paper: a table with its sums, or lines of a name and what is known, or words. */
export type PaperPart =
  | {
      kind: 'table';
      title: string;
      heads: string[];
      widths: number[];
      rows: PaperCell[][];
      sum?: PaperCell[];
    }
  | { kind: 'lines'; title: string; rows: [string, string][] }
  | { kind: 'words'; title: string; words: string[] };

/** A paper as PDF, DOCX and XLSX say it alike. `note`: what it is and what it is not. */
export type PaperContent = {
  title: string;
  centre: string;
  under: string[];
  note: string;
  parts: PaperPart[];
  wide: boolean;
  made: string;
};

/** A cell as it stands on paper: Thai digits, thousands apart. */
export function cellOnPaper(cell: PaperCell): string {
  return thaiDigits(typeof cell === 'number' ? cell.toLocaleString('en-US') : cell);
}

/** All of a paper with its cells as text, for the typesetter and the office document. */
export function contentOnPaper(content: PaperContent): PaperContent {
  const all = (cells: readonly PaperCell[]) => cells.map((cell) => cellOnPaper(cell));
  return {
    ...content,
    under: content.under.map((one) => thaiDigits(one)),
    note: thaiDigits(content.note),
    made: thaiDigits(content.made),
    parts: content.parts.map((part) => {
      if (part.kind === 'lines')
        return {
          ...part,
          rows: part.rows.map(([name, said]) => [name, thaiDigits(said)] as [string, string]),
        };
      if (part.kind === 'words') return { ...part, words: part.words.map((one) => thaiDigits(one)) };
      const rows = part.rows.map((row) => all(row));
      return part.sum ? { ...part, rows, sum: all(part.sum) } : { ...part, rows };
    }),
  };
}
