import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { refuse } from '../../platform/refuse.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { formatBaht } from '../../platform/thai/thai-money.ts';
import { serviceInForce } from '../services/public.ts';
import type { Cofunding, partInput } from './cofunding.ts';
import { findCofundings } from './find-cofundings.ts';
import type { Tx } from './tables.ts';

type Adding = { area: string; cofunding: string; parts: readonly z.infer<typeof partInput>[] };

/** Adds sources to a plan; together they are never more than it costs. Refuses a plan that is closed. */
export async function writeParts(tx: Tx, actor: Actor, { area, cofunding, parts }: Adding): Promise<void> {
  await holdOpenPlan(tx, area, cofunding);
  const today = dayInThailand(new Date());
  for (const { part, ...one } of parts) {
    if (one.service) await serviceInForce(tx, one.service, today);
    await tx
      .insertInto('help.cofunding_part')
      .values({ ...one, area, id: part, cofunding, added_by: actor.account })
      .execute();
  }
  const [plan] = await findCofundings(tx, area, { cofunding });
  if (plan && plan.planned_satang > plan.cost_satang)
    throw refuse('cofunding_over', {
      field: 'amount_satang',
      over: formatBaht(plan.planned_satang - plan.cost_satang),
      over_en: formatBaht(plan.planned_satang - plan.cost_satang, { lang: 'en' }),
    });
}

/** The plan, held until the end of the transaction; refuses one that is not here or closed. */
export async function holdOpenPlan(tx: Tx, area: string, cofunding: string): Promise<Cofunding> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${area}${cofunding}`}, 24))`.execute(tx);
  const [plan] = await findCofundings(tx, area, { cofunding });
  if (!plan) throw refuse('cofunding_not_found', {}, 404);
  if (plan.closed) throw refuse('cofunding_closed');
  return plan;
}
