import { z } from 'zod';
import { namesOfAreas } from '../areas/public.ts';
import { kindsOfAreas } from '../identity/public.ts';
import { read } from '../../platform/read.ts';
import { areaId, page } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findServices } from './find-services.ts';
import { missionServiceOf } from './find-missions.ts';
import { overlapsOf } from './mission-map.ts';
import type { Tx } from './tables.ts';

/** The areas that I look after, side by side: how many services have somebody who answers for them, and where two do the same. */
export const listMandateAreas = read({
  name: 'services.list-mandate-areas',
  input: z.object(page),
  output: z.object({
    rows: z.array(
      z.object({
        area: areaId,
        name: z.object({ th: z.string(), en: z.string() }),
        held: z.number().int(),
        unheld: z.number().int(),
        overlaps: z.number().int(),
      }),
    ),
    count: z.number().int(),
    next: z.string().nullable(),
  }),
  may: { duties: ['desk', 'planner', 'administrator'], within: 'areas' },
  looks: { kind: 'none' },
  async run(tx: Tx, actor, { after = '', limit }) {
    const all = [...actor.areas].toSorted();
    const some = all.filter((area) => area > after).slice(0, limit);
    const found = await findServices(tx, dayInThailand(new Date()));
    const services = found.filter(({ status }) => status === 'active').map(missionServiceOf);
    const kinds = await kindsOfAreas(tx, some);
    const names = await namesOfAreas(tx, some);
    const rows = some.map((area) => {
      const here = kinds.get(area) ?? new Set();
      const held = services.filter(({ kind }) => here.has(kind)).length;
      const name = { th: names.get(area)?.name_th ?? area, en: names.get(area)?.name_en ?? area };
      const holders = [...here].map((kind) => ({ kind, name, organisations: [someone] }));
      const overlaps = overlapsOf({ services, holders }).length;
      return { area, name, held, unheld: services.length - held, overlaps };
    });
    const last = some.at(-1);
    return { rows, count: all.length, next: last !== undefined && last !== all.at(-1) ? last : null };
  },
});

// Which organisation it is matters to nobody who counts kinds.
const someone = { id: '', short_th: '', short_en: '' };
