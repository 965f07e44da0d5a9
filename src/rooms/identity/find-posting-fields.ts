import { sql } from 'kysely';
import type { Fields } from '../../platform/changed-fields.ts';
import type { Tx } from './tables.ts';

/** The fields of a posting as its history keeps them: duty, organisation, areas by name (the first ten), days, hand-over. */
export async function findPostingFields(tx: Tx, posting: string): Promise<Fields> {
  const { rows } = await sql<{
    duty: string;
    confidential: boolean;
    head: boolean;
    supervisor: boolean;
    organisation: { th: string; en: string } | null;
    areas: { th: string; en: string };
    area_count: number;
    from: string;
    until: string | null;
    handover: string | null;
  }>`
    select p.duty, p.confidential, p.head, p.supervisor, p.handover, lower(p.during)::text as "from", (upper(p.during) - 1)::text as until,
      case when o.id is not null then json_build_object('th', o.short_th, 'en', o.short_en) end as organisation,
      (select json_build_object('th', coalesce(string_agg(n.name_th, ', '), ''), 'en', coalesce(string_agg(n.name_en, ', '), ''))
       from (select a.name_th, a.name_en from identity.posting_area x join areas.public_area a on a.id = x.area
         where x.posting = p.id order by a.id limit 10) n) as areas,
      (select count(*)::int from identity.posting_area x where x.posting = p.id) as area_count
    from identity.posting p left join identity.public_organisation o on o.id = p.organisation
    where p.id = ${posting}`.execute(tx);
  const [row] = rows;
  if (!row) return {};
  const { area_count, ...fields } = row;
  return { ...fields, ...(area_count > 10 && { area_count }) };
}
