import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import type { complaintOutcomes, ComplaintShown } from './complaint.ts';
import type { needKind } from './need.ts';
import type { Tx } from './tables.ts';

/** A complaint that the asker may see: the first lock, in the words of the policy `complaint_read`. */
export function shownComplaint({ account, duty, organisation }: Actor): RawBuilder<boolean> {
  const open = sql<boolean>`not (c.grave or c.restricted)`;
  const of: Record<string, RawBuilder<boolean>> = {
    desk: sql`(${open} or c.received_by = ${account} or (c.restricted and registry.public_in_circle(c.area, c.family)))`,
    auditor: sql`not c.restricted`,
    agency: sql`(c.organisation = ${organisation} and (${open} or identity.public_takes_confidential(c.area)))`,
  };
  return sql<boolean>`(not cases.is_complained_of(c.area, c.id) and ${of[duty] ?? sql`false`})`;
}

/** Complaints by what is wanted of them, the most pressing first. */
export async function findComplaints(
  tx: Tx,
  actor: Actor,
  wanted: RawBuilder<unknown>,
  limit: number,
): Promise<ComplaintShown[]> {
  const { rows } = await sql<Row>`
    select c.*, o.short_th, o.short_en, i.name as received_by_name, x.answered_at, x.outcome, x.words as answer_words, x.learnt,
      b.name as answered_by, n.kind as need_kind, n.case_file, r.label as case_label,
      coalesce((select array_agg(w.name order by w.name) from cases.complained_of p join identity.public_account w on w.id = p.account
        where p.area = c.area and p.complaint = c.id), '{}') as names
    from cases.complaint c
    left join cases.complaint_answer x on x.area = c.area and x.complaint = c.id
    left join cases.need n on n.area = c.area and n.id = c.need
    left join cases.receipt r on r.area = n.area and r.case_file = n.case_file
    left join identity.public_organisation o on o.id = c.organisation
    left join identity.public_account i on i.id = c.received_by
    left join identity.public_account b on b.id = x.answered_by
    where c.area = any (${[...actor.areas]}) and ${shownComplaint(actor)} and ${wanted}
    order by c.closed_at desc nulls first, c.due_on, c.id limit ${limit}`.execute(tx);
  return rows.map((row) => shownOf(row, actor));
}

type Row = {
  area: string;
  id: string;
  label: string;
  kind: ComplaintShown['kind'];
  about: ComplaintShown['about'];
  grave: boolean;
  restricted: boolean;
  words: string;
  wish: string | null;
  name: string | null;
  phone: string | null;
  against: string | null;
  family: string | null;
  referral: string | null;
  organisation: string | null;
  channel: ComplaintShown['channel'];
  received_at: Date;
  due_on: string;
  short_th: string | null;
  short_en: string | null;
  received_by_name: string | null;
  answered_at: Date | null;
  outcome: (typeof complaintOutcomes)[number] | null;
  answer_words: string | null;
  learnt: string | null;
  answered_by: string | null;
  need_kind: z.infer<typeof needKind> | null;
  case_file: string | null;
  case_label: string | null;
  names: string[];
};

function shownOf(row: Row, { duty }: Actor): ComplaintShown {
  const { area, label, kind, about, grave, restricted, words, wish, name, phone, against, channel } = row;
  const linked = row.case_file !== null && row.family !== null && row.need_kind !== null;
  return {
    area,
    complaint: row.id,
    label,
    kind,
    about,
    grave,
    restricted,
    words,
    wish,
    name,
    phone,
    against,
    complained_of: row.names,
    case: linked
      ? {
          case: row.case_file ?? '',
          family: row.family ?? '',
          label: row.case_label,
          need: row.need_kind ?? 'other',
        }
      : null,
    referral: row.referral,
    organisation: row.organisation === null ? null : { th: row.short_th ?? '', en: row.short_en ?? '' },
    channel,
    received_on: dayInThailand(row.received_at),
    received_by: row.received_by_name,
    due_on: row.due_on,
    mine:
      row.answered_at === null && !(duty === 'desk' && ((grave && !restricted) || row.organisation !== null)),
    answer:
      row.answered_at === null || row.outcome === null
        ? null
        : {
            on: dayInThailand(row.answered_at),
            by: row.answered_by,
            outcome: row.outcome,
            words: row.answer_words ?? '',
            learnt: row.learnt,
          },
  };
}
