import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { formatAge } from '../../platform/thai/thai-age.ts';
import { fiscalYear, fiscalYearDays } from '../../platform/thai/fiscal-year.ts';

/** Somebody of the house, with the family and whether this is its head. */
export type Resident = {
  person: string;
  family: string;
  name: string;
  relation: string;
  age: string | null;
};

/** The living of a house with their families. Ages are written in Thai, as lists show them. */
export async function findResidents(
  tx: AnyTx,
  area: string,
  household: string,
  on: string,
): Promise<readonly Resident[]> {
  const { rows } = await sql<Omit<Resident, 'age'> & { birth: string | null }>`
    select id as person, family, concat(title, name) as name, relation, birth from registry.public_person
    where area = ${area} and household = ${household} and state = 'alive'
    order by family, relation = 'head' desc, birth, id`.execute(inRoom(tx));
  return rows.map(({ birth, ...rest }) => ({ ...rest, age: birth && formatAge(birth, on) }));
}

/** What the ledger holds of one service for one person or (null) one family in the fiscal year. Cash in satang. */
export type Helped = {
  service: string;
  family: string;
  person: string | null;
  times: number;
  cash_satang: number;
  last_on: string;
};

/** Completed help to the families of a house, in the fiscal year of the day up to it, by service. */
export async function findHelped(
  tx: AnyTx,
  area: string,
  household: string,
  on: string,
): Promise<readonly Helped[]> {
  const { first } = fiscalYearDays(fiscalYear(on));
  const { rows } = await sql<Helped>`
    select h.service, h.family, h.person, count(*)::int as times, max(h.given_on) as last_on,
      coalesce(sum(h.amount_satang) filter (where h.form = 'cash'), 0)::bigint as cash_satang
    from registry.public_family f
    join help.public_help h on h.area = f.area and h.family = f.id
    where f.area = ${area} and f.household = ${household} and h.service is not null
      and h.given_on between ${first} and ${on}
      and (not h.sensitive or registry.public_in_circle(h.area, coalesce(h.person, h.family)))
    group by h.service, h.family, h.person`.execute(inRoom(tx));
  return rows;
}
