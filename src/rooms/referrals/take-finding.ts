import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { newId } from '../../platform/ids.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { getRoster, writeFactsFound } from '../registry/public.ts';
import { shownAtCentre } from './find-shown.ts';
import type { FoundFact } from './finding.ts';
import type { Tx } from './tables.ts';

/** The desk takes what an organisation found into the file of the family: facts from an agency, of the day of its visit. */
export const takeFinding = command({
  name: 'referrals.take-finding',
  input: z.object({ area: areaId, finding: id }),
  may: { duties: ['desk'], within: 'area' },
  async run(tx: Tx, actor, { area, finding }, occasion) {
    const found = await tx
      .selectFrom('referrals.finding as f')
      .innerJoin('referrals.referral as r', (on) =>
        on.onRef('r.area', '=', 'f.area').onRef('r.id', '=', 'f.referral'),
      )
      .innerJoin('identity.public_organisation as o', 'o.id', 'r.organisation')
      .select(['f.facts', 'f.visited_on', 'r.family', 'o.short_th'])
      .where('f.area', '=', area)
      .where('f.id', '=', finding)
      .where(shownAtCentre('r'))
      .executeTakeFirst();
    if (!found) throw refuse('finding_not_found', {}, 404);
    const facts = found.facts as FoundFact[];
    if (facts.length === 0) throw refuse('finding_no_facts');
    const roster = await getRoster(tx, area, found.family, dayInThailand(new Date()));
    if (!roster) throw refuse('family_not_found', {}, 404);
    const written = facts.map(({ subject, key, value }) => ({
      fact: newId(),
      subject: subject ?? roster.home.household,
      key,
      value,
      as_of: found.visited_on,
      source: 'agency' as const,
      source_words: found.short_th,
    }));
    await tx
      .insertInto('referrals.finding_taken')
      .values({ area, finding, taken_at: occasion.at, taken_by: actor.account })
      .execute();
    await writeFactsFound(tx, actor, area, written, occasion.at);
    return { facts: written.map((one) => one.fact) };
  },
});
