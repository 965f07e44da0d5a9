import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { inRoom, type Tx as PlatformTx } from '../../platform/db.ts';
import { askForJob, type OnBehalf } from '../../platform/jobs.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { missionPapers } from './mission-paper.ts';
import type { Tx } from './tables.ts';

/** What the job that makes the paper is told: which, and on whose behalf. */
export type MissionMapAsked = { area: string; print: string; by: OnBehalf };

/** Asks for the printed mission map of an area (แผนที่ภารกิจ). It is made in the background, of what is known then. */
export const printMissionMap = command({
  name: 'services.print-mission-map',
  input: z.object({ area: areaId, print: id, paper: z.enum(missionPapers) }),
  may: { duties: ['desk', 'planner', 'administrator'], within: 'area' },
  async run(tx: Tx, actor, { area, print, paper }, occasion) {
    await tx
      .insertInto('services.mission_print')
      .values({ area, id: print, paper, asked_at: occasion.at, asked_by: actor.account })
      .execute();
    const { account, posting, duty, organisation } = actor;
    const payload: MissionMapAsked = {
      area,
      print,
      by: { account, posting, duty, organisation, areas: [area] },
    };
    await askForJob(inRoom(tx) as PlatformTx, 'services.render-mission-map', payload);
    return { print };
  },
});
