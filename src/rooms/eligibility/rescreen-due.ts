import { sql } from 'kysely';
import { asActor } from '../../platform/db.ts';
import { job, type JobRoom } from '../../platform/jobs.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { servicesInForce } from '../services/public.ts';
import { rescreenArea, rulesOf } from './rescreen-changed.ts';

/** Every night, and when the house opens (after a load in bulk): the houses in which a birthday, an old answer, a new fiscal year or a new rule may have changed something. */
export const rescreenDue = job<Record<string, never>>({
  name: 'eligibility.rescreen-due',
  // 00:10 in Thailand.
  every: '10 17 * * *',
  atStart: true,
  async run(room) {
    for (const area of await areasDue(room)) await rescreenArea(room, area);
  },
});

async function areasDue({ jobDb }: JobRoom): Promise<readonly string[]> {
  const on = dayInThailand(new Date());
  const rules = rulesOf(await asActor(jobDb, null, 'read only', (tx) => servicesInForce(tx, on)));
  const { rows } = await sql<{ area: string }>`
    select distinct n.area from registry.public_household_now n
    left join eligibility.screened s on s.area = n.area and s.household = n.household
    where s.household is null or s.change_no < n.change_no or s.rules <> ${rules} or s.next_change_on <= ${on}::date`.execute(
    jobDb,
  );
  return rows.map(({ area }) => area);
}
