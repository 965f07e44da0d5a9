import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { answerShape, factOf } from '../registry/public.ts';
import { findingFault, foundFact, type FoundFact } from './finding.ts';
import { shownAtOrganisation } from './find-shown.ts';
import { someNote } from './note.ts';
import type { Packet } from './packet.ts';
import type { Tx } from './tables.ts';

/** An organisation tells the centre what it found at a visit of its own. Facts enter the family's file when the desk takes them. */
export const recordFinding = command({
  name: 'referrals.record-finding',
  input: z.object({
    area: areaId,
    finding: id,
    referral: id,
    visited_on: isoDate,
    words: someNote,
    facts: z.array(foundFact).max(20).default([]),
  }),
  may: { duties: ['agency'], within: 'organisation' },
  async run(tx: Tx, actor, { area, finding, referral, visited_on, words, facts }, occasion) {
    const row = await tx
      .selectFrom('referrals.referral as r')
      .select(['r.sent_at', 'r.packet'])
      .where('r.area', '=', area)
      .where('r.id', '=', referral)
      .where(shownAtOrganisation('r', actor.organisation))
      .executeTakeFirst();
    if (!row) throw refuse('referral_not_found', {}, 404);
    const fault = findingFault(visited_on, dayInThailand(row.sent_at), dayInThailand(new Date()));
    if (fault) throw refuse(fault, { field: 'visited_on' });
    for (const one of facts) mustBeOfPacket(one, row.packet as Packet);
    await tx
      .insertInto('referrals.finding')
      .values({
        area,
        id: finding,
        referral,
        visited_on,
        words,
        facts: JSON.stringify(facts),
        found_at: occasion.at,
        found_by: actor.account,
      })
      .execute();
    return { finding };
  },
});

function mustBeOfPacket({ subject, key, value }: FoundFact, { roster }: Packet): void {
  const fact = factOf(key);
  if (fact?.subject !== (subject === null ? 'household' : 'person') || fact.sensitivity === 'restricted')
    throw refuse('fact_not_askable', { key });
  if (!answerShape(fact).safeParse(value).success) throw refuse('fact_wrong_answer', { key });
  if (subject !== null && !roster.some((one) => one.person === subject)) throw refuse('fact_whose_unknown');
}
