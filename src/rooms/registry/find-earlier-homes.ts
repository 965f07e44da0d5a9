import { sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/**
 * A family whose history up to a day belongs to the picture of a house too. `split`: a family of the house came from it; `joined`: one
 * person did; `lived_here`: it lived in this house and moved to another one.
 */
export const earlierHome = z.object({
  family: id,
  why: z.enum(['split', 'joined', 'lived_here']),
  /** Only what is about this person, when one came; null: all of it. */
  person: id.nullable(),
  until: z.string(),
  head: z.string().nullable(),
  house_no: z.string().nullable(),
});
export type EarlierHomeOf = z.infer<typeof earlierHome>;

/** The families, not of this house today, whose history up to a day is also that of this house; the latest first. */
export async function findEarlierHomes(tx: Tx, area: string, household: string): Promise<EarlierHomeOf[]> {
  const found = await sql<EarlierHomeOf>`
    with past as (
      select e.from_family as family, case when e.person is null then 'split' else 'joined' end as why, e.person, e.until
      from registry.family f
      join registry.earlier_home e on e.area = f.area and e.family = f.id
      join registry.family o on o.area = e.area and o.id = e.from_family and o.household <> f.household
      where f.area = ${area} and f.household = ${household}
      union all
      select e.from_family, 'lived_here', null, e.until
      from registry.earlier_home e join registry.family f on f.area = e.area and f.id = e.family
      where e.area = ${area} and e.from_household = ${household} and e.from_family = e.family and f.household <> ${household})
    select distinct on (p.until, p.family, p.person) p.family, p.why, p.person, p.until, o.head, h.house_no
    from past p
    join registry.family f on f.area = ${area} and f.id = p.family
    join registry.household h on h.area = f.area and h.id = f.household
    left join lateral (
      select concat(b.title, b.name) as head from registry.member m
      join registry.person b on b.area = m.area and b.id = m.person
      where m.area = f.area and m.family = f.id and m.relation = 'head'
      order by m.until desc nulls first, m.since desc limit 1) o on true
    order by p.until desc, p.family, p.person, p.why`.execute(tx);
  return found.rows;
}

/** Whose history one family has besides its own, and which families have some of it: for the head of its file. */
export const familyLinks = z.object({
  came_from: z.array(earlierHome.omit({ why: true })),
  went_to: z.array(earlierHome.omit({ why: true })),
});

/** The families that one came from or that came from it, by split or by somebody who joined another; the latest first. */
export async function findFamilyLinks(
  tx: Tx,
  area: string,
  family: string,
): Promise<z.infer<typeof familyLinks>> {
  const found = await sql<Omit<EarlierHomeOf, 'why'> & { back: boolean }>`
    select l.family, l.person, l.until, l.back, o.head, h.house_no
    from (
      select from_family as family, person, until, true as back from registry.earlier_home
      where area = ${area} and family = ${family} and from_family <> family
      union all
      select family, person, until, false from registry.earlier_home
      where area = ${area} and from_family = ${family} and from_family <> family) l
    join registry.family f on f.area = ${area} and f.id = l.family
    join registry.household h on h.area = f.area and h.id = f.household
    left join lateral (
      select concat(b.title, b.name) as head from registry.member m
      join registry.person b on b.area = m.area and b.id = m.person
      where m.area = f.area and m.family = f.id and m.relation = 'head'
      order by m.until desc nulls first, m.since desc limit 1) o on true
    order by l.until desc, l.family, l.person`.execute(tx);
  const told = (back: boolean) =>
    found.rows.filter((row) => row.back === back).map(({ back: _back, ...row }) => row);
  return { came_from: told(true), went_to: told(false) };
}
