import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { writeXlsxStream } from 'hucre/xlsx';
import { z } from 'zod';
import { answer } from './answer.ts';
import type { Actor } from './actor.ts';
import { parse, whoAsks, type Doors } from './doors.ts';
import { refuse } from './refuse.ts';
import { sheetTold, type AnySheet } from './sheet.ts';
import { dayInThailand } from './thai/partial-date.ts';
import { tidyLine } from './thai/thai-text.ts';
import { formatDate } from './thai/thai-date-format.ts';

/** So many rows at most are taken away at once; the last line of the file says that there are more. */
export const sheetRows = 5_000;

/**
 * Mounts POST /sheet/<read>?lang=th: the rows of a read as an XLSX file. Every page is asked through the read itself (who may, in
 * which areas, row level security), and stands in the look log with the purpose `sheet`.
 */
export function mountSheets(app: FastifyInstance, doors: Doors): void {
  app.post('/sheet/:read', async (request, reply) => {
    const { read: name } = request.params as { read: string };
    const { lang } = parse(doors.house, sheetQuery, request.query);
    const actor = await whoAsks(doors, request);
    const sheet = doors.house.register.reads.get(name)?.sheet;
    if (!sheet) throw refuse('unknown_read', { name }, 404);
    const input = parse(doors.house, sheetInput, request.body ?? {});
    const ask = (after: string | null) => askPage(doors, actor, name, { ...input, ...pageOf(sheet, after) });
    // Whatever is refused is refused here, before the file begins.
    const first = await ask(null);
    const told = sheetTold(sheet, lang);
    const title = told.t(sheet.name);
    const file = `${title} ${formatDate(dayInThailand(new Date()), { lang })}.xlsx`;
    reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file)}`)
      .header('cache-control', 'private, no-store');
    const bytes = writeXlsxStream(cellsOf(sheet, lang, first, ask), {
      name: title.replaceAll(/[\\/?*[\]:']/g, ' ').slice(0, 31),
      columns: sheet.columns.map((column) => ({ header: told.t(column.head), width: column.width })),
      freezePane: { rows: 1 },
    });
    return reply.send(Readable.fromWeb(bytes as never));
  });
}

const sheetQuery = z.object({ lang: z.enum(['th', 'en']).default('th') });
const sheetInput = z.record(z.string(), z.unknown());

type Page = { rows: readonly never[]; next: string | null };

async function askPage(doors: Doors, actor: Actor | null, name: string, input: unknown): Promise<Page> {
  return (await answer(doors.house, actor, name, input, 'sheet')) as Page;
}

function pageOf(sheet: AnySheet, after: string | null) {
  return { limit: sheet.page ?? 200, after: after ?? undefined };
}

async function* cellsOf(
  sheet: AnySheet,
  lang: 'th' | 'en',
  first: Page,
  ask: (after: string) => Promise<Page>,
) {
  const told = sheetTold(sheet, lang);
  let written = 0;
  for (let page = first; ; page = await ask(page.next)) {
    for (const row of page.rows) {
      if (sheet.keeps?.(row) === false) continue;
      if (written++ === sheetRows) {
        yield [more[lang]];
        return;
      }
      yield sheet.columns.map((column) => cellOf(column.cell(row, told)));
    }
    if (page.next === null) return;
  }
}

// Text is written as text, never as a formula; what cannot be seen, and would break the file, is left out.
function cellOf(value: string | number | null): string | number | null {
  return typeof value === 'string' ? tidyLine(value).slice(0, 32_000) : value;
}

const more = {
  th: `ยังมีต่อ: แฟ้มหนึ่งเก็บได้ ${sheetRows.toLocaleString('en-US')} แถว เลือกให้แคบลงแล้วบันทึกอีกแฟ้ม`,
  en: `There are more: one file holds ${sheetRows.toLocaleString('en-US')} rows. Choose a smaller part and save again.`,
};
