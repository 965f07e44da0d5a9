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
  // One family after the other, each step by its key: joined in one go, the planner reads every house of the area.
  const { rows } = await sql<Home>`
    select w.family, p.head, h.house_no, v.moo, coalesce(v.name_th, h.village_words) as village_th,
      coalesce(v.name_en, h.village_words) as village_en, h.place_words, coalesce(h.phone, p.phone) as phone
    from unnest(${[...new Set(families)]}::uuid[]) as w (family)
    cross join lateral (
      select household from registry.public_family where area = ${area} and id = w.family offset 0) f
    cross join lateral (
      select * from registry.public_household where area = ${area} and id = f.household offset 0) h
    left join areas.public_place v on v.code = h.village
    left join lateral (
      select concat(p.title, p.name) as head, p.phone from registry.public_person_now n
      join registry.public_person p on p.area = ${area} and p.id = n.person
      where n.area = ${area} and n.household = f.household and n.family = w.family
      order by p.head desc, p.birth limit 1) p on true`.execute(tx);
  return new Map(rows.map((row) => [row.family, row]));
}

/** The home of a family of which nothing may be known here. */
export function unknownHome(family: string): Home {
  const nothing = { head: null, house_no: null, moo: null, village_th: null, village_en: null };
  return { family, ...nothing, place_words: null, phone: null };
}
