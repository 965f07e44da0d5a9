import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findHomes, home, unknownHome } from './find-homes.ts';
import { findLabels } from './find-labels.ts';
import { countOpenWork, findPressingNeeds, type OpenNeed } from './find-open-needs.ts';
import { findWho } from './find-who.ts';
import { findReferrals, type ReferralOfNeed } from '../referrals/public.ts';
import { needKind, needState } from './need.ts';
import type { Tx } from './tables.ts';

const needOfToday = z.object({
  area: areaId,
  case: id,
  label: z.string().nullable(),
  need: id,
  kind: needKind,
  words: z.string().nullable(),
  state: needState,
  due_on: isoDate,
  /** The person in need, or else who came. */
  who: z.string().nullable(),
  /** What an organisation asked or answered; of an overdue request only whose turn it is. */
  last: z
    .object({
      kind: z
        .enum(['accepted', 'more_information', 'declined', 'delivered', 'replied', 'withdrawn'])
        .nullable(),
      short_th: z.string(),
      short_en: z.string(),
      reason: z.string().nullable(),
      words: z.string().nullable(),
      at: z.iso.datetime().nullable(),
    })
    .nullable(),
  home,
});

type NeedOfToday = z.infer<typeof needOfToday>;

/**
 * Today at the desk: the needs for which the centre must do something now, the most pressing first. For whom the centre
 * waits is said by referrals.list-waiting.
 */
export const listMyCases = read({
  name: 'cases.list-my-cases',
  input: z.object({
    area: areaId,
    whose: z.enum(['mine', 'centre']).default('mine'),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  output: z.object({
    today: isoDate,
    now: z.array(needOfToday),
    /** At most a hundred are told; `now_more`: there are more. */
    now_count: z.number().int(),
    now_more: z.boolean(),
    waiting_count: z.number().int(),
    open_cases: z.number().int(),
  }),
  may: { duties: ['desk'], within: 'area' },
  looks: {
    kind: 'list',
    seen: (output) => output.now.map((one) => ({ area: one.area, subject: one.home.family })),
  },
  async run(tx: Tx, actor, { area, whose, limit }) {
    const today = dayInThailand(new Date());
    const owner = whose === 'mine' ? actor.account : null;
    const { needs, more } = await findPressingNeeds(tx, area, owner, today);
    const { waiting, open_cases } = await countOpenWork(tx, area, owner);
    return {
      today,
      now: await shown(tx, area, needs.slice(0, limit), today),
      now_count: needs.length,
      now_more: more,
      waiting_count: waiting,
      open_cases,
    };
  },
});

async function shown(
  tx: Tx,
  area: string,
  needs: readonly OpenNeed[],
  today: string,
): Promise<NeedOfToday[]> {
  const homes = await findHomes(
    tx,
    area,
    needs.map((one) => one.family),
  );
  const labels = await findLabels(
    tx,
    area,
    needs.map((one) => one.case),
  );
  const people = await findWho(
    tx,
    area,
    needs.map((one) => one.need),
  );
  const referrals = await findReferrals(
    tx,
    area,
    needs.map((one) => one.need),
    today,
  );
  const byNeed = Map.groupBy(referrals, (one) => one.need);
  return needs.map((one) => ({
    area,
    case: one.case,
    label: labels.get(one.case) ?? null,
    need: one.need,
    kind: one.kind,
    words: one.words,
    state: one.state,
    due_on: one.due_on,
    who: people.get(one.need) ?? null,
    last: lastOf(one, byNeed.get(one.need) ?? []),
    home: homes.get(one.family) ?? unknownHome(one.family),
  }));
}

// The request that makes the need ours now: the one that asked, the one that is overdue, or the last to speak.
function lastOf({ state }: OpenNeed, referrals: readonly ReferralOfNeed[]): NeedOfToday['last'] {
  const asking = referrals.find((one) => one.turn === 'centre');
  const overdue = referrals.find((one) => one.turn === 'organisation' && one.clock.overdue_days > 0);
  const spoke = referrals.toSorted((a, b) => lastAt(a).localeCompare(lastAt(b))).at(-1);
  const one = { asked: asking, waiting: overdue, answered: spoke, ours: undefined, closed: undefined }[state];
  if (!one) return null;
  const { short_th, short_en } = one;
  const word = one.said.at(-1);
  const { kind = null, reason = null, words = null, at = null } = word ?? {};
  return { kind, short_th, short_en, reason, words, at };
}

function lastAt(one: ReferralOfNeed): string {
  return one.said.at(-1)?.at ?? one.sent_at;
}
