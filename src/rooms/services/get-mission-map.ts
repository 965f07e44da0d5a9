import { z } from 'zod';
import { namesOfAreas } from '../areas/public.ts';
import { read } from '../../platform/read.ts';
import { areaId } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findMissions } from './find-missions.ts';
import { mandateHolder, missionService } from './mission-map.ts';
import type { Tx } from './tables.ts';

/** Who has which mandate in an area today; what overlaps and what nobody does is worked out from it (`mission-map.ts`). */
export const getMissionMap = read({
  name: 'services.get-mission-map',
  input: z.object({ area: areaId }),
  output: z.object({
    /** The area's name. */
    name: z.object({ th: z.string(), en: z.string() }),
    services: z.array(missionService),
    holders: z.array(mandateHolder),
    /** Services that their owner switched off, or that were given for a time only: they stand in no map. */
    switched_off: z.number().int(),
  }),
  may: { duties: ['desk', 'planner', 'administrator'], within: 'area' },
  looks: { kind: 'none' },
  async run(tx: Tx, _actor, { area }) {
    const { services, holders, switched_off } = await findMissions(tx, area, dayInThailand(new Date()));
    const name = (await namesOfAreas(tx, [area])).get(area);
    return {
      name: { th: name?.name_th ?? area, en: name?.name_en ?? area },
      services: [...services],
      holders: [...holders],
      switched_off,
    };
  },
});
