import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { asActor, inRoom } from '../../platform/db.ts';
import { renderDocument } from '../../platform/documents.ts';
import { job } from '../../platform/jobs.ts';
import { actorOf, keepDocument } from '../../platform/keep-document.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findMissions } from './find-missions.ts';
import type { MissionPaper } from './mission-paper.ts';
import { missionSheetOf, type MissionSheet } from './mission-sheet.ts';
import type { MissionMapAsked } from './print-mission-map.ts';
import type { ServicesTables, Tx } from './tables.ts';

/** Makes the mission map of an area as a PDF, with the rights of whoever asked for it. Twice is once. */
export const renderMissionMap = job<MissionMapAsked>({
  name: 'services.render-mission-map',
  async run(room, { area, print, by }) {
    const sheet = await asActor(room.house.db, actorOf(by), 'read only', (tx) =>
      findSheet(inRoom<ServicesTables>(tx), area, print),
    );
    if (!sheet) return;
    const pdf = await renderDocument(template, sheet);
    const made = { area, name: `${sheet.file}.pdf`, subject: null, duties: [...readers], pdf };
    await keepDocument(room, by, made, async (tx, file) => {
      const row = { area, mission_print: print, file };
      await inRoom<ServicesTables>(tx).insertInto('services.mission_paper').values(row).execute();
    });
  },
});

const template = fileURLToPath(new URL('./mission-map.typ', import.meta.url));
const readers = ['desk', 'planner', 'administrator'];

async function findSheet(tx: Tx, area: string, print: string): Promise<MissionSheet | undefined> {
  const { rows } = await sql<Row>`
    select p.paper, p.asked_at, a.name as by, m.file, o.name_th as area, d.name_th as district, v.name_th as province
    from services.mission_print p
    join areas.public_area o on o.id = p.area
    left join areas.public_place d on d.code = o.district
    left join areas.public_place v on v.code = o.province
    left join services.mission_paper m on m.area = p.area and m.mission_print = p.id
    left join identity.public_account a on a.id = p.asked_by
    where p.area = ${area} and p.id = ${print}`.execute(tx);
  const [row] = rows;
  if (!row || row.file !== null) return undefined;
  const { paper, asked_at, by, district, province } = row;
  const missions = await findMissions(inRoom(tx), area, dayInThailand(asked_at));
  return missionSheetOf(missions, {
    paper,
    area: row.area,
    district,
    province,
    printed: { by: by ?? '', at: asked_at.toISOString() },
  });
}

type Row = {
  paper: MissionPaper;
  asked_at: Date;
  by: string | null;
  file: string | null;
  area: string;
  district: string | null;
  province: string | null;
};
