import { sql } from 'kysely';
import type { PersonCard } from './person-card.ts';
import { ageOn } from './roster.ts';
import type { Tx } from './tables.ts';

/**
 * What a list shows of some people, by person; of the dead and those who moved away, the family they were last in. `limit 1` keeps each a look by its key; as plain joins the planner reads the whole area.
 */
export async function findCards(
  tx: Tx,
  persons: readonly { area: string; person: string }[],
  on: string,
): Promise<Map<string, PersonCard>> {
  const areas = persons.map((one) => one.area);
  const ids = persons.map((one) => one.person);
  const found = await sql<Omit<PersonCard, 'age'> & { birth_unknowable: boolean }>`
    select p.area, p.id as person, p.title, p.name, p.nickname, p.sex, p.birth as birth_date, p.birth_unknowable, p.state, p.id_last4,
      p.phone, m.family, f.household, m.relation, o.head, h.house_no, h.village, v.moo,
      coalesce(v.name_th, h.village_words) as village_th, coalesce(v.name_en, h.village_words) as village_en
    from unnest(${areas}::text[], ${ids}::uuid[]) w (area, person)
    cross join lateral (select * from registry.person p where p.area = w.area and p.id = w.person limit 1) p
    left join lateral (
      select * from registry.member m
      where m.area = w.area and m.person = w.person and (m.until is null or p.state <> 'alive')
      order by m.until desc nulls first limit 1) m on true
    left join lateral (select * from registry.family f where f.area = w.area and f.id = m.family limit 1) f on true
    left join lateral (select * from registry.household h where h.area = w.area and h.id = f.household limit 1) h on true
    left join lateral (select * from areas.public_place v where v.code = h.village limit 1) v on true
    left join lateral (
      select concat(b.title, b.name) as head
      from (
        select * from registry.member n
        where n.area = w.area and n.family = m.family and n.relation = 'head' and n.until is null limit 1) n
      cross join lateral (select * from registry.person b where b.area = w.area and b.id = n.person limit 1) b) o on true`.execute(
    tx,
  );
  return new Map(
    found.rows.map(({ birth_unknowable: unknowable, ...row }) => [
      row.person,
      { ...row, age: ageOn(row.birth_date, unknowable, on) },
    ]),
  );
}
