import { sql } from 'kysely';
import { ageOn, type HomeOf, type RosterMember } from './roster.ts';
import type { Tx } from './tables.ts';

/** The people of some families of one area today, the head first, then by age; by family. */
export async function findRoster(
  tx: Tx,
  area: string,
  families: readonly string[],
  on: string,
): Promise<Map<string, RosterMember[]>> {
  const found = await sql<Omit<RosterMember, 'age'> & { family: string }>`
    select m.family, p.id as person, p.title, p.name, p.nickname, p.sex, p.birth as birth_date, p.birth_unknowable, p.phone, p.id_last4,
      p.id_verified, p.state, m.relation, p.version
    from registry.member m join registry.person p on p.area = m.area and p.id = m.person
    where m.area = ${area} and m.family = any (${[...families]}::uuid[]) and m.until is null
    order by m.relation = 'head' desc, p.birth, p.id`.execute(tx);
  const aged = found.rows.map((row) =>
    Object.assign(row, { age: ageOn(row.birth_date, row.birth_unknowable, on) }),
  );
  return Map.groupBy(aged, (row) => row.family);
}

/** A house of one area; undefined when it is not there. */
export async function findHome(tx: Tx, area: string, household: string): Promise<HomeOf | undefined> {
  const found = await sql<HomeOf>`
    select h.id as household, h.house_no, h.village, v.moo, coalesce(v.name_th, h.village_words) as village_th,
      coalesce(v.name_en, h.village_words) as village_en, h.place_words, h.phone, h.lat, h.lon, h.version
    from registry.household h left join areas.public_place v on v.code = h.village
    where h.area = ${area} and h.id = ${household}`.execute(tx);
  return found.rows[0];
}

/** The families of a house, the oldest record first. */
export async function findFamilies(tx: Tx, area: string, household: string): Promise<string[]> {
  const found = await tx
    .selectFrom('registry.family')
    .select('id')
    .where('area', '=', area)
    .where('household', '=', household)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return found.map((row) => row.id);
}
