import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { id } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';

/** The drafts that are being written, the last changed first; of one service, or of all. */
export const listDrafts = read({
  name: 'services.list-drafts',
  input: z.object({ service: z.string().max(100).optional() }),
  output: z.array(
    z.object({
      draft: id,
      service: z.string(),
      name: z.object({ th: z.string(), en: z.string() }),
      drafted_by: z.string(),
      mine: z.boolean(),
      changed_at: z.date(),
    }),
  ),
  may: { duties: ['administrator', 'auditor'], within: 'country' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { service = null }) {
    const { rows } = await sql<Row>`
      select d.id as draft, d.service, coalesce(n.name_th, d.service) as th, coalesce(n.name_en, d.service) as en,
        coalesce(a.name, '') as drafted_by, d.drafted_by = ${actor.account} as mine, d.changed_at
      from services.draft d left join identity.public_account a on a.id = d.drafted_by
      left join services.public_service n on n.service = d.service and n.version = d.base_version
      where d.discarded_at is null and not exists (select from services.publication p where p.draft = d.id)
        and (${service}::text is null or d.service = ${service})
      order by d.changed_at desc limit 200`.execute(tx);
    return rows.map(({ th, en, ...row }) => ({ ...row, name: { th, en } }));
  },
});

type Row = {
  draft: string;
  service: string;
  th: string;
  en: string;
  drafted_by: string;
  mine: boolean;
  changed_at: Date;
};
