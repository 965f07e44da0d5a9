import { fill } from './sentences.ts';
import { formatDate } from './thai/thai-date-format.ts';

type Words = Readonly<Record<string, string>>;

/** What the cells of a sheet are said with, in the language it was asked for. */
export type SheetTold = {
  lang: 'th' | 'en';
  /** A word of the room. */
  t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** A date as text, of the Buddhist era in Thai; as far as it is known. Nothing stays nothing. */
  date: (date: string | null) => string | null;
};

/** One column: its head is a word of the room. Text stays text, whatever it begins with; a number is one that adds up. */
export type SheetColumn<Row> = {
  head: string;
  /** About so many letters wide. */
  width: number;
  cell: (row: Row, told: SheetTold) => string | number | null;
};

/**
 * How the rows of a read are taken away as a spreadsheet: a read that answers `{ rows, next }` and takes `after` and `limit` may declare
 * one. POST /sheet/<read>?lang=th asks it page after page, with all it enforces and the trace it leaves, and hands out an XLSX file.
 */
export type Sheet<Row> = {
  words: Readonly<{ th: Words; en: Words }>;
  /** A word of the room: the name of the file, to which the day is added, and of its one sheet. */
  name: string;
  columns: readonly SheetColumn<Row>[];
  /** Rows that may leave the house in a file; all of them unless told. */
  keeps?: (row: Row) => boolean;
  /** The `limit` each page is asked with: 200 unless told. */
  page?: number;
};

/** A sheet whose rows are not known any more. */
export type AnySheet = Sheet<never>;

/** An amount in satang as the number of baht that a cell holds. */
export function bahtOf(satang: number): number {
  return satang / 100;
}

/** The words and dates of a sheet in one language. */
export function sheetTold(sheet: Pick<AnySheet, 'words'>, lang: 'th' | 'en'): SheetTold {
  return {
    lang,
    t: (key, values) => fill(sheet.words[lang][key] ?? key, values ?? {}),
    date: (date) => date && formatDate(date, { lang }),
  };
}
