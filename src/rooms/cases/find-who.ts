import { sql } from 'kysely';
import type { Tx } from './tables.ts';

/** Whom some needs of one area are about: the person in need, or else who came. By need; nobody named is left out. */
export async function findWho(tx: Tx, area: string, needs: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ need: string; who: string }>`
    select w.need, coalesce(p.name, n.caller) as who
    from unnest(${[...needs]}::uuid[]) as w (need)
    cross join lateral (
      select coalesce(n.person, k.person) as person, k.caller from cases.need n
      join cases.case_file c on c.area = ${area} and c.id = n.case_file
      join cases.contact k on k.area = ${area} and k.id = c.contact
      where n.area = ${area} and n.id = w.need offset 0) n
    left join lateral (
      select concat(title, name) as name from registry.public_person
      where area = ${area} and id = n.person offset 0) p on true
    where coalesce(p.name, n.caller) is not null`.execute(tx);
  return new Map(rows.map((row) => [row.need, row.who]));
}
