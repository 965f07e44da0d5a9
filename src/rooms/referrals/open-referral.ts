import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../platform/refuse.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { answerKinds, answersIn } from './answer.ts';
import { climb } from './climb.ts';
import { clock, clockOf } from './clock.ts';
import { factAsked } from './fact-asked.ts';
import { finding } from './finding.ts';
import { findAsides, type Asides } from './find-asides.ts';
import { findClimbs } from './find-climbs.ts';
import { findSaid, said } from './find-said.ts';
import { packet, type Packet } from './packet.ts';
import { readPacket } from './read-packet.ts';
import { referralState, stateOf, turn, turnOf, type HelpForm } from './referral.ts';
import type { Tx } from './tables.ts';

/** Which request is opened; `about`: the person, or else the family, whose file that is. */
export const wantedReferral = z.object({ area: areaId, referral: id, about: id });

/** One request with the packet as it was sent, everything said since, and what may be answered now. */
export const wholeReferral = z.object({
  area: areaId,
  referral: id,
  need: id,
  form: z.enum(['cash', 'in_kind', 'service']),
  organisation: z.object({
    id,
    name_th: z.string(),
    name_en: z.string(),
    short_th: z.string(),
    short_en: z.string(),
  }),
  sent_by: z.string().nullable(),
  sent_on: isoDate,
  state: referralState,
  turn,
  clock,
  packet,
  said: z.array(said),
  climbs: z.array(climb),
  asked: z.array(factAsked),
  findings: z.array(finding),
  seen: id.nullable(),
  may_answer: z.array(z.enum(answerKinds)),
});

/** Opens one request, as the centre or as the organisation; refuses `referral_not_found` when there is none that the asker may see. */
export async function openReferral(
  tx: Tx,
  { area, referral, about }: z.infer<typeof wantedReferral>,
  mine: RawBuilder<boolean>,
): Promise<z.infer<typeof wholeReferral>> {
  const row = await findOne(tx, area, referral, about, mine);
  if (!row) throw refuse('referral_not_found', {}, 404);
  const words = await findSaid(tx, area, [referral]);
  const state = stateOf(words);
  const sent_on = dayInThailand(row.sent_at);
  const since_on = dayInThailand(row.since);
  const { organisation: its, name_th, name_en, short_th, short_en } = row;
  return {
    area,
    referral,
    need: row.need,
    form: row.form as HelpForm,
    organisation: { id: its, name_th, name_en, short_th, short_en },
    sent_by: row.sent_by,
    sent_on,
    state,
    turn: turnOf(state),
    clock: clockOf({ state, sent_on, due_on: row.due_on, since_on }, dayInThailand(new Date())),
    packet: await readPacket(tx, area, row.packet as Packet),
    said: words,
    ...(await asidesOf(tx, area, referral)),
    climbs: (await findClimbs(tx, area, [referral])).get(referral) ?? [],
    seen: words.at(-1)?.id ?? null,
    may_answer: [...answersIn[state]],
  };
}

async function asidesOf(tx: Tx, area: string, referral: string): Promise<Asides> {
  return (await findAsides(tx, area, [referral])).get(referral) ?? { asked: [], findings: [] };
}

function findOne(tx: Tx, area: string, referral: string, about: string, mine: RawBuilder<boolean>) {
  return tx
    .selectFrom('referrals.referral as r')
    .innerJoin('identity.public_organisation as o', 'o.id', 'r.organisation')
    .leftJoin('identity.public_account as s', 's.id', 'r.sent_by')
    .select([
      'r.need',
      'r.organisation',
      'r.form',
      'o.name_th',
      'o.name_en',
      'o.short_th',
      'o.short_en',
      's.name as sent_by',
      'r.sent_at',
      'r.due_on',
      'r.since',
      'r.packet',
    ])
    .where('r.area', '=', area)
    .where('r.id', '=', referral)
    .where((when) => when(when.fn.coalesce('r.person', 'r.family'), '=', about))
    .where(mine)
    .executeTakeFirst();
}
