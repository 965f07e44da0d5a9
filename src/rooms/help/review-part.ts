import { refuse } from '../../platform/refuse.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import { findCofundings } from './find-cofundings.ts';
import type { HelpTables } from './tables.ts';

/** Refuses to give or ask for a part of a plan that is not this family's, is closed, or was given already. */
export async function reviewPart(tx: AnyTx, area: string, family: string, part: string): Promise<void> {
  const db = inRoom<HelpTables>(tx);
  const row = await db
    .selectFrom('help.cofunding_part')
    .select('cofunding')
    .where('area', '=', area)
    .where('id', '=', part)
    .executeTakeFirst();
  const [plan] = row ? await findCofundings(db, area, { cofunding: row.cofunding }) : [];
  const found = plan?.parts.find((one) => one.part === part);
  if (!plan || !found || plan.family !== family) throw refuse('cofunding_not_found', {}, 404);
  if (plan.closed) throw refuse('cofunding_closed');
  if (found.state === 'given' || found.state === 'ended') throw refuse('cofunding_part_done');
}
