import { sql } from 'kysely';
import { z } from 'zod';
import { id, isoDate } from '../../platform/shapes.ts';
import { goal, planSaid, signingWays } from './family-plan.ts';
import type { Tx } from './tables.ts';

/** A version of a family's plan, and who of the family signed it. */
export const planShown = planSaid.extend({
  plan: id,
  version: z.number().int(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  signatures: z.array(
    z.object({
      signature: id,
      name: z.string().nullable(),
      how: z.enum(signingWays),
      witnessed_by: z.string(),
      signed_on: isoDate,
      file: id.nullable(),
    }),
  ),
});
export type PlanShown = z.infer<typeof planShown>;

/** The versions of the plan made in one case, the newest first. */
export async function findPlans(tx: Tx, area: string, caseId: string): Promise<PlanShown[]> {
  const { rows } = await sql<Omit<PlanShown, 'at'> & { at: Date }>`
    select p.id as plan, p.version, p.goals, p.words, p.review_on, p.written_at as at, a.name as by,
      coalesce((select json_agg(json_build_object('signature', s.id, 'name', concat(n.title, n.name), 'how', s.how,
          'witnessed_by', s.witnessed_by, 'signed_on', s.signed_on, 'file', s.file) order by s.recorded_at)
        from cases.plan_signature s
        left join registry.public_person n on n.area = s.area and n.id = s.person
        where s.area = p.area and s.family_plan = p.id), '[]') as signatures
    from cases.family_plan p
    left join identity.public_account a on a.id = p.written_by
    where p.area = ${area} and p.case_file = ${caseId} order by p.version desc`.execute(tx);
  return rows.map((row) => ({ ...row, goals: z.array(goal).parse(row.goals), at: row.at.toISOString() }));
}
