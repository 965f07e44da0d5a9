import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownFact } from './find-circle.ts';
import type { Tx } from './tables.ts';
import { writeFactsNow } from './write-facts-now.ts';

/** Confirms an answer that somebody recorded: from now on it is used before later answers that nobody confirmed. */
export const verifyFact = command({
  name: 'registry.verify-fact',
  input: z.object({ area: areaId, verification: id, fact: id }),
  may: { duties: ['desk', 'volunteer'], within: 'area' },
  async run(tx: Tx, actor, { area, verification, fact }, { at }) {
    const found = await tx
      .selectFrom('registry.fact')
      .select(['subject', 'key', 'answer', 'restricted'])
      .where('area', '=', area)
      .where('id', '=', fact)
      .where(shownFact('registry.fact'))
      .executeTakeFirst();
    if (!found) throw refuse('fact_not_there', {}, 404);
    if (found.answer === 'refused') throw refuse('fact_refused_not_verified', {});
    await tx
      .insertInto('registry.verification')
      .values({
        area,
        id: verification,
        fact,
        subject: found.subject,
        verified_by: actor.account,
        at,
        restricted: found.restricted,
      })
      .execute();
    await writeFactsNow(tx, area, [found]);
    return { verification };
  },
});
