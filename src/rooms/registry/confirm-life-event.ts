import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { buildLifePlan } from './build-life-plan.ts';
import { getOpenEvent } from './find-open-event.ts';
import { findLifeWorld } from './find-life-world.ts';
import { openChange } from './open-life-change.ts';
import { changedSince, sidesOf } from './life-side.ts';
import { optionalLine } from './person.ts';
import type { Tx } from './tables.ts';
import { refuseAlone, writeConfirmation } from './write-confirmation.ts';

/**
 * Confirms a life event and applies it, all in one transaction. `why`: what the officer went by; whoever asked it too must name a paper
 * or a witness. Refuses one that no longer fits what is on file, and says what changed; nothing is half done then.
 */
export const confirmLifeEvent = command({
  name: 'registry.confirm-life-event',
  input: z.object({ area: areaId, event: id, why: optionalLine(500, 'life_why_too_long').default(null) }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, event, why }, { at }) {
    const row = await getOpenEvent(tx, area, event);
    if (row.asked_by === actor.account) refuseAlone(actor, row.document ?? why);
    const change = openChange(row.change);
    const world = await findLifeWorld(tx, area, change, 'lock');
    // Somebody else may have decided while this one waited for the family.
    await getOpenEvent(tx, area, event);
    const clash = changedSince(change, row.before, sidesOf(world, change, { places: [] }).before);
    if (clash) throw refuse(`since_${clash.since}`, { name: clash.name, event }, 409);
    const plan = buildLifePlan(world, change, row.happened_on);
    const day = dayInThailand(new Date());
    await writeConfirmation(tx, { area, event, actor, at, day }, { world, plan, asked: row, why });
    return { event, state: 'confirmed' };
  },
});
