import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownCase } from './find-shown.ts';
import type { Tx } from './tables.ts';

const form = z.object({ form: z.enum(['pdf', 'docx', 'xlsx']), file: id });

/** The papers that came by themselves: those of the centre, or of one case; the newest first, with what stopped one. */
export const listPrinted = read({
  name: 'cases.list-printed',
  input: z.object({ area: areaId, case: id.nullable().default(null) }),
  output: z.object({
    rows: z.array(
      z.object({
        printed: id,
        kind: z.enum(['month', 'register', 'fact_finding', 'visit_record']),
        month: z.iso.date().nullable(),
        asked_at: z.iso.datetime(),
        by: z.string().nullable(),
        /** Why there is no PDF: the fonts are gone, or it could not be made. */
        fault: z.enum(['no_fonts', 'not_made']).nullable(),
        files: z.array(form),
      }),
    ),
  }),
  may: { duties: ['desk'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { area, case: caseId }) {
    const { rows } = await sql<Row>`
      select p.id as printed, p.kind, p.month, p.asked_at, a.name as by, p.fault,
        case when c.restricted and p.asked_by <> ${actor.account} then '[]' else coalesce((
          select jsonb_agg(jsonb_build_object('form', f.form, 'file', f.file) order by f.form desc)
          from cases.printed_file f where f.area = p.area and f.printed = p.id), '[]') end as files
      from cases.printed p
      left join cases.case_file c on c.area = p.area and c.id = p.case_file
      left join identity.public_account a on a.id = p.asked_by
      where p.area = ${area} and ${caseId === null ? sql`p.case_file is null` : sql`p.case_file = ${caseId} and ${shownCase('c')}`}
      order by p.asked_at desc, p.id limit 30`.execute(tx);
    return { rows: rows.map((row) => ({ ...row, asked_at: row.asked_at.toISOString() })) };
  },
});

type Row = {
  printed: string;
  kind: 'month' | 'register' | 'fact_finding' | 'visit_record';
  month: string | null;
  asked_at: Date;
  by: string | null;
  fault: 'no_fonts' | 'not_made' | null;
  files: z.infer<typeof form>[];
};
