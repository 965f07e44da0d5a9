import { z } from 'zod';
import { read } from '../../platform/read.ts';
import { areaId, id, isoDate } from '../../platform/shapes.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { findHomes, home, unknownHome } from './find-homes.ts';
import { findLabels } from './find-labels.ts';
import { findOpenNeeds, type OpenNeed } from './find-open-needs.ts';
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
  home,
});

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
    now_count: z.number().int(),
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
    const needs = await findOpenNeeds(tx, area, whose === 'mine' ? actor.account : null, today);
    const now = needs.filter((one) => one.us_now).toSorted(byPressing);
    return {
      today,
      now: await shown(tx, area, now.slice(0, limit)),
      now_count: now.length,
      waiting_count: needs.filter((one) => one.state === 'waiting').length,
      open_cases: new Set(needs.map((one) => one.case)).size,
    };
  },
});

function byPressing(a: OpenNeed, b: OpenNeed): number {
  if (a.due_on !== b.due_on) return a.due_on < b.due_on ? -1 : 1;
  return a.need < b.need ? -1 : 1;
}

async function shown(
  tx: Tx,
  area: string,
  needs: readonly OpenNeed[],
): Promise<z.infer<typeof needOfToday>[]> {
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
  return needs.map((one) => ({
    area,
    case: one.case,
    label: labels.get(one.case) ?? null,
    need: one.need,
    kind: one.kind,
    words: one.words,
    state: one.state,
    due_on: one.due_on,
    home: homes.get(one.family) ?? unknownHome(one.family),
  }));
}
