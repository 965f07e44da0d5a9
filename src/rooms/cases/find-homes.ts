import { sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** A family as a list or a head line names it. Nothing is known of it to those who may not see the registry. */
export const home = z.object({
  family: id,
  head: z.string().nullable(),
  house_no: z.string().nullable(),
  moo: z.number().int().nullable(),
  village_th: z.string().nullable(),
  village_en: z.string().nullable(),
  place_words: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Home = z.infer<typeof home>;

/** How some families of one area are named, by their ids. */
export async function findHomes(
  tx: Tx,
  area: string,
  families: readonly string[],
): Promise<Map<string, Home>> {
  // Step by step, each by the key of the step before: joined in one go, the planner reads every person of the area.
  const { rows } = await sql<Home>`
    with families as materialized (
      select id, household from registry.public_family
      where area = ${area} and id = any (${[...new Set(families)]}::uuid[])),
    homes as materialized (
      select f.id as family, h.id as household, h.house_no, h.village, h.village_words, h.place_words, h.phone
      from families f join registry.public_household h on h.area = ${area} and h.id = f.household),
    people as materialized (
      select n.person, n.family from registry.public_person_now n
      where n.area = ${area} and n.household = any (array(select household from homes))),
    heads as materialized (
      select distinct on (w.family) w.family, concat(p.title, p.name) as head, p.phone
      from people w join registry.public_person p on p.area = ${area} and p.id = w.person
      order by w.family, p.head desc, p.birth)
    select h.family, p.head, h.house_no, substr(h.village, 7)::int as moo, coalesce(v.name_th, h.village_words) as village_th,
      coalesce(v.name_en, h.village_words) as village_en, h.place_words, coalesce(h.phone, p.phone) as phone
    from homes h
    left join areas.public_place v on v.code = h.village
    left join heads p on p.family = h.family`.execute(tx);
  return new Map(rows.map((row) => [row.family, row]));
}

/** The home of a family of which nothing may be known here. */
export function unknownHome(family: string): Home {
  const nothing = { head: null, house_no: null, moo: null, village_th: null, village_en: null };
  return { family, ...nothing, place_words: null, phone: null };
}
