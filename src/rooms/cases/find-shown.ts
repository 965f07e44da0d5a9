import { sql, type RawBuilder } from 'kysely';

/** A case that the asker may see: the first lock, in the words of the policy `case_file_read`. */
export function shownCase(row: string): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${row}.${column}`);
  return sql<boolean>`(not ${of('restricted')} or (platform.on_duty('desk')
    and (cases.is_member(${of('area')}, ${of('id')}) or registry.public_in_circle(${of('area')}, ${of('family')}))))`;
}
