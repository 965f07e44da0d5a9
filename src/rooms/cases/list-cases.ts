import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate, page } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { caseSheet } from './case-sheet.ts';
import { findHomes, home, unknownHome } from './find-homes.ts';
import { shownCase } from './find-shown.ts';
import { needKind, needKinds } from './need.ts';
import { readReceiptNumber } from './receipt.ts';
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

const filters = z.object({
  area: areaId,
  state: z.enum(['open', 'closed', 'all']).default('open'),
  whose: z.enum(['mine', 'centre']).default('centre'),
  family: id.optional(),
  kind: z.enum(needKinds).optional(),
  /** An organisation that still has to answer for a need of the case. */
  waiting_for: id.optional(),
  /** A receipt number as people say it: "สล 0001/2570", "1/2570", "1", in Thai digits too. */
  number: z.string().max(40).optional(),
});

/** The cases of the centre, the newest first. */
export const listCases = read({
  name: 'cases.list-cases',
  input: filters.extend(page),
  output: z.object({ rows: z.array(row), next: z.string().nullable() }),
  may: { duties: ['desk', 'auditor'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.rows.map((one) => ({ area: one.area, subject: one.home.family })),
  },
  sheet: caseSheet,
  async run(tx: Tx, actor, input) {
    const { area, limit } = input;
    const { rows } = await sql<Found>`
      select c.id as case, c.family, c.restricted, c.opened_at, c.closed_at, r.label, a.name as owner, n.needs, n.needs_open,
        to_char(c.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
      from (
        select * from cases.case_file c
        where c.area = ${area} and ${wanted(input, actor.account)} ${further(input.after)}
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

function wanted(input: z.infer<typeof filters>, me: string) {
  const parts: RawBuilder<unknown>[] = [shownCase('c')];
  if (input.state === 'open') parts.push(sql`c.closed_at is null`);
  if (input.state === 'closed') parts.push(sql`c.closed_at is not null`);
  if (input.whose === 'mine') parts.push(sql`c.owner = ${me}`);
  if (input.family) parts.push(sql`c.family = ${input.family}`);
  if (input.kind) {
    parts.push(sql`exists (
      select from cases.need n where n.area = c.area and n.case_file = c.id and n.kind = ${input.kind})`);
  }
  if (input.waiting_for) {
    parts.push(sql`c.id in (
      select n.case_file from referrals.public_referral r join cases.need n on n.area = r.area and n.id = r.need
      where r.area = ${input.area} and r.open_for = 'organisation' and r.organisation = ${input.waiting_for})`);
  }
  if (input.number) parts.push(numbered(input.area, input.number));
  return sql.join(parts, sql` and `);
}

function numbered(area: string, typed: string) {
  const found = readReceiptNumber(typed);
  if (!found) throw refuse('receipt_number_unread', { number: typed });
  return sql`c.id in (
    select r.case_file from cases.receipt r
    where r.area = ${area} and r.number = ${found.number} ${found.year ? sql`and r.fiscal_year = ${found.year}` : sql``})`;
}

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
