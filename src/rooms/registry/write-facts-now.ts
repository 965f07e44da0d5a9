import { sql } from 'kysely';
import { factSubjects } from './fact.ts';
import { factOf } from './fact-dictionary.ts';
import { factInUse, goodUntil } from './fact-in-use.ts';
import { findFactsStanding, type FactRow } from './find-facts.ts';
import { nowColumns, nowTable } from './now-columns.ts';
import type { Tx } from './tables.ts';
import { countChange, writeHouseholdsOf } from './write-now.ts';

/**
 * Works out which answers are in use after something was recorded or verified, and writes them beside the person, the
 * house or the area. Two commands on one subject wait for each other, so that neither overlooks what the other recorded.
 */
export async function writeFactsNow(
  tx: Tx,
  area: string,
  touched: readonly { subject: string; key: string }[],
): Promise<void> {
  const subjects = [...new Set(touched.map((one) => one.subject))].toSorted();
  const keys = [...new Set(touched.map((one) => one.key))];
  for (const kind of factSubjects) {
    if (!keys.some((key) => factOf(key)?.subject === kind)) continue;
    const { table, id } = nowTable(kind);
    await sql`select from ${sql.table(table)} where area = ${area} and ${sql.ref(id)} = any (${subjects}::uuid[])
      order by ${sql.ref(id)} for update`.execute(tx);
  }
  const rows = await findFactsStanding(tx, area, subjects, keys);
  const bySubject = Map.groupBy(rows, (row) => row.subject);
  for (const [subject, records] of bySubject) await writeOne(tx, area, subject, records);
  if (keys.some((key) => summed.has(key))) await writeHouseholdsOf(tx, area, subjects);
  if (keys.some((key) => !summed.has(key))) await countChange(tx, area, subjects);
}

// What the sums of a house are made of.
const summed: ReadonlySet<string> = new Set(['person.annual_income', 'counts_in_household']);

async function writeOne(tx: Tx, area: string, subject: string, records: readonly FactRow[]): Promise<void> {
  const kind = factOf(records[0]?.key ?? '')?.subject ?? 'person';
  const columns = nowColumns(kind).filter((one) => records.some((record) => record.key === one.fact.key));
  if (columns.length === 0) return;
  const sets = columns.flatMap(({ fact, column, type }) => {
    const used = factInUse(
      fact,
      records.filter((record) => record.key === fact.key),
    );
    const value = used?.state === 'value' ? used.value : null;
    const until = used?.state === 'value' ? goodUntil(fact, used) : null;
    return [
      sql`${sql.ref(column)} = ${value}::${sql.raw(type)}`,
      sql`${sql.ref(`${column}_until`)} = ${until}::date`,
    ];
  });
  const { table, id } = nowTable(kind);
  await sql`
    update ${sql.table(table)} set ${sql.join(sets)}
    where area = ${area} and ${sql.ref(id)} = ${subject}`.execute(tx);
}
