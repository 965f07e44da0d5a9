import { sql } from 'kysely';
import { refuse } from '../../platform/refuse.ts';
import type { LifeSide } from './life-event.ts';
import type { Tx } from './tables.ts';

/** A request as it was asked. */
export type AskedEvent = {
  asked_by: string;
  document: string | null;
  happened_on: string;
  change: unknown;
  before: LifeSide;
};

/** A request that is still open; refuses one that is not there, or was decided meanwhile. */
export async function getOpenEvent(tx: Tx, area: string, event: string): Promise<AskedEvent> {
  const found = await sql<AskedEvent & { outcome: string | null }>`
    select e.asked_by, e.document, e.happened_on, e.change, e.before, d.outcome
    from registry.life_event e
    left join registry.life_decision d on d.area = e.area and d.event = e.id
    where e.area = ${area} and e.id = ${event}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw refuse('life_event_unknown', {}, 404);
  if (row.outcome) throw refuse('life_decided_already', { outcome: row.outcome }, 409);
  return row;
}
