import type { Tx } from './tables.ts';

/** The receipt numbers of some cases of one area. */
export async function findLabels(
  tx: Tx,
  area: string,
  cases: readonly string[],
): Promise<Map<string, string>> {
  if (cases.length === 0) return new Map();
  const rows = await tx
    .selectFrom('cases.receipt')
    .select(['case_file', 'label'])
    .where('area', '=', area)
    .where('case_file', 'in', cases)
    .execute();
  return new Map(rows.map((row) => [row.case_file, row.label]));
}
