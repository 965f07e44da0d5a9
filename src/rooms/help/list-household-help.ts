import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, page } from '../../platform/shapes.ts';
import { helpRow, yearOfHelp, type HelpRow, type YearOfHelp } from './help.ts';
import type { Tx } from './tables.ts';

/** What the families of a household were given by anybody, the newest first, with the sums of each fiscal year. */
export const listHouseholdHelp = read({
  name: 'help.list-household-help',
  input: z.object({ area: areaId, household: id, ...page }),
  output: z.object({ rows: z.array(helpRow), years: z.array(yearOfHelp), next: z.string().nullable() }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.household] },
  async run(tx: Tx, _actor, { area, household, after, limit }) {
    const [day, last] = (after ?? '9999-12-31~').split('~');
    const { rows } = await sql<HelpRow>`
      select h.id, h.given_on, h.person, h.service, h.what_th, h.what_en, coalesce(o.short_th, h.giver) as by_th,
        coalesce(o.short_en, h.giver) as by_en, h.form, h.amount_satang, a.name as recorded_by
      from registry.public_family f
      join help.help h on h.area = f.area and h.family = f.id
      left join identity.public_organisation o on o.id = h.organisation
      left join identity.public_account a on a.id = h.recorded_by
      where f.area = ${area} and f.household = ${household}
        and (h.given_on < ${day} or (h.given_on = ${day} and h.id::text > ${last ?? ''}))
        and not exists (select from help.reversal r where r.area = h.area and r.help = h.id)
      order by h.given_on desc, h.id::text
      limit ${limit + 1}`.execute(tx);
    const shown = rows.slice(0, limit);
    const end = shown.at(-1);
    return {
      rows: shown,
      years: await yearsOf(tx, area, household),
      next: rows.length > limit && end ? `${end.given_on}~${end.id}` : null,
    };
  },
});

// The fiscal year runs from 1 October and is named by the Buddhist year in which it ends.
async function yearsOf(tx: Tx, area: string, household: string): Promise<YearOfHelp[]> {
  const { rows } = await sql<YearOfHelp>`
    select extract(year from h.given_on + interval '3 months')::int + 543 as fiscal_year,
      coalesce(sum(h.amount_satang) filter (where h.form = 'cash'), 0)::bigint as cash_satang,
      count(*) filter (where h.form = 'cash')::int as cash_times,
      count(*) filter (where h.form = 'in_kind')::int as in_kind_times,
      count(*) filter (where h.form = 'service')::int as service_times
    from registry.public_family f
    join help.public_help h on h.area = f.area and h.family = f.id
    where f.area = ${area} and f.household = ${household}
    group by 1 order by 1 desc`.execute(tx);
  return rows;
}
