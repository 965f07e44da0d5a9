import { sql, type RawBuilder } from 'kysely';
import { areaSubject } from './area-subject.ts';
import type { Tx } from './tables.ts';

/** Brings what `person_now` holds of the person's own record up to date: house, family, state, sex, birth. */
export async function writePersonNow(tx: Tx, area: string, persons: readonly string[]): Promise<void> {
  await sql`
    insert into registry.person_now (area, person, household, family, state, sex, birth_from, birth_to, has_cid, head)
    select p.area, p.id, f.household, m.family, p.state, p.sex,
      rpad(p.birth, 10, '-01-01')::date,
      case when p.birth_unknowable then rpad(p.birth, 10, '-01-01')::date
        when length(p.birth) = 4 then (p.birth || '-12-31')::date
        when length(p.birth) = 7 then ((p.birth || '-01')::date + interval '1 month - 1 day')::date else p.birth::date end,
      nullif(p.id_verified, false), m.relation = 'head'
    from registry.person p
    left join registry.member m on m.area = p.area and m.person = p.id and m.until is null
    left join registry.family f on f.area = m.area and f.id = m.family
    where p.area = ${area} and p.id = any (${[...persons]}::uuid[])
    on conflict (area, person) do update set household = excluded.household, family = excluded.family, state = excluded.state,
      sex = excluded.sex, birth_from = excluded.birth_from, birth_to = excluded.birth_to, has_cid = excluded.has_cid,
      head = excluded.head`.execute(tx);
}

/** Brings what `household_now` holds of the members together up to date: how many there are, and their incomes. */
export async function writeHouseholdNow(tx: Tx, area: string, households: readonly string[]): Promise<void> {
  await sumMembers(tx, sql`h.area = ${area} and h.id = any (${[...households]}::uuid[])`);
}

/** The same for the houses in which these people live. */
export async function writeHouseholdsOf(tx: Tx, area: string, persons: readonly string[]): Promise<void> {
  await sumMembers(
    tx,
    sql`h.area = ${area} and h.id in (select n.household from registry.person_now n
      where n.area = ${area} and n.person = any (${[...persons]}::uuid[]))`,
  );
}

/** Counts a change of the houses of these persons, of these houses, or, when the area itself is among the subjects, of every house. */
export async function countChange(tx: Tx, area: string, subjects: readonly string[]): Promise<void> {
  if (subjects.includes(areaSubject(area))) await sql`select registry.note_area_change(${area})`.execute(tx);
  const ids = sql`${[...subjects]}::uuid[]`;
  await sql`
    update registry.household_now h set change_no = nextval('registry.change_no')
    where h.area = ${area} and h.household in (
      select unnest(${ids})
      union select n.household from registry.person_now n where n.area = ${area} and n.person = any (${ids}))`.execute(
    tx,
  );
}

async function sumMembers(tx: Tx, which: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into registry.household_now (area, household, members, incomes, income_sum)
    select h.area, h.id, count(n.person), count(n.person_annual_income), coalesce(sum(n.person_annual_income), 0)
    from registry.household h
    left join registry.person_now n on n.area = h.area and n.household = h.id and n.state = 'alive'
      and n.counts_in_household is not false
    where ${which}
    group by h.area, h.id
    on conflict (area, household) do update
      set members = excluded.members, incomes = excluded.incomes, income_sum = excluded.income_sum,
        change_no = nextval('registry.change_no')`.execute(tx);
}
