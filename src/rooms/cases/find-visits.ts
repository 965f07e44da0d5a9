import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import type { Tx } from './tables.ts';
import { attachmentKinds, visitOutcomes } from './visit.ts';

/** A paper or a photo beside a case. `file` can be fetched by those who may. */
export const attachmentShown = z.object({
  attachment: id,
  need: id.nullable(),
  visit: id.nullable(),
  file: id,
  kind: z.enum(attachmentKinds),
  words: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
});
export type AttachmentShown = z.infer<typeof attachmentShown>;

/** A home visit as its case or a list of visits shows it. */
export const visitShown = z.object({
  visit: id,
  case: id,
  family: id,
  need: id.nullable(),
  visitor: z.object({ account: id, name: z.string().nullable() }),
  planned_for: isoDate,
  purpose: z.string().nullable(),
  /** It follows a closing, after so many months. */
  follow_up: z.number().int().nullable(),
  /** Of a restricted case, as far as the asker may see the case. */
  restricted: z.boolean(),
  end: z
    .object({
      outcome: z.enum(visitOutcomes),
      went_on: isoDate.nullable(),
      words: z.string().nullable(),
      at: z.iso.datetime(),
      by: z.string().nullable(),
    })
    .nullable(),
});
export type VisitShown = z.infer<typeof visitShown>;

/** Visits of one area, those first that come first. `wanted` is a condition on the row `v`. */
export async function findVisits(
  tx: Tx,
  area: string,
  wanted: RawBuilder<unknown>,
  limit: number,
): Promise<VisitShown[]> {
  const { rows } = await sql<Row>`
    select v.id as visit, v.case_file as case, v.family, v.need, v.visitor, v.planned_for, v.purpose, v.follow_up, coalesce(c.restricted, false) as restricted,
      a.name as visitor_name, e.outcome, e.went_on, e.words, e.ended_at, b.name as by
    from (select * from cases.visit v where v.area = ${area} and ${wanted} order by v.planned_for, v.id limit ${limit}) v
    left join cases.case_file c on c.area = v.area and c.id = v.case_file
    left join identity.public_account a on a.id = v.visitor
    left join cases.visit_end e on e.area = v.area and e.visit = v.id
    left join identity.public_account b on b.id = e.ended_by
    order by v.planned_for, v.id`.execute(tx);
  return rows.map(({ visitor, visitor_name, outcome, went_on, words, ended_at, by, ...row }) => ({
    ...row,
    visitor: { account: visitor, name: visitor_name },
    end: ended_at && outcome ? { outcome, went_on, words, at: ended_at.toISOString(), by } : null,
  }));
}

type Row = Omit<VisitShown, 'visitor' | 'end'> & {
  visitor: string;
  visitor_name: string | null;
  outcome: (typeof visitOutcomes)[number] | null;
  went_on: string | null;
  words: string | null;
  ended_at: Date | null;
  by: string | null;
};

/** The papers and photos beside one case, in the order in which they came. */
export async function findAttachments(tx: Tx, area: string, caseId: string): Promise<AttachmentShown[]> {
  const { rows } = await sql<Omit<AttachmentShown, 'at'> & { at: Date }>`
    select x.id as attachment, x.need, x.visit, x.file, x.kind, x.words, x.added_at as at, a.name as by
    from cases.attachment x
    left join identity.public_account a on a.id = x.added_by
    where x.area = ${area} and x.case_file = ${caseId} order by x.recorded_at`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
