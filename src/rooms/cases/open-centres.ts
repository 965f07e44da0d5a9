import { sql } from 'kysely';
import { z } from 'zod';
import { inRoom } from '../../platform/db.ts';
import { openDoor } from '../../platform/open-door.ts';
import { areaId } from '../../platform/shapes.ts';
import type { CasesTables } from './tables.ts';

const centre = z.object({ area: areaId, name_th: z.string(), name_en: z.string(), place_th: z.string() });

/** POST /open/centres: the centres where somebody sits at the desk, by part of a name. */
export const openCentres = openDoor({
  name: 'cases.open-centres',
  path: '/open/centres',
  summary: 'Centres by part of their name',
  description: 'At most twenty, each with its district and province.',
  input: z.object({ text: z.string().max(100) }),
  output: z.array(centre),
  keep_seconds: 60,
  async prepare(tx) {
    const { rows } = await sql<z.infer<typeof centre>>`
      select a.id as area, a.centre_name_th as name_th, a.centre_name_en as name_en,
        concat_ws(' ', 'อ.' || d.name_th, 'จ.' || v.name_th) as place_th
      from areas.public_area a
      left join areas.public_place d on d.code = a.district
      left join areas.public_place v on v.code = a.province
      where a.id in (select identity.public_areas_with_desk()) order by a.centre_name_th`.execute(
      inRoom<CasesTables>(tx),
    );
    return rows;
  },
  run(all, { text }) {
    const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
    return all
      .filter((one) => {
        const said = `${one.name_th} ${one.name_en} ${one.place_th}`.toLowerCase();
        return parts.every((part) => said.includes(part));
      })
      .slice(0, 20);
  },
});
