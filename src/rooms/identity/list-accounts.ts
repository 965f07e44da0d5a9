import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { page } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

const account = z.object({
  id: z.uuid(),
  username: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  must_change: z.boolean(),
  postings: z.array(
    z.object({
      id: z.uuid(),
      duty: z.string(),
      organisation_th: z.string().nullable(),
      organisation_en: z.string().nullable(),
      areas_th: z.array(z.string()),
      areas_en: z.array(z.string()),
      area_count: z.number(),
      mine: z.boolean(),
    }),
  ),
});

/** The accounts that have a posting in my areas, by name in Thai order, a page at a time. */
export const listAccounts = read({
  name: 'identity.list-accounts',
  input: z.object(page),
  output: z.object({ rows: z.array(account), next: z.string().nullable() }),
  may: { duties: ['administrator', 'auditor'], within: 'areas' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, input) {
    const [afterName, afterId] = (input.after ?? '').split('\u0001');
    const found = await sql<z.infer<typeof account>>`
      with mine as (
        select distinct p.account from identity.posting_area a join identity.posting p on p.id = a.posting
        where a.area = any (${[...actor.areas]}::text[]))
      select c.id, c.username, c.name, c.phone, c.must_change,
        (select coalesce(json_agg(json_build_object(
            'id', p.id, 'duty', p.duty, 'organisation_th', o.short_th, 'organisation_en', o.short_en,
            'areas_th', few.th, 'areas_en', few.en, 'area_count', few.count,
            'mine', identity.posting_in_my_areas(p.id)) order by p.given_at, p.id), '[]')
         from identity.posting p left join identity.public_organisation o on o.id = p.organisation
         cross join lateral (
           select array_agg(n.name_th order by n.id) filter (where n.no <= 5) as th,
             array_agg(n.name_en order by n.id) filter (where n.no <= 5) as en, count(*)::int as count
           from (select a.id, a.name_th, a.name_en, row_number() over (order by a.id) as no
             from identity.posting_area x join areas.public_area a on a.id = x.area where x.posting = p.id) n) few
         where p.account = c.id and p.during @> current_date) as postings
      from identity.account c join mine on mine.account = c.id
      where (c.name collate "th-x-icu", c.id::text) > (${afterName ?? ''} collate "th-x-icu", ${afterId ?? ''})
      order by c.name collate "th-x-icu", c.id::text
      limit ${input.limit + 1}`.execute(tx);
    const rows = found.rows.slice(0, input.limit);
    const last = rows.at(-1);
    const more = found.rows.length > input.limit && last;
    return { rows, next: more ? `${last.name}\u0001${last.id}` : null };
  },
});
