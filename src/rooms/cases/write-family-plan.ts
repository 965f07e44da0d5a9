import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { holdCase } from './hold-case.ts';
import { planSaid } from './family-plan.ts';
import type { Tx } from './tables.ts';

/**
 * Writes the next version of a family's plan. `version` is the one that was seen last (0: none yet): when somebody wrote another one
 * meanwhile nothing is written.
 */
export const writeFamilyPlan = command({
  name: 'cases.write-family-plan',
  input: planSaid.extend({ area: areaId, plan: id, case: id, version: z.number().int().min(0) }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, plan, case: caseId, version, goals, words, review_on }, { at }) {
    const held = await holdCase(tx, area, caseId);
    const { rows } = await sql<{ last: number }>`
      select coalesce(max(version), 0)::int as last from cases.family_plan where area = ${area} and case_file = ${caseId}`.execute(
      tx,
    );
    if (rows[0]?.last !== version) throw refuse('plan_changed_meanwhile');
    const row = { area, id: plan, case_file: caseId, family: held.family, version: version + 1 };
    const said = { goals: JSON.stringify(goals), words, review_on };
    await tx
      .insertInto('cases.family_plan')
      .values({ ...row, ...said, written_at: at, written_by: actor.account })
      .execute();
    return { plan, version: version + 1 };
  },
});
