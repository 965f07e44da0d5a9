import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import type { RegistryTables } from './tables.ts';

/** Somebody of one area who had moved away before an ISO day: the name, and the last day here. Undefined for everybody else. */
export async function movedBefore(
  tx: AnyTx,
  area: string,
  person: string,
  on: string,
): Promise<{ name: string; until: string } | undefined> {
  const { rows } = await sql<{ name: string; until: string }>`
    select concat(p.title, p.name) as name, m.until
    from registry.person p
    cross join lateral (
      select until from registry.member where area = p.area and person = p.id order by until desc nulls first limit 1) m
    where p.area = ${area} and p.id = ${person} and p.state = 'moved' and m.until < ${on}::date`.execute(
    inRoom<RegistryTables>(tx),
  );
  return rows[0];
}
