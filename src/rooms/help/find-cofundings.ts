import { sql } from 'kysely';
import { partState, sumsOf, type Cofunding } from './cofunding.ts';
import type { Tx } from './tables.ts';

type Part = Cofunding['parts'][number] & { asked: boolean };
type Row = Omit<Cofunding, 'parts' | 'planned_satang' | 'given_satang' | 'state'> & {
  parts: Omit<Part, 'state'>[];
};

/** The plans of a house that several sources pay, the newest first; of one plan when it is named. */
export async function findCofundings(
  tx: Tx,
  area: string,
  of: { household: string } | { cofunding: string },
): Promise<Cofunding[]> {
  const wanted =
    'household' in of
      ? sql`c.family in (select id from registry.public_family where area = ${area} and household = ${of.household})`
      : sql`c.id = ${of.cofunding}`;
  const { rows } = await sql<Row>`
    select c.id as cofunding, c.family, c.what, c.cost_satang, (c.planned_at at time zone 'Asia/Bangkok')::date as planned_on,
      a.name as planned_by, coalesce(p.parts, '[]') as parts,
      case when x.cofunding is not null then json_build_object('on', (x.closed_at at time zone 'Asia/Bangkok')::date, 'by', b.name,
        'reason', x.reason) end as closed
    from help.cofunding c
    left join help.cofunding_closure x on x.area = c.area and x.cofunding = c.id
    left join identity.public_account a on a.id = c.planned_by
    left join identity.public_account b on b.id = x.closed_by
    left join lateral (
      select json_agg(json_build_object('part', q.id, 'by_th', coalesce(o.short_th, q.giver), 'by_en', coalesce(o.short_en, q.giver),
        'organisation', q.organisation, 'giver', q.giver, 'service', q.service, 'service_th', s.name_th, 'service_en', s.name_en,
        'amount_satang', q.amount_satang, 'given_satang', g.amount_satang, 'given_on', g.given_on,
        'end_reason', q.end_reason, 'asked', v.id is not null) order by q.added_at, q.id) as parts
      from help.cofunding_part q
      left join identity.public_organisation o on o.id = q.organisation
      left join lateral (select name_th, name_en from services.public_service where service = q.service order by version desc limit 1) s
        on true
      left join lateral (select h.amount_satang, h.given_on from help.help h
        where h.area = q.area and h.part = q.id
          and not exists (select from help.reversal z where z.area = h.area and z.help = h.id) limit 1) g on true
      left join lateral (select r.id from help.reservation r
        where r.area = q.area and r.part = q.id and r.ended_at is null limit 1) v on true
      where q.area = c.area and q.cofunding = c.id) p on true
    where c.area = ${area} and ${wanted}
    order by c.planned_at desc, c.id
    limit 50`.execute(tx);
  return rows.map(({ parts, ...plan }) => {
    const stated = parts.map(({ asked, ...part }) => ({ ...part, state: partState({ ...part, asked }) }));
    return { ...plan, parts: stated, ...sumsOf(plan.cost_satang, plan.closed !== null, stated) };
  });
}
