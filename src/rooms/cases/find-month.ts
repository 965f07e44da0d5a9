import { sql } from 'kysely';
import type { AnyTx } from '../../platform/db.ts';
import { inRoom } from '../../platform/db.ts';
import { monthDays, type LedgerLine, type RegisterLine } from './month.ts';
import type { CasesTables } from './tables.ts';

/** Everything that stands in the register and in the ledger of an area for one month. Sensitive help and restricted cases stay out. */
export type Month = {
  register: RegisterLine[];
  ledger: LedgerLine[];
  visits: number;
  families_visited: number;
  plans: number;
  complaints: { received: number; answered: number };
};

/** Reads a month (its first ISO day) with the rights of whoever asks. */
export async function findMonth(any: AnyTx, area: string, month: string): Promise<Month> {
  const tx = inRoom<CasesTables>(any);
  const { first, last } = monthDays(month);
  const register = await sql<RegisterLine>`
    select n.number, n.label, n.issued_on as on, n.restricted, coalesce(nullif(concat(p.title, p.name), ''), k.caller) as who,
      w.name_th as village, k.channel, (c.closed_at at time zone 'Asia/Bangkok')::date as closed_on,
      coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'outcome', case when d.closed_at is not null then
          (select x.outcome from cases.need_closure x where x.area = d.area and x.need = d.id order by x.recorded_at desc limit 1) end)
          order by d.no) from cases.need d where d.area = c.area and d.case_file = c.id), '[]') as needs,
      coalesce((select array_agg(distinct o.short_th) from cases.need d
        join referrals.public_referral f on f.area = d.area and f.need = d.id and not f.restricted
        join identity.public_organisation o on o.id = f.organisation
        where d.area = c.area and d.case_file = c.id), '{}') as asked
    from cases.numbers_issued(${area}, ${first}, ${last}) n
    left join cases.receipt r on r.area = ${area} and r.id = n.receipt
    left join cases.case_file c on c.area = r.area and c.id = r.case_file
    left join cases.contact k on k.area = c.area and k.id = c.contact
    left join registry.public_person p on p.area = k.area and p.id = k.person
    left join registry.public_family f on f.area = c.area and f.id = c.family
    left join registry.public_household h on h.area = f.area and h.id = f.household
    left join areas.public_place w on w.code = h.village
    order by n.issued_on, n.number`.execute(tx);
  const ledger = await sql<LedgerLine>`
    select h.service, h.form, count(*)::int as times, coalesce(sum(h.amount_satang), 0)::bigint as satang
    from help.public_help h where h.area = ${area} and h.given_on between ${first} and ${last} and not h.sensitive
    group by h.service, h.form order by h.service, h.form`.execute(tx);
  const counts = await sql<Omit<Month, 'register' | 'ledger' | 'complaints'> & Month['complaints']>`
    select (select count(*)::int from cases.visit v join cases.visit_end e on e.area = v.area and e.visit = v.id
        where v.area = ${area} and e.went_on between ${first} and ${last}) as visits,
      (select count(distinct v.family)::int from cases.visit v join cases.visit_end e on e.area = v.area and e.visit = v.id
        where v.area = ${area} and e.went_on between ${first} and ${last}) as families_visited,
      (select count(distinct c.family)::int from cases.family_plan l join cases.case_file c on c.area = l.area and c.id = l.case_file
        where l.area = ${area} and (l.recorded_at at time zone 'Asia/Bangkok')::date between ${first} and ${last}) as plans,
      m.received, m.answered
    from cases.count_complaints(${area}, ${first}, ${last}) m`.execute(tx);
  const { received = 0, answered = 0, visits = 0, families_visited = 0, plans = 0 } = counts.rows[0] ?? {};
  const complaints = { received, answered };
  return { register: register.rows, ledger: ledger.rows, visits, families_visited, plans, complaints };
}
