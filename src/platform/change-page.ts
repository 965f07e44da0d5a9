import { sql } from 'kysely';
import { z } from 'zod';
import { inRoom, type AnyTx } from './db.ts';
import { changeLine, type ChangeLine } from './changed-fields.ts';
import { isoDate, page } from './shapes.ts';

/** What may be asked of a list of changes: by whom, of what, in which days (in Thailand, both included). */
export const changesAsked = z.object({
  who: z.string().trim().max(120).optional(),
  what: z.string().max(40).optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  ...page,
});

/** A page of changes, the newest first, how many there are in all, and where the next page begins. */
export const changesPage = z.object({
  rows: z.array(changeLine),
  count: z.number(),
  next: z.string().nullable(),
});

/**
 * A page of a room's `change` table (`table` with its schema) in these areas. A change that concerns several areas
 * stands in each of them and is told once.
 */
export async function changePage(
  tx: AnyTx,
  table: string,
  areas: readonly string[],
  asked: z.infer<typeof changesAsked>,
): Promise<z.infer<typeof changesPage>> {
  const [at, id] = (asked.after ?? '').split(' ');
  const older = at && id ? sql`and (c.at, c.id) < (${at}::timestamptz, ${id}::uuid)` : sql``;
  const day = (iso: string) => sql`(${iso}::date::timestamp at time zone 'Asia/Bangkok')`;
  const wanted = sql`
    from ${sql.table(table)} c where c.area = any (${[...areas]}::text[])
      ${asked.who ? sql`and strpos(c.by_name, ${asked.who}) > 0` : sql``}
      ${asked.what ? sql`and c.what = ${asked.what}` : sql``}
      ${asked.from ? sql`and c.at >= ${day(asked.from)}` : sql``}
      ${asked.until ? sql`and c.at < ${day(asked.until)} + interval '1 day'` : sql``}`;
  const db = inRoom<Record<never, never>>(tx);
  const found = await sql<ChangeLine & { key: string }>`
    select distinct on (c.at, c.id) c.id, c.at, c.account, c.by_name, c.what, c.done, c.subject, c.name, c.fields,
      to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || c.id as key
    ${wanted} ${older} order by c.at desc, c.id desc limit ${asked.limit + 1}`.execute(db);
  const all = await sql<{ count: number }>`select count(distinct c.id)::int as count ${wanted}`.execute(db);
  const rows = found.rows.slice(0, asked.limit);
  return {
    rows: rows.map(({ key: _key, ...row }) => row),
    count: all.rows[0]?.count ?? 0,
    next: found.rows.length > asked.limit ? (rows.at(-1)?.key ?? null) : null,
  };
}
