import { sql } from 'kysely';
import { ageOn, type GoneMember, type HomeOf, type RosterMember } from './roster.ts';
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

/** Who was of some families of one area and is no longer, by family: the dead, those who moved away, those in another family now. */
export async function findGone(
  tx: Tx,
  area: string,
  families: readonly string[],
  on: string,
): Promise<Map<string, GoneMember[]>> {
  const found = await sql<Omit<GoneMember, 'age'> & { family: string; birth_unknowable: boolean }>`
    select distinct on (m.family, m.person) m.family, p.id as person, p.title, p.name, p.nickname, p.sex, p.birth as birth_date,
      p.birth_unknowable, p.state, m.relation, m.until, n.family as now_family, a.name_th as moved_to_th, a.name_en as moved_to_en
    from registry.member m
    join registry.person p on p.area = m.area and p.id = m.person
    left join registry.member n on n.area = m.area and n.person = m.person and n.until is null
    left join areas.public_area a on a.id = p.moved_to_area
    where m.area = ${area} and m.family = any (${[...families]}::uuid[]) and m.until is not null
      and n.family is distinct from m.family
    order by m.family, m.person, m.until desc, m.since desc`.execute(tx);
  const aged = found.rows.map(({ birth_unknowable, ...row }) =>
    Object.assign(row, {
      age: ageOn(row.birth_date, birth_unknowable, row.state === 'dead' ? row.until : on),
    }),
  );
  return Map.groupBy(
    aged.toSorted((a, b) => (a.until < b.until ? 1 : -1)),
    (row) => row.family,
  );
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
