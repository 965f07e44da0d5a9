import { ask } from './ask.ts';

/** A table as CSV that spreadsheets open with its Thai letters whole; a cell that would be read as a formula is kept as words. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => cellOf(cell)).join(',')).join('\r\n')}\r\n`;
}

/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** All rows of a read that answers by pages, as far as fifty of them: what an export holds. */
export async function askAll<Row>(read: string, input: object): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (let page = 0; page < 50; page++) {
    const more = { ...input, limit: 200, ...(after !== null && { after }) };
    const answer: { rows: Row[]; next: string | null } = await ask(read, more);
    rows.push(...answer.rows);
    after = answer.next;
    if (after === null) break;
  }
  return rows;
}

function cellOf(cell: string | number | null): string {
  const text = String(cell ?? '');
  const plain = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
