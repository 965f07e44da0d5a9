import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { inRoom } from '../../platform/db.ts';
import { derive, job, type JobRoom } from '../../platform/jobs.ts';
import { addDays, dayOf, dayText } from '../../platform/rules/calendar.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { everyVersion, servicesInForce, type WelfareService } from '../services/public.ts';
import type { EligibilityTables, Tx } from './tables.ts';
import { writeGaps, type Stale } from './write-gaps.ts';

/**
 * Screens anew the houses of an area that changed since they were screened, or whose day has come, or that were screened by an
 * older catalogue. It asks the tables what is old: asked for twice or killed in the middle, it goes on where it was.
 */
export const rescreenChanged = job<{ area: string }>({
  name: 'eligibility.rescreen-changed',
  async run(room, { area }) {
    await rescreenArea(room, area);
  },
});

/** Screens all houses of an area that are old. Many of them, as after an import, are done in two halves at once. */
export async function rescreenArea(room: JobRoom, area: string): Promise<void> {
  if ((await rescreenSome(room, area)) < atATime) return;
  await Promise.all(
    [0, 1].map(async (half) => {
      while ((await rescreenSome(room, area, half)) > 0);
    }),
  );
}

const atATime = 600;

// Some of the houses that are old, or of one half of them; how many there were, 0 when all are new.
async function rescreenSome(room: JobRoom, area: string, half?: number): Promise<number> {
  const on = dayInThailand(new Date());
  return derive(room, async (tx) => {
    const services = await servicesInForce(tx, on);
    const rules = rulesOf(services);
    const days = ruleDaysOf(await everyVersion(tx));
    const own = inRoom<EligibilityTables>(tx);
    const houses = await staleHouses(own, { area, on, rules, half });
    if (houses.length > 0) await writeGaps(tx, { area, houses, on }, services, rules, days);
    return houses.length;
  });
}

async function staleHouses(
  tx: Tx,
  { area, on, rules, half }: { area: string; on: string; rules: string; half: number | undefined },
): Promise<readonly Stale[]> {
  const { rows } = await sql<Stale>`
    select n.household, n.change_no from registry.public_household_now n
    left join eligibility.screened s on s.area = n.area and s.household = n.household
    where n.area = ${area}
      and (s.household is null or s.change_no < n.change_no or s.rules <> ${rules} or s.next_change_on <= ${on}::date)
      ${half === undefined ? sql`` : sql`and (hashtextextended(n.household::text, 0) & 1) = ${half}`}
    limit ${atATime}`.execute(tx);
  return rows;
}

/** A short word for which versions decide: another word, another catalogue. */
export function rulesOf(services: readonly WelfareService[]): string {
  const versions = services.map(({ id, version }) => `${id} ${version}`).join();
  return createHash('sha256').update(versions).digest('hex').slice(0, 16);
}

/** The days on which a version begins, or is no longer in force: from then on another one may decide. */
function ruleDaysOf(versions: readonly WelfareService[]): readonly string[] {
  const days = versions.flatMap(({ effective: { from, to } }) => [
    ...(from === null ? [] : [from]),
    ...(to === null ? [] : [dayText(addDays(dayOf(to) ?? 0, 1))]),
  ]);
  return [...new Set(days)];
}
