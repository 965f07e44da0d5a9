import { dateSql } from '../../platform/rules/compile-sql-term.ts';
import { dayOf } from '../../platform/rules/calendar.ts';
import type { ReadBy } from '../../platform/rules/read-by.ts';
import type { SqlSource } from '../../platform/rules/sql-source.ts';
import { textSql } from '../../platform/rules/sql-source.ts';

/**
 * The first day after `on` on which a verdict of somebody may change by itself, as SQL over a source: a birthday that a rule
 * asks about, the end of a time after an event, an answer that grows too old, 1 October (a new fiscal year), a rule that begins or ends.
 */
export function nextChangeSql(
  read: ReadBy,
  source: SqlSource,
  { on, untils, ruleDays }: { on: string; untils: readonly string[]; ruleDays: readonly string[] },
): string {
  const today = dateSql(dayOf(on) ?? 0);
  const after = (date: string) => `case when ${date} > ${today} then ${date} end`;
  const later = (days: ReadonlyMap<string, ReadonlySet<number>>, unit: string, more: string) =>
    [...days].flatMap(([key, sizes]) =>
      spans(source, key).flatMap((from) =>
        [...sizes].map((size) => after(`(${from} + interval '${size} ${unit}'${more})::date`)),
      ),
    );
  return `least(${[
    ...later(read.ages, 'years', ''),
    // A month or day past a period says no more than that it is over; a day too late would be a day of a wrong list.
    ...later(read.months, 'months', ''),
    ...later(read.months, 'months', " + interval '1 day'"),
    ...later(read.days, 'days', ''),
    ...untils.map((until) => after(`(${until} + 1)`)),
    ...ruleDays.filter((day) => day > on).map((day) => `date ${textSql(day)}`),
    nextOctober(on),
  ].join(', ')})`;
}

function spans(source: SqlSource, key: string): readonly string[] {
  const cell = source.cell(key);
  if (!cell) return [];
  return cell.form === 'plain' ? [cell.sql] : [cell.low, cell.high];
}

function nextOctober(on: string): string {
  const year = Number(on.slice(0, 4));
  return `date ${textSql(on < `${year}-10-01` ? `${year}-10-01` : `${year + 1}-10-01`)}`;
}
