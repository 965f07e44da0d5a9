import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { inRoom } from '../../platform/db.ts';
import { read } from '../../platform/read.ts';
import { areaId, id, page } from '../../platform/shapes.ts';
import { fiscalYearDays } from '../../platform/thai/fiscal-year.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { earlierHomesOf, type EarlierHomeOf } from '../registry/public.ts';
import { servicesInForce } from '../services/public.ts';
import { shownHelp } from './find-shown.ts';
import {
  choicesOf,
  helpChoices,
  helpPart,
  helpRow,
  isOfPart,
  yearOfHelp,
  yearsOfHelp,
  type HelpAlike,
  type HelpPart,
  type HelpRow,
} from './help.ts';
import type { Tx } from './tables.ts';

/**
 * What the families of a household were given by anybody, the newest first, or a part of it; with the sums of each fiscal
 * year by giver and by group. Lines that were taken back are listed, and counted nowhere.
 */
export const listHouseholdHelp = read({
  name: 'help.list-household-help',
  input: z.object({ area: areaId, household: id, ...helpPart, ...page }),
  output: z.object({
    rows: z.array(helpRow),
    /** Sums of the part that is shown. */
    years: z.array(yearOfHelp),
    /** Of everything, whatever part is shown. */
    choices: helpChoices,
    /** By giver and month ("2026-11"): how often, in the last fourteen months. */
    months: z.array(z.object({ by: z.string(), month: z.string(), times: z.number().int() })),
    next: z.string().nullable(),
  }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.household] },
  async run(tx: Tx, actor, { area, household, after, limit, ...part }) {
    const today = dayInThailand(new Date());
    const past = await earlierHomesOf(inRoom(tx), area, household);
    const rows = await findRows(tx, actor.account, { area, household, after, limit: limit + 1 }, part, past);
    const shown = rows.slice(0, limit);
    const end = shown.at(-1);
    const alike = await findAlike(tx, area, household);
    const services = new Map((await servicesInForce(inRoom(tx), today)).map((one) => [one.id, one.category]));
    return {
      rows: shown,
      years: yearsOfHelp(
        alike.filter((one) => isOfPart(one, part)),
        (service) => services.get(service),
      ),
      choices: choicesOf(alike),
      months: await findMonths(tx, area, household, today),
      next: rows.length > limit && end ? `${end.given_on}~${end.id}` : null,
    };
  },
});

type Where = { area: string; household: string; after: string | undefined; limit: number };

const giver = sql`coalesce(h.organisation::text, h.giver)`;

async function findRows(
  tx: Tx,
  account: string,
  where: Where,
  part: HelpPart,
  past: readonly EarlierHomeOf[],
): Promise<HelpRow[]> {
  const [day, last] = (where.after ?? '9999-12-31~').split('~');
  const year = part.year === undefined ? null : fiscalYearDays(part.year);
  const { rows } = await sql<HelpRow>`
    select h.id, h.given_on, h.person, h.service, h.what_th, h.what_en, ${giver} as by,
      coalesce(o.short_th, h.giver) as by_th, coalesce(o.short_en, h.giver) as by_en, h.form, h.amount_satang,
      h.referral is not null as referred, h.earlier, a.name as recorded_by,
      h.recorded_by = ${account} and h.referral is null and r.help is null as mine,
      (select json_build_object('id', c.id, 'what', c.what, 'cost_satang', c.cost_satang)
       from help.cofunding_part p join help.cofunding c on c.area = p.area and c.id = p.cofunding
       where p.area = h.area and p.id = h.part) as cofunding,
      (select json_build_object('level', v.level, 'on', (v.allowed_at at time zone 'Asia/Bangkok')::date, 'by', w.name, 'reason', v.reason)
       from help.override v left join identity.public_account w on w.id = v.allowed_by
       where v.area = h.area and v.about = coalesce(h.referral, h.id) and ${shownHelp('h')}
       order by v.allowed_at desc limit 1) as override,
      case when r.help is not null then json_build_object('on', (r.reversed_at at time zone 'Asia/Bangkok')::date,
        'by', b.name, 'reason', r.reason) end as reversed
    from ${ledgerOf(where, past)} h
    left join help.reversal r on r.area = h.area and r.help = h.id
    left join identity.public_organisation o on o.id = h.organisation
    left join identity.public_account a on a.id = h.recorded_by
    left join identity.public_account b on b.id = r.reversed_by
    where ${shownHelp('h')}
      and (h.given_on < ${day} or (h.given_on = ${day} and h.id::text > ${last ?? ''}))
      and (${part.person ?? null}::text is null or coalesce(h.person::text, 'family') = ${part.person ?? null})
      and (${part.service ?? null}::text is null or coalesce(h.service, 'other') = ${part.service ?? null})
      and (${part.by ?? null}::text is null or ${giver} = ${part.by ?? null})
      and (${year?.first ?? null}::date is null or h.given_on between ${year?.first ?? null} and ${year?.last ?? null})
    order by h.given_on desc, h.id::text
    limit ${where.limit}`.execute(tx);
  return rows;
}

// What the families of the house were given, each line once; and, marked so, what was given to families that some of them came from, or
// that lived here: until the day on which they parted. What was given before is in no sum of this house.
function ledgerOf({ area, household }: Where, past: readonly EarlierHomeOf[]): RawBuilder<unknown> {
  const own = sql`
      select h.*, null::jsonb as earlier from registry.public_family f
      join help.help h on h.area = f.area and h.family = f.id
      where f.area = ${area} and f.household = ${household}`;
  if (past.length === 0) return sql`(${own})`;
  const told = past.map(({ family, person, until, why, head, house_no }) => ({
    family,
    person,
    until,
    told: { why, family, head, house_no, until },
  }));
  return sql`(
    select distinct on (l.id) l.* from (${own}
      union all
      select h.*, w.told from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) w (family uuid, person uuid, until date, told jsonb)
      join help.help h on h.area = ${area} and h.family = w.family and h.given_on <= w.until
        and (w.person is null or h.person = w.person)) l
    order by l.id, l.earlier is not null)`;
}

// The fiscal year runs from 1 October and is named by the Buddhist year in which it ends.
async function findAlike(tx: Tx, area: string, household: string): Promise<HelpAlike[]> {
  const { rows } = await sql<HelpAlike>`
    select extract(year from h.given_on + interval '3 months')::int + 543 as fiscal_year, h.person, h.service,
      max(h.what_th) as what_th, max(h.what_en) as what_en, ${giver} as by, max(coalesce(o.short_th, h.giver)) as by_th,
      max(coalesce(o.short_en, h.giver)) as by_en, h.form, count(*)::int as times,
      coalesce(sum(h.amount_satang) filter (where h.form = 'cash'), 0)::bigint as cash_satang
    from registry.public_family f
    join help.public_help h on h.area = f.area and h.family = f.id
    left join identity.public_organisation o on o.id = h.organisation
    where f.area = ${area} and f.household = ${household} and ${shownHelp('h')}
    group by 1, h.person, h.service, ${giver}, h.form`.execute(tx);
  return rows;
}

async function findMonths(tx: Tx, area: string, household: string, today: string) {
  const { rows } = await sql<{ by: string; month: string; times: number }>`
    select ${giver} as by, to_char(h.given_on, 'YYYY-MM') as month, count(*)::int as times
    from registry.public_family f
    join help.public_help h on h.area = f.area and h.family = f.id
      and h.given_on >= date_trunc('month', ${today}::date) - interval '13 months'
    where f.area = ${area} and f.household = ${household} and ${shownHelp('h')}
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
