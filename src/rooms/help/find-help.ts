import { sql } from 'kysely';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { fiscalYearDays } from '../../platform/thai/fiscal-year.ts';
import type { HelpTables } from './tables.ts';

/** Help that a household had in one fiscal year, from anyone, sensitive services left out. Money in satang. */
export type HelpInYear = {
  given_on: string;
  person: string | null;
  service: string | null;
  what_th: string;
  what_en: string;
  by_th: string;
  by_en: string;
  form: string;
  amount_satang: number | null;
};

/** What all families of a household were given in the fiscal year `year` (Buddhist era), the newest first. */
export async function helpOfHousehold(
  tx: AnyTx,
  area: string,
  household: string,
  year: number,
): Promise<HelpInYear[]> {
  const { first, last } = fiscalYearDays(year);
  const found = await sql<HelpInYear>`
    select h.given_on, h.person, h.service, h.what_th, h.what_en, coalesce(o.short_th, h.giver) as by_th,
      coalesce(o.short_en, h.giver) as by_en, h.form, h.amount_satang
    from registry.public_family f
    join help.public_help h on h.area = f.area and h.family = f.id and h.given_on between ${first} and ${last}
    left join identity.public_organisation o on o.id = h.organisation
    where f.area = ${area} and f.household = ${household} and not h.sensitive
    order by h.given_on desc, h.id
    limit 200`.execute(inRoom<HelpTables>(tx));
  return found.rows;
}

/** Help that is alike — the same thing from the same giver for the same person — counted together over a fiscal year. Satang. */
export type HelpCounted = {
  fiscal_year: number;
  person: string | null;
  what_th: string;
  by_th: string;
  form: string;
  times: number;
  cash_satang: number;
  first_on: string;
  last_on: string;
};

/**
 * What all families of a household were given in some fiscal years (Buddhist era), alike lines counted together, the newest
 * first; sensitive services left out. Names in Thai, for papers.
 */
export async function helpCounted(
  tx: AnyTx,
  area: string,
  household: string,
  years: { first: number; last: number },
): Promise<HelpCounted[]> {
  const { first } = fiscalYearDays(years.first);
  const { last } = fiscalYearDays(years.last);
  const found = await sql<HelpCounted>`
    select extract(year from h.given_on + interval '3 months')::int + 543 as fiscal_year, h.person, h.what_th,
      coalesce(max(o.short_th), h.giver) as by_th, h.form, count(*)::int as times,
      coalesce(sum(h.amount_satang) filter (where h.form = 'cash'), 0)::bigint as cash_satang,
      min(h.given_on) as first_on, max(h.given_on) as last_on
    from registry.public_family f
    join help.public_help h on h.area = f.area and h.family = f.id and h.given_on between ${first} and ${last}
    left join identity.public_organisation o on o.id = h.organisation
    where f.area = ${area} and f.household = ${household} and not h.sensitive
    group by 1, h.person, h.what_th, h.organisation, h.giver, h.form
    order by 1 desc, max(h.given_on) desc, h.what_th`.execute(inRoom<HelpTables>(tx));
  return found.rows;
}
