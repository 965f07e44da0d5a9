import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { capacity, holdsOn } from './capacity.ts';
import type { Tx } from './tables.ts';

/** An organisation says how much it can take on, for every centre that thinks of asking it. It is still asked: people decide. */
export const recordCapacity = command({
  name: 'referrals.record-capacity',
  input: capacity.extend({ capacity: id }),
  may: { duties: ['agency'], within: 'organisations' },
  async run(tx: Tx, actor, { capacity: said, state, words, until }) {
    if (!holdsOn({ until }, dayInThailand(new Date())))
      throw refuse('capacity_until_past', { field: 'until' });
    if (!actor.organisation) throw refuse('not_allowed', {}, 403);
    await tx
      .insertInto('referrals.capacity')
      .values({
        id: said,
        organisation: actor.organisation,
        state,
        words,
        until,
        said_by: actor.account,
      })
      .execute();
    return { capacity: said };
  },
});
