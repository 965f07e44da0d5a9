import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { shownCase } from './find-shown.ts';
import { needKinds, urgencies } from './need.ts';
import { readReceiptNumber } from './receipt.ts';

/** What the list of cases can be asked for. Every filter stands in the address of the page, so that a queue can be kept and sent on. */
export const caseFilters = z.object({
  area: areaId,
  state: z.enum(['open', 'closed', 'all']).default('open'),
  whose: z.enum(['mine', 'centre']).default('centre'),
  /** Those of one officer. */
  owner: id.optional(),
  family: id.optional(),
  kind: z.enum(needKinds).optional(),
  urgency: z.enum(urgencies).optional(),
  /** The code of a village in which the family lives. */
  village: z.string().max(10).optional(),
  /** Late: a need's day has passed; to close: every need has its end; left: its officer is no longer here. */
  queue: z.enum(['late', 'to_close', 'left']).optional(),
  /** An organisation that still has to answer for a need of the case. */
  waiting_for: id.optional(),
  /** A receipt number as people say it: "สล 0001/2570", "1/2570", "1", in Thai digits too. */
  number: z.string().max(40).optional(),
});
type CaseFilters = z.infer<typeof caseFilters>;

/** The condition on a row `c` of cases.case_file; `here`: the officers of the desk, for the queue of what was left. */
export function wantedCases(
  input: CaseFilters,
  me: string,
  now: { today: string; here: readonly string[] },
): RawBuilder<unknown> {
  const { area, state, family, kind, number } = input;
  const parts: RawBuilder<unknown>[] = [shownCase('c')];
  if (state === 'open') parts.push(sql`c.closed_at is null`);
  if (state === 'closed') parts.push(sql`c.closed_at is not null`);
  if (input.whose === 'mine') parts.push(owned(area, me));
  if (input.owner) parts.push(sql`c.owner = ${input.owner}`);
  if (family) parts.push(sql`c.family = ${family}`);
  if (kind) parts.push(ofNeed(sql`n.kind = ${kind}`));
  if (input.urgency) parts.push(urgent(input.urgency));
  if (input.village) parts.push(livesIn(area, input.village));
  if (input.queue) parts.push(queued(input.queue, now));
  if (input.waiting_for) parts.push(waitingFor(area, input.waiting_for));
  if (number) parts.push(numbered(area, number));
  return sql.join(parts, sql` and `);
}

// My cases, and those of others in which a need is mine.
function owned(area: string, me: string) {
  return sql`(c.owner = ${me} or c.id in (
    select n.case_file from cases.need n where n.area = ${area} and n.owner = ${me} and n.closed_at is null))`;
}

function ofNeed(condition: RawBuilder<unknown>) {
  return sql`exists (select from cases.need n where n.area = c.area and n.case_file = c.id and ${condition})`;
}

function urgent(urgency: string) {
  return sql`exists (select from cases.contact k where k.area = c.area and k.id = c.contact and k.urgency = ${urgency})`;
}

function livesIn(area: string, village: string) {
  return sql`exists (
    select from registry.public_family f join registry.public_household h on h.area = ${area} and h.id = f.household
    where f.area = ${area} and f.id = c.family and h.village = ${village})`;
}

// The clock of a need is that of its open requests, else the centre's own.
function queued(
  queue: 'late' | 'to_close' | 'left',
  { today, here }: { today: string; here: readonly string[] },
) {
  if (queue === 'left') return sql`c.owner <> all (${[...here]}::uuid[])`;
  if (queue === 'to_close') return sql`not ${ofNeed(sql`n.closed_at is null`)}`;
  return ofNeed(sql`n.closed_at is null and coalesce((
    select min(r.due_on) from referrals.public_referral r
    where r.area = n.area and r.need = n.id and r.open_for is not null), n.due_on) < ${today}::date`);
}

function waitingFor(area: string, organisation: string) {
  return sql`c.id in (
    select n.case_file from referrals.public_referral r join cases.need n on n.area = r.area and n.id = r.need
    where r.area = ${area} and r.open_for = 'organisation' and r.organisation = ${organisation})`;
}

function numbered(area: string, typed: string) {
  const found = readReceiptNumber(typed);
  if (!found) throw refuse('receipt_number_unread', { number: typed });
  return sql`c.id in (
    select r.case_file from cases.receipt r
    where r.area = ${area} and r.number = ${found.number} ${found.year ? sql`and r.fiscal_year = ${found.year}` : sql``})`;
}
