import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, page } from '../../platform/shapes.ts';
import { organisationStates } from './organisation.ts';
import type { Tx } from './tables.ts';

const named = z.object({ id: z.uuid(), short_th: z.string(), short_en: z.string() }).nullable();
const organisation = z.object({
  id: z.uuid(),
  kind: z.string(),
  name_th: z.string(),
  name_en: z.string(),
  short_th: z.string(),
  short_en: z.string(),
  phone: z.string().nullable(),
  parent: named,
  address_th: z.string().nullable(),
  letter_th: z.string().nullable(),
  answer_days: z.number().nullable(),
  has_accounts: z.boolean(),
  /** The closing that stands, also one of a day to come. */
  closed_on: z.string().nullable(),
  closed_why: z.string().nullable(),
  successor: named,
  area_count: z.number(),
  /** Answers in my areas only, so that I may change it. */
  mine: z.boolean(),
});
type Organisation = z.infer<typeof organisation>;

/** The organisations that answer in my areas, by name in Thai order, a page at a time. */
export const listOrganisations = read({
  name: 'identity.list-organisations',
  input: z.object({
    text: z.string().trim().max(100).optional(),
    kind: z.string().max(60).optional(),
    state: z.enum(organisationStates).optional(),
    at: areaId.optional(),
    ...page,
  }),
  output: z.object({ rows: z.array(organisation), count: z.number(), next: z.string().nullable() }),
  may: { duties: ['administrator', 'auditor'], within: 'areas' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, input) {
    const areas = input.at ? actor.areas.filter((area) => area === input.at) : [...actor.areas];
    const [afterName, afterId] = (input.after ?? '').split('\u0001');
    const wanted = sql`
      from identity.organisation o left join identity.organisation_closure c on c.organisation = o.id and c.reopened_at is null
      where o.id in (select a.organisation from identity.organisation_area a where a.area = any (${areas}::text[]))
        ${input.kind ? sql`and o.kind = ${input.kind}` : sql``}
        ${input.state ? sql`and (c.id is null) = ${input.state === 'open'}` : sql``}
        ${input.text ? sql`and strpos(lower(concat_ws(' ', o.name_th, o.name_en, o.short_th, o.short_en)), ${input.text.toLowerCase()}) > 0` : sql``}`;
    const found = await sql<Organisation>`
      select o.id, o.kind, o.name_th, o.name_en, o.short_th, o.short_en, o.phone, o.address_th, o.letter_th, o.answer_days,
        o.has_accounts, c.closed_on, c.reason as closed_why, ${nameOf('o.parent')} as parent, ${nameOf('c.successor')} as successor,
        (select count(*)::int from identity.organisation_area a where a.organisation = o.id) as area_count,
        identity.organisation_mine(o.id) as mine
      ${wanted} and (o.name_th collate "th-x-icu", o.id::text) > (${afterName ?? ''} collate "th-x-icu", ${afterId ?? ''})
      order by o.name_th collate "th-x-icu", o.id::text limit ${input.limit + 1}`.execute(tx);
    const all = await sql<{ count: number }>`select count(*)::int as count ${wanted}`.execute(tx);
    const rows = found.rows.slice(0, input.limit);
    const last = rows.at(-1);
    const more = found.rows.length > input.limit && last;
    return { rows, count: all.rows[0]?.count ?? 0, next: more ? `${last.name_th}\u0001${last.id}` : null };
  },
});

function nameOf(column: string) {
  return sql`(select json_build_object('id', n.id, 'short_th', n.short_th, 'short_en', n.short_en)
    from identity.organisation n where n.id = ${sql.ref(column)})`;
}
