import { sql } from 'kysely';
import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { page } from '../../platform/shapes.ts';
import { findLifeEvents } from './find-life-events.ts';
import { lifeEventRow } from './life-event-row.ts';
import { keyOfPage, pageKey } from './life-page.ts';
import type { Tx } from './tables.ts';

/** The life events of my areas that wait for a decision, the longest waiting first. */
export const listOpenLifeEvents = read({
  name: 'registry.list-open-life-events',
  input: z.object({ ...page }),
  output: z.object({ rows: z.array(lifeEventRow), next: z.string().nullable() }),
  may: { duties: ['desk', 'volunteer'], within: 'areas' },
  looks: {
    kind: 'list',
    seen: (output) =>
      output.rows.flatMap((one) =>
        one.before.people.map(({ person: subject }) => ({ area: one.area, subject })),
      ),
  },
  async run(tx: Tx, actor, { after, limit }) {
    const [moment, last] = keyOfPage(after);
    const rows = await findLifeEvents(
      tx,
      actor.account,
      sql`e.area = any (${[...actor.areas]}::text[]) and d.event is null
        and (${moment}::timestamptz is null or (e.asked_at, e.id) > (${moment}::timestamptz, ${last}::uuid))
      order by e.asked_at, e.id limit ${limit + 1}`,
    );
    const shown = rows.slice(0, limit);
    return { rows: shown, next: rows.length > limit ? pageKey(shown.at(-1)) : null };
  },
});
