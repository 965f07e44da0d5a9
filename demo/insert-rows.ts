import { sql, type Transaction } from 'kysely';

type Tx = Transaction<Record<never, never>>;

/** Writes rows of one table at once, in portions. Every row has the columns of the first; the database checks them all. */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  const into = sql.table(table);
  for (let at = 0; at < rows.length; at += 4000) {
    const portion = JSON.stringify(rows.slice(at, at + 4000));
    await sql`insert into ${into} (${columns}) select ${columns} from json_populate_recordset(null::${into}, ${portion}::json)`.execute(
      tx,
    );
  }
}
