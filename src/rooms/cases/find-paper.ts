import { sql } from 'kysely';
import { z } from 'zod';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { shownCase } from './find-shown.ts';
import { receiptLine, type ReceiptLine } from './receipt.ts';
import type { Tx } from './tables.ts';

/** All that the paper of a receipt says, as it was issued. A restricted case has no lines. */
export const paper = z.object({
  area: areaId,
  receipt: id,
  case: id,
  family: id,
  label: z.string(),
  issued_at: z.iso.datetime(),
  issued_by: z.string().nullable(),
  restricted: z.boolean(),
  who: z.string().nullable(),
  house_no: z.string().nullable(),
  moo: z.number().int().nullable(),
  centre: z.object({
    name_th: z.string(),
    name_en: z.string(),
    phone: z.string().nullable(),
    /** How the centre heads its letters. */
    letterhead_th: z.string().nullable(),
    district_th: z.string().nullable(),
    district_en: z.string().nullable(),
    province_th: z.string().nullable(),
    province_en: z.string().nullable(),
  }),
  lines: z.array(receiptLine),
  bring: z.array(z.string()),
  bring_on: isoDate.nullable(),
});
export type Paper = z.infer<typeof paper>;

/** What the paper of a receipt says; nothing when there is none that the asker may see. */
export async function findPaper(tx: Tx, area: string, receipt: string): Promise<Paper | undefined> {
  const { rows } = await sql<Row>`
    select r.id as receipt, r.case_file as case, c.family, r.label, r.issued_at, i.name as issued_by, c.restricted,
      coalesce(nullif(concat(p.title, p.name), ''), k.caller) as who, h.house_no, w.moo,
      a.centre_name_th as name_th, a.centre_name_en as name_en, a.centre_phone as phone,
      a.centre_letterhead_th as letterhead_th,
      d.name_th as district_th, d.name_en as district_en, v.name_th as province_th, v.name_en as province_en,
      r.lines, r.bring, r.bring_on
    from cases.receipt r
    join cases.case_file c on c.area = r.area and c.id = r.case_file
    join cases.contact k on k.area = c.area and k.id = c.contact
    join areas.public_area a on a.id = r.area
    left join areas.public_place d on d.code = a.district
    left join areas.public_place v on v.code = a.province
    left join registry.public_family f on f.area = c.area and f.id = c.family
    left join registry.public_household h on h.area = f.area and h.id = f.household
    left join areas.public_place w on w.code = h.village
    left join registry.public_person p on p.area = k.area and p.id = k.person
    left join identity.public_account i on i.id = r.issued_by
    where r.area = ${area} and r.id = ${receipt} and ${shownCase('c')}`.execute(tx);
  const [row] = rows;
  return row && paperOf(area, row);
}

type Row = Omit<Paper, 'area' | 'issued_at' | 'centre' | 'lines'> &
  Paper['centre'] & { issued_at: Date; lines: ReceiptLine[] };

function paperOf(area: string, { name_th, name_en, phone, letterhead_th, issued_at, ...more }: Row): Paper {
  const { district_th, district_en, province_th, province_en, ...row } = more;
  const place = { district_th, district_en, province_th, province_en };
  const centre = { name_th, name_en, phone, letterhead_th, ...place };
  return { ...row, area, issued_at: issued_at.toISOString(), centre };
}
