import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate, page } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { caseSheet } from './case-sheet.ts';
import { findHomes, home, unknownHome } from './find-homes.ts';
import { caseFilters, wantedCases } from './find-wanted-cases.ts';
import { needKind } from './need.ts';
import { deskOfficers } from '../identity/public.ts';
import type { Tx } from './tables.ts';

const row = z.object({
  area: areaId,
  case: id,
  label: z.string().nullable(),
  opened_on: isoDate,
  closed_on: isoDate.nullable(),
  restricted: z.boolean(),
  owner: z.string().nullable(),
  needs: z.array(needKind),
  needs_open: z.number().int(),
  home,
});

/** The cases of the centre, the newest first. */
export const listCases = read({
  name: 'cases.list-cases',
  input: caseFilters.extend(page),
  output: z.object({ rows: z.array(row), next: z.string().nullable() }),
  may: { duties: ['desk', 'auditor'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.home.family })),
  },
  sheet: caseSheet,
  async run(tx: Tx, actor, input) {
    const { area, limit } = input;
    const today = dayInThailand(new Date());
    const here = input.queue === 'left' ? (await deskOfficers(tx, area)).map((one) => one.account) : [];
    const { rows } = await sql<Found>`
      select c.id as case, c.family, c.restricted, c.opened_at, c.closed_at, r.label, a.name as owner, n.needs, n.needs_open,
        to_char(c.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
      from (
        select * from cases.case_file c
        where c.area = ${area} and ${wantedCases(input, actor.account, { today, here })} ${further(input.after)}
        order by c.opened_at desc, c.id limit ${limit + 1}) c
      left join cases.receipt r on r.area = c.area and r.case_file = c.id
      left join identity.public_account a on a.id = c.owner
      cross join lateral (
        select array_agg(n.kind order by n.no) as needs, count(*) filter (where n.closed_at is null)::int as needs_open
        from cases.need n where n.area = c.area and n.case_file = c.id) n
      order by c.opened_at desc, c.id`.execute(tx);
    const shown = rows.slice(0, limit);
    const homes = await findHomes(
      tx,
      area,
      shown.map((one) => one.family),
    );
    const last = shown.at(-1);
    return {
      rows: shown.map((one) => rowOf(one, area, homes.get(one.family) ?? unknownHome(one.family))),
      next: rows.length > limit && last ? `${last.key}~${last.case}` : null,
    };
  },
});

type Found = {
  case: string;
  family: string;
  restricted: boolean;
  opened_at: Date;
  closed_at: Date | null;
  label: string | null;
  owner: string | null;
  needs: z.infer<typeof needKind>[] | null;
  needs_open: number;
  key: string;
};

function further(after: string | undefined) {
  if (!after) return sql``;
  const [moment = '', last = ''] = after.split('~');
  if (Number.isNaN(Date.parse(moment)) || !id.safeParse(last).success) throw refuse('page_unknown');
  return sql`and c.opened_at <= ${moment}::timestamptz
    and (c.opened_at < ${moment}::timestamptz or c.id > ${last}::uuid)`;
}

function rowOf(
  { key: _key, family: _family, opened_at, closed_at, ...one }: Found,
  area: string,
  where: z.infer<typeof home>,
) {
  return {
    ...one,
    area,
    opened_on: dayInThailand(opened_at),
    closed_on: closed_at && dayInThailand(closed_at),
    needs: one.needs ?? [],
    home: where,
  };
}
