import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { missionPapers } from './mission-paper.ts';
import type { Tx } from './tables.ts';

/** The mission maps that were printed for an area, the newest first; `file` is null while one is being made. */
export const listMissionPapers = read({
  name: 'services.list-mission-papers',
  input: z.object({ area: areaId }),
  output: z.object({
    rows: z.array(
      z.object({
        print: id,
        paper: z.enum(missionPapers),
        at: z.iso.datetime(),
        by: z.string().nullable(),
        file: id.nullable(),
      }),
    ),
  }),
  may: { duties: ['desk', 'planner', 'administrator'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    const { rows } = await sql<Row>`
      select p.id as print, p.paper, p.asked_at as at, a.name as by, m.file from services.mission_print p
      left join services.mission_paper m on m.area = p.area and m.mission_print = p.id
      left join identity.public_account a on a.id = p.asked_by
      where p.area = ${area} order by p.asked_at desc, p.id limit 10`.execute(tx);
    return { rows: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  },
});

type Row = { print: string; paper: 'a4' | 'a3'; at: Date; by: string | null; file: string | null };
