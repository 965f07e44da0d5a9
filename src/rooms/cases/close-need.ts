import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { holdOpenNeed } from './hold-case.ts';
import { satisfactions } from './closing.ts';
import { needOutcomes } from './need.ts';
import { note } from './note.ts';
import { nextRound } from './find-closures.ts';
import type { Tx } from './tables.ts';

/** Closes a need with what became of it. Refused while an organisation still has to answer for it. */
export const closeNeed = command({
  name: 'cases.close-need',
  input: z
    .object({
      area: areaId,
      closure: id,
      need: id,
      outcome: z.enum(needOutcomes),
      words: note.nullable().default(null),
      /** What the family says of this need alone, when it was asked. */
      satisfied: z.enum(satisfactions).nullable().default(null),
      feedback: note.nullable().default(null),
    })
    .refine((one) => one.satisfied !== 'could_not_ask' || Boolean(one.feedback), {
      message: 'say_why_not_asked',
      path: ['feedback'],
    }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, closure, need, ...said }, occasion) {
    await holdOpenNeed(tx, area, need);
    await mustHaveNoOpenReferral(tx, area, need);
    await tx
      .insertInto('cases.need_closure')
      .values({
        area,
        id: closure,
        need,
        ...said,
        round: nextRound('need_closure', area, need),
        closed_at: occasion.at,
        closed_by: actor.account,
      })
      .execute();
    await tx
      .updateTable('cases.need')
      .set({ closed_at: occasion.at })
      .where('area', '=', area)
      .where('id', '=', need)
      .execute();
    return { closure };
  },
});

async function mustHaveNoOpenReferral(tx: Tx, area: string, need: string): Promise<void> {
  const open = await tx
    .selectFrom('referrals.public_referral as r')
    .innerJoin('identity.public_organisation as o', 'o.id', 'r.organisation')
    .select(['r.id', 'o.short_th', 'o.short_en'])
    .where('r.area', '=', area)
    .where('r.need', '=', need)
    .where('r.open_for', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (open) throw refuse('need_waits', { th: open.short_th, en: open.short_en, referral: open.id });
}
