/** Where one fact of a row stands: its answer (null: unknown), or the two bounds of it (null: no bound is known). */
export type SqlCell =
  | { readonly form: 'plain'; readonly sql: string }
  | { readonly form: 'span'; readonly low: string; readonly high: string };

/** What rules are asked about in the database: a relation with one row for each person. */
export type SqlSource = {
  /** A table's name, or a select in brackets. */
  readonly from: string;
  /** The columns in which people of one household are alike. */
  readonly household: readonly string[];
  /** Where a fact stands in a row; undefined when it is not kept there, and so unknown of everybody. */
  cell(key: string): SqlCell | undefined;
};

/** A text as an SQL literal. */
export function textSql(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A number as an SQL literal; both infinities too. */
export function numberSql(value: number): string {
  if (Number.isFinite(value)) return value < 0 ? `(${value})` : String(value);
  return value > 0 ? "'Infinity'::float8" : "'-Infinity'::float8";
}

/**
 * Totals over the people of a household, each one column of a query around the last: a total of totals stands one
 * level further out. The level is kept in the column's name.
 */
export type Totals = { readonly columns: Map<string, { level: number; sql: string }> };

/** The column of a total; the same total is counted once. `sql` is an aggregate without its window. */
export function totalColumn(totals: Totals, sql: string, othersOnly: boolean): string {
  return columnOf(totals, `${sql} over ${othersOnly ? 'others' : 'members'}`);
}

/** The column of anything that is named more than once in what is worked out from it; the same is worked out once. */
export function columnOf(totals: Totals, whole: string): string {
  for (const [name, one] of totals.columns) if (one.sql === whole) return name;
  const level = levelOf(whole) + 1;
  const name = `total_${level}_${totals.columns.size}`;
  totals.columns.set(name, { level, sql: whole });
  return name;
}

function levelOf(sql: string): number {
  return Math.max(0, ...[...sql.matchAll(/\btotal_(\d+)_\d+\b/g)].map(([, level]) => Number(level)));
}
