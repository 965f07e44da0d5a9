import { sql } from 'kysely';
import { z } from 'zod';
import { inRoom } from '../../platform/db.ts';
import { openDoor } from '../../platform/open-door.ts';
import type { AreasTables } from './tables.ts';

const centre = z.object({
  area: z.string(),
  name_th: z.string(),
  name_en: z.string(),
  district_th: z.string().nullable(),
  district_en: z.string().nullable(),
  province_th: z.string().nullable(),
  province_en: z.string().nullable(),
  centre_th: z.string(),
  centre_en: z.string(),
  phone: z.string().nullable(),
  address_th: z.string().nullable(),
});
type Centre = z.infer<typeof centre>;

/** POST /open/contacts: where the centre of a place is and its telephone, by the beginning of the name of the place. Of nobody, and nothing is kept. */
export const openContacts = openDoor({
  name: 'areas.open-contacts',
  path: '/open/contacts',
  summary: 'The social assistance centre of a place: its name, telephone and address',
  description:
    'Words of a tambon or local authority, district or province, in Thai or English, each as it begins; at most ten centres. Nothing is stored.',
  input: z.strictObject({ text: z.string().trim().min(1).max(80) }),
  output: z.object({ rows: z.array(centre) }),
  keep_seconds: 300,
  async prepare(tx) {
    const { rows } = await sql<Centre>`
      select a.id as area, a.name_th, a.name_en, d.name_th as district_th, d.name_en as district_en, p.name_th as province_th,
        p.name_en as province_en, a.centre_name_th as centre_th, a.centre_name_en as centre_en, a.centre_phone as phone,
        a.centre_address_th as address_th
      from areas.public_area a
      left join areas.public_place d on d.code = a.district
      left join areas.public_place p on p.code = a.province
      where a.id <> '000000' order by a.name_th collate "th-x-icu", a.id`.execute(inRoom<AreasTables>(tx));
    return rows.map((row) => ({ row, names: namesOf(row) }));
  },
  run(centres, { text }) {
    const words = text.toLowerCase().split(/\s+/).map(bare);
    const found = centres.filter(({ names }) =>
      words.every((word) => names.some((name) => name.startsWith(word))),
    );
    // A place of that name goes before the places of a district or province of that name.
    const first = found.filter(({ row }) => words.some((word) => isOwnName(row, word)));
    return { rows: [...new Set([...first, ...found])].slice(0, 10).map(({ row }) => row) };
  },
});

function namesOf({ name_th, name_en, district_th, district_en, province_th, province_en }: Centre): string[] {
  const names = [name_th, name_en, district_th, district_en, province_th, province_en];
  return names.flatMap((name) => (name ? [bare(name.toLowerCase())] : []));
}

function isOwnName({ name_th, name_en }: Centre, word: string): boolean {
  return [name_th, name_en].some((name) => bare(name.toLowerCase()).startsWith(word));
}

// People write ต.หนองแคน, ตำบลหนองแคน or หนองแคน.
function bare(name: string): string {
  return name.replace(/^(ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.|เทศบาลตำบล|เทศบาลเมือง|เทศบาลนคร|อบต\.)\s*(?=.)/u, '');
}
