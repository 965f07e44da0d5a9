import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { gapFilter } from './gap.ts';

export type GapFilter = z.infer<z.ZodObject<typeof gapFilter>>;

/** The gaps `g` that a filter asks for. */
export function gapCondition({ area, service, village, state, declined }: GapFilter): RawBuilder<unknown> {
  const parts = [sql`g.area = ${area}`];
  if (service) parts.push(sql`g.service = ${service}`);
  if (village) parts.push(sql`g.village = ${village}`);
  if (state) parts.push(sql`g.state = ${state}`);
  if (declined !== 'with') parts.push(declined === 'only' ? refused : sql`not ${refused}`);
  return sql.join(parts, sql` and `);
}

/** Whether the family said that it does not want this, and did not take it back. */
const refused = sql`exists (
  select from eligibility.decline d where d.area = g.area and d.person = g.person and d.service = g.service
    and not exists (select from eligibility.decline_end e where e.area = d.area and e.decline = d.id))`;
