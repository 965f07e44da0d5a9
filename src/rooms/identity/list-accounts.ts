import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, page } from '../../platform/shapes.ts';
import { accountStates, type AccountState } from './account.ts';
import { duties } from './duty.ts';
import type { Tx } from './tables.ts';

const account = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  must_change: z.boolean(),
  demo: z.boolean(),
  /** Works in my areas only, so that I may change it. */
  mine: z.boolean(),
  suspended_at: z.date().nullable(),
  suspended_why: z.string().nullable(),
  postings: z.array(
    z.object({
      id: z.uuid(),
      duty: z.string(),
      organisation_th: z.string().nullable(),
      organisation_en: z.string().nullable(),
      areas_th: z.array(z.string()),
      areas_en: z.array(z.string()),
      area_count: z.number(),
      confidential: z.boolean(),
      head: z.boolean(),
      supervisor: z.boolean(),
      mine: z.boolean(),
      from: z.string().nullable(),
      until: z.string().nullable(),
      state: z.enum(['running', 'later', 'ended']),
      handover: z.string().nullable(),
    }),
  ),
});
type Account = z.infer<typeof account>;

/** The accounts that have or had a posting in my areas, by name in Thai order, a page at a time. */
export const listAccounts = read({
  name: 'identity.list-accounts',
  input: z.object({
    text: z.string().trim().max(100).optional(),
    duty: z.enum(duties).optional(),
    at: areaId.optional(),
    state: z.enum(accountStates).optional(),
    ...page,
  }),
  output: z.object({ rows: z.array(account), count: z.number(), next: z.string().nullable() }),
  may: { duties: ['administrator', 'auditor'], within: 'areas' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, input) {
    const areas = input.at ? actor.areas.filter((area) => area === input.at) : [...actor.areas];
    const [afterName, afterId] = (input.after ?? '').split('\u0001');
    const wanted = sql`
      from identity.account c left join identity.suspension s on s.account = c.id and s.reopened_at is null
      where c.id in (
        select p.account from identity.posting_area a join identity.posting p on p.id = a.posting
        where a.area = any (${areas}::text[])
          ${input.duty ? sql`and p.duty = ${input.duty} and ${notOver}` : sql``})
        ${input.text ? sql`and (strpos(lower(c.name), ${input.text.toLowerCase()}) > 0 or starts_with(c.username, ${input.text.toLowerCase()}))` : sql``}
        ${input.state ? sql`and ${inState(input.state)}` : sql``}`;
    const found = await sql<Account>`
      select c.id, c.username, c.name, c.phone, c.must_change, c.demo, identity.account_wholly_mine(c.id) as mine,
        s.suspended_at, s.reason as suspended_why, ${postingsOf} as postings
      ${wanted} and (c.name collate "th-x-icu", c.id::text) > (${afterName ?? ''} collate "th-x-icu", ${afterId ?? ''})
      order by c.name collate "th-x-icu", c.id::text
      limit ${input.limit + 1}`.execute(tx);
    const all = await sql<{ count: number }>`select count(*)::int as count ${wanted}`.execute(tx);
    const rows = found.rows.slice(0, input.limit);
    const last = rows.at(-1);
    const more = found.rows.length > input.limit && last;
    return { rows, count: all.rows[0]?.count ?? 0, next: more ? `${last.name}\u0001${last.id}` : null };
  },
});

// A posting that runs, or is to come.
const notOver = sql`(p.ended_at is null and not isempty(p.during) and (upper_inf(p.during) or upper(p.during) > identity.today()))`;

function inState(state: AccountState): RawBuilder<boolean> {
  const works = sql`exists (select from identity.posting p where p.account = c.id and ${notOver})`;
  if (state === 'suspended') return sql`s.id is not null`;
  return state === 'working' ? sql`s.id is null and ${works}` : sql`s.id is null and not ${works}`;
}

// Those that run or are to come, and the last ten that are over.
const postingsOf = sql`(
  select coalesce(json_agg(json_build_object(
    'id', p.id, 'duty', p.duty, 'organisation_th', o.short_th, 'organisation_en', o.short_en,
    'areas_th', coalesce(few.th, '{}'), 'areas_en', coalesce(few.en, '{}'), 'area_count', few.count,
    'confidential', p.confidential, 'head', p.head, 'supervisor', p.supervisor, 'mine', identity.posting_in_my_areas(p.id), 'from', lower(p.during), 'until', upper(p.during) - 1,
    'state', p.state, 'handover', p.handover) order by p.over, p.given_at, p.id), '[]')
  from (
    select p.*, not ${notOver} as over, case when not ${notOver} then 'ended' when lower(p.during) > identity.today() then 'later'
      else 'running' end as state,
      row_number() over (partition by ${notOver} order by p.given_at desc) as no
    from identity.posting p where p.account = c.id) p
  left join identity.public_organisation o on o.id = p.organisation
  cross join lateral (
    select array_agg(n.name_th order by n.id) filter (where n.no <= 5) as th,
      array_agg(n.name_en order by n.id) filter (where n.no <= 5) as en, count(*)::int as count
    from (select a.id, a.name_th, a.name_en, row_number() over (order by a.id) as no
      from identity.posting_area x join areas.public_area a on a.id = x.area where x.posting = p.id) n) few
  where not p.over or p.no <= 10)`;
