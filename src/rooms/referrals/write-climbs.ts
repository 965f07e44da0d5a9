import { sql } from 'kysely';
import { derive, job, type JobRoom } from '../../platform/jobs.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { climbSteps } from './climb.ts';

/**
 * Every hour, and when the house opens: what is overdue takes the steps that its days have reached. It asks the tables what is missing, so
 * that a day on which nothing ran is made up for, and twice is once. Nobody's name is read.
 */
export const writeClimbs = job<Record<string, never>>({
  name: 'referrals.write-climbs',
  every: '5 * * * *',
  atStart: true,
  async run(room) {
    while ((await climbSome(room, dayInThailand(new Date()))) === atATime);
  },
});

const atATime = 2000;

/** Writes some of the steps that are missing on an ISO day; how many. */
export async function climbSome(room: Pick<JobRoom, 'jobDb'>, today: string): Promise<number> {
  const steps = JSON.stringify(climbSteps);
  return derive(room as JobRoom, async (tx) => {
    const { numAffectedRows } = await sql`
      insert into referrals.climb (area, referral, step, to_whom, climbed_on, organisation, due_on, service_th, service_en)
      select r.area, r.id, s.step, s.to_whom, ${today}::date, r.organisation, r.due_on,
        case when not (r.restricted or r.sensitive) then r.service_th end,
        case when not (r.restricted or r.sensitive) then r.service_en end
      from json_to_recordset(${steps}::json) as s (step smallint, to_whom text, after integer)
      join referrals.referral r on r.open_for is not null and r.due_on <= ${today}::date - s.after
      where not exists (select from referrals.climb c where c.area = r.area and c.referral = r.id and c.step = s.step)
      order by r.due_on, r.area, r.id, s.step
      limit ${atATime}
      on conflict do nothing`.execute(tx);
    return Number(numAffectedRows ?? 0n);
  });
}
