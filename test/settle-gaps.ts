import { sql } from 'kysely';
import { newId } from '../src/platform/ids.ts';
import type { OpenHouse } from './house-on.ts';

/** A gap of somebody, a list of houses made of it, a draft of a rule, and a right that the family does not want. */
export async function settleGaps(
  open: OpenHouse,
  desk: string,
  { area, household, person }: { area: string; household: string; person: string },
): Promise<{ decline: string; outreach: string; draft: string }> {
  const [decline, outreach, draft] = [newId(), newId(), newId()];
  const services = ['lao-old-age-allowance', 'ops-emergency-relief'];
  for (const service of services) {
    await sql`insert into eligibility.gap (area, household, person, service, state, yearly_satang, once_satang, since)
      values (${area}, ${household}, ${person}, ${service}, 'entitled', 0, 0, '2026-11-01')`.execute(
      open.owner,
    );
  }
  const gaps = [{ person, service: 'lao-old-age-allowance' }];
  const list = { area, outreach, name: 'เยี่ยมผู้สูงอายุ', way: 'visit', due_on: '2099-01-31', gaps };
  await open.done(desk, 'eligibility.plan-outreach', list);
  const not = { area, decline, person, service: 'ops-emergency-relief', reason: 'not_needed' };
  await open.done(desk, 'eligibility.decline-right', not);
  await open.done('ผู้ดูแล', 'services.draft-rule', { draft, service: 'lao-old-age-allowance' });
  return { decline, outreach, draft };
}
