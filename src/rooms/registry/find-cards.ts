import { sql } from 'kysely';
import type { PersonCard } from './person-card.ts';
import { ageOn } from './roster.ts';
import type { Tx } from './tables.ts';

/** What a list shows of some people, by person. */
export async function findCards(
  tx: Tx,
  persons: readonly { area: string; person: string }[],
  on: string,
): Promise<Map<string, PersonCard>> {
  const areas = persons.map((one) => one.area);
  const ids = persons.map((one) => one.person);
  const found = await sql<Omit<PersonCard, 'age'> & { birth_unknowable: boolean }>`
    select p.area, p.id as person, p.title, p.name, p.nickname, p.sex, p.birth as birth_date, p.birth_unknowable, p.state, p.id_last4,
      p.phone, m.family, f.household, m.relation, o.head, h.house_no, v.moo,
      coalesce(v.name_th, h.village_words) as village_th, coalesce(v.name_en, h.village_words) as village_en
    from unnest(${areas}::text[], ${ids}::uuid[]) w (area, person)
    join registry.person p on p.area = w.area and p.id = w.person
    left join registry.member m on m.area = p.area and m.person = p.id and m.until is null
    left join registry.family f on f.area = m.area and f.id = m.family
    left join registry.household h on h.area = f.area and h.id = f.household
    left join areas.public_place v on v.code = h.village
    left join lateral (
      select concat(b.title, b.name) as head from registry.member n
      join registry.person b on b.area = n.area and b.id = n.person
      where n.area = m.area and n.family = m.family and n.relation = 'head' and n.until is null) o on true`.execute(
    tx,
  );
  return new Map(
    found.rows.map(({ birth_unknowable: unknowable, ...row }) => [
      row.person,
      { ...row, age: ageOn(row.birth_date, unknowable, on) },
    ]),
  );
}
