import { sql, type RawBuilder } from 'kysely';

/** Whether a line of the ledger may be shown at the centre: the first lock, in the words of the policy `help_centre`. */
export function shownHelp(row: string): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql<boolean>`(not ${of('sensitive')} or (platform.on_duty('desk') and (${of('recorded_by')} = platform.account()
    or registry.public_in_circle(${of('area')}, coalesce(${of('person')}, ${of('family')})))))`;
}
