import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import type { Climber } from './climb.ts';
import { someNote } from './note.ts';
import type { Tx } from './tables.ts';

/** Whoever an overdue request climbed to says what was done about it. The request stays open and overdue until it is answered. */
export const answerClimb = command({
  name: 'referrals.answer-climb',
  input: z.object({
    area: areaId,
    climb_answer: id,
    referral: id,
    step: z.int().min(1).max(3),
    words: someNote,
  }),
  may: { duties: ['desk', 'agency'], within: 'area' },
  async run(tx: Tx, actor, { area, climb_answer, referral, step, words }, occasion) {
    await mustBeMine(tx, actor, area, referral, step);
    await tx
      .insertInto('referrals.climb_answer')
      .values({
        area,
        id: climb_answer,
        referral,
        step,
        words,
        answered_at: occasion.at,
        answered_by: actor.account,
      })
      .execute();
    return { climb_answer };
  },
});

async function mustBeMine(tx: Tx, actor: Actor, area: string, referral: string, step: number): Promise<void> {
  const { rows } = await sql<{ to_whom: Climber; open: boolean }>`
    select c.to_whom, referrals.is_open(c.area, c.referral) as open from referrals.climb c
    where c.area = ${area} and c.referral = ${referral} and c.step = ${step}
      and (c.to_whom = 'province') = platform.on_duty('agency')
      and (c.to_whom <> 'province' or identity.public_is_province_office())`.execute(tx);
  const [found] = rows;
  if (!found) throw refuse('climb_not_found', {}, 404);
  if (!found.open) throw refuse('climb_over');
  if (found.to_whom !== 'head') return;
  const heads = await sql<{ account: string; name: string }>`
    select account, name from identity.public_heads(${area})`.execute(tx);
  if (heads.rows.length === 0 || heads.rows.some((one) => one.account === actor.account)) return;
  throw refuse('climb_is_the_heads', { name: heads.rows.map((one) => one.name).join(', ') });
}
