import { sql, type RawBuilder } from 'kysely';
import type { GuardedServices } from './find-guarded-services.ts';
import { shownHelp } from './find-shown.ts';
import { overlapDays, type OverlapRow, type overlapStates } from './overlap.ts';
import type { BesideLine } from './overlap-of-line.ts';
import type { Tx } from './tables.ts';

/** A line of the ledger with what was given before it in its house that may overlap, and what was decided of it. */
export type LineBeside = BesideLine &
  Pick<OverlapRow, 'amount_satang' | 'who' | 'house_no' | 'village' | 'override' | 'due_on' | 'decision'> & {
    beside: BesideLine[];
  };

type Wanted = {
  area: string;
  month?: string | undefined;
  state: (typeof overlapStates)[number];
  today: string;
  after: string | undefined;
  limit: number;
};

/** Lines that may overlap, the latest first, after the key `after`: the rule still has to say which do. */
export async function findBesideLines(
  tx: Tx,
  { groups }: GuardedServices,
  wanted: Wanted,
): Promise<LineBeside[]> {
  const { area, limit } = wanted;
  const { rows } = await sql<LineBeside>`
    with guarded as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) g (service text, grp text, again boolean))
    select ${columns('l')}, l.amount_satang, due.on as due_on, home.who, home.house_no, home.village, b.beside, v.override,
      case when d.id is not null then json_build_object('verdict', d.verdict, 'reason', d.reason, 'by', w.name,
        'on', (d.decided_at at time zone 'Asia/Bangkok')::date) end as decision
    from help.help l
    join registry.public_family f on f.area = l.area and f.id = l.family
    cross join lateral (select (l.recorded_at at time zone 'Asia/Bangkok')::date + ${overlapDays}::int as on) due
    left join help.overlap_decision d on d.area = l.area and d.help = l.id
    left join identity.public_account w on w.id = d.decided_by
    left join identity.public_organisation lo on lo.id = l.organisation
    left join help.cofunding_part lp on lp.area = l.area and lp.id = l.part
    cross join lateral (
      select json_agg(x.*) as beside from (
        select ${columns('e')}
        from registry.public_family g
        join help.help e on e.area = g.area and e.family = g.id
        left join identity.public_organisation eo on eo.id = e.organisation
        left join help.cofunding_part ep on ep.area = e.area and ep.id = e.part
        where g.area = l.area and g.household = f.household and (e.given_on, e.id) < (l.given_on, l.id) and ${stands('e')}
          and exists (
            select from guarded m join guarded n on n.grp = m.grp
            where m.service = l.service and n.service = e.service
              and (m.service <> n.service or n.again or e.person is distinct from l.person))
        order by e.given_on desc, e.id desc limit 50) x) b
    left join lateral (
      select concat(p.title, p.name) as who, h.house_no,
        json_build_object('th', coalesce(c.name_th, h.village_words, ''), 'en', coalesce(c.name_en, h.village_words, '')) as village
      from registry.public_household h
      left join areas.public_place c on c.code = h.village
      left join registry.public_person p on p.area = l.area and p.family = l.family and p.head
      where h.area = l.area and h.id = f.household limit 1) home on true
    left join lateral (
      select json_build_object('by', a.name, 'reason', o.reason) as override
      from help.override o left join identity.public_account a on a.id = o.allowed_by
      where o.area = l.area and o.about = coalesce(l.referral, l.id) order by o.allowed_at desc limit 1) v on true
    where l.area = ${area} and l.service in (select service from guarded) and b.beside is not null and ${stands('l')}
      and ${further(wanted)} and ${ofState(wanted)}
    order by l.given_on desc, l.id desc
    limit ${limit}`.execute(tx);
  return rows;
}

function columns(row: 'l' | 'e'): RawBuilder<unknown> {
  const of = (name: string) => sql.ref(`${row}.${name}`);
  const organisation = (name: string) => sql.ref(`${row}o.${name}`);
  return sql`${of('id')} as help, ${of('service')}, ${of('person')}, ${of('family')}, ${of('given_on')}, ${of('what_th')},
    ${of('what_en')}, coalesce(${organisation('short_th')}, ${of('giver')}) as by_th,
    coalesce(${organisation('short_en')}, ${of('giver')}) as by_en, ${sql.ref(`${row}p.cofunding`)}`;
}

function stands(row: 'l' | 'e'): RawBuilder<boolean> {
  const of = (name: string) => sql.ref(`${row}.${name}`);
  return sql<boolean>`${shownHelp(row)}
    and not exists (select from help.reversal r where r.area = ${of('area')} and r.help = ${of('id')})`;
}

function further({ month, after }: Wanted): RawBuilder<boolean> {
  const [day, last] = (after ?? '').split('~');
  const [year = 0, no = 0] = (month ?? '').split('-').map(Number);
  const first = `${month}-01`;
  const next = no === 12 ? `${year + 1}-01-01` : `${year}-${String(no + 1).padStart(2, '0')}-01`;
  const within = month ? sql`l.given_on >= ${first} and l.given_on < ${next}` : sql`true`;
  return day && last
    ? sql<boolean>`${within} and (l.given_on, l.id) < (${day}::date, ${last}::uuid)`
    : sql<boolean>`${within}`;
}

function ofState({ state, today }: Wanted): RawBuilder<boolean> {
  if (state === 'all') return sql<boolean>`true`;
  if (state === 'decided') return sql<boolean>`d.id is not null`;
  return state === 'overdue' ? sql<boolean>`d.id is null and due.on < ${today}` : sql<boolean>`d.id is null`;
}
