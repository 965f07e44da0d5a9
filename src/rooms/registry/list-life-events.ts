import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, page } from '../../platform/shapes.ts';
import { findLifeEvents } from './find-life-events.ts';
import { lifeEventRow } from './life-event-row.ts';
import { keyOfPage, pageKey } from './life-page.ts';
import type { Tx } from './tables.ts';

/** What happened in a family: the open requests and what was decided, the newest first. */
export const listLifeEvents = read({
  name: 'registry.list-life-events',
  input: z.object({ area: areaId, family: id, ...page }),
  output: z.object({ rows: z.array(lifeEventRow), next: z.string().nullable() }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  looks: { kind: 'file', area: (input) => input.area, subjects: (input) => [input.family] },
  async run(tx: Tx, actor, { area, family, after, limit }) {
    const [moment, last] = keyOfPage(after);
    const rows = await findLifeEvents(
      tx,
      actor.account,
      sql`e.area = ${area}
        and e.id in (select s.event from registry.life_event_subject s where s.area = ${area} and s.subject = ${family})
        and (${moment}::timestamptz is null or (e.asked_at, e.id) < (${moment}::timestamptz, ${last}::uuid))
      order by e.asked_at desc, e.id desc limit ${limit + 1}`,
    );
    const shown = rows.slice(0, limit);
    return { rows: shown, next: rows.length > limit ? pageKey(shown.at(-1)) : null };
  },
});
