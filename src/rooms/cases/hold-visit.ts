import { refuse } from '../../platform/refuse.ts';
import type { Tx } from './tables.ts';

/** A visit held still while it changes. */
export type HeldVisit = {
  id: string;
  case_file: string;
  family: string;
  visitor: string;
  planned_for: string;
  not_before: string;
};

/** Holds a visit; refuses one that cannot be seen (`visit_not_found`) or has been made or called off (`visit_ended_already`). */
export async function holdOpenVisit(tx: Tx, area: string, visit: string): Promise<HeldVisit> {
  const held = await tx
    .selectFrom('cases.visit')
    .select(['id', 'case_file', 'family', 'visitor', 'planned_for', 'not_before', 'ended_at'])
    .where('area', '=', area)
    .where('id', '=', visit)
    .forUpdate()
    .executeTakeFirst();
  if (!held) throw refuse('visit_not_found', {}, 404);
  if (held.ended_at) throw refuse('visit_ended_already');
  return held;
}
