import type { Standing, RightsList, ServiceListed } from '../rights-list.ts';
import { isShared, sharedRight, stateOf, type RightState, type Sent } from './use-screening.ts';

/** What part of the matrix is shown, as it stands in the URL. */
export type RightsView = { [Part in 'state' | 'group' | 'of' | 'member']?: string | undefined };

/** One service with the rights of those who are shown, and the states that its cells have. */
export type RightsRow = { service: ServiceListed; states: readonly RightState[] };

/** The living of the family, who share a right of the family; and those of them whose own rights are shown. */
export type Whose = { family: readonly string[]; people: readonly string[] };

export type RightsGroup = { key: string; first: ServiceListed; rows: RightsRow[] };

export type RightsShown = {
  groups: RightsGroup[];
  /** Services left out, of which all cells say the same. */
  folded: { ask: number; no: number };
  /** How many services have a cell of each state; `worth`: those that the first view shows. */
  counts: Readonly<Record<RightState | 'worth' | 'every', number>>;
};

/** States in the order in which somebody should look at them. */
export const statesByWorth = [
  'gap',
  'judgement',
  'sent',
  'receiving',
  'helped',
  'ask',
  'no',
] as const satisfies readonly RightState[];

/** By what services stand together. */
export function groupKey(service: ServiceListed, by: string | undefined): string {
  return by === 'owner' ? service.owner.kind : service.category;
}

/**
 * What is shown of some people's rights. At first: what is received, sent, open or to be judged, and what is to be asked when
 * that is little. Services whose cells all say "no", or of which much is to be asked, are folded and only counted.
 */
export function rightsShown(
  screening: RightsList,
  whose: Whose,
  sent: readonly Sent[],
  view: RightsView,
): RightsShown {
  const byService = Map.groupBy(screening.rights, (right) => right.service);
  const rows = screening.services.map((service) => ({
    service,
    states: statesOf(service, byService.get(service.service) ?? [], whose, sent),
  }));
  const chosen = rows.filter(({ service }) => !view.of || groupKey(service, view.group) === view.of);
  const asks = chosen.filter((row) => placeOf(row) === ASK);
  const few = asks.length <= FEW_ASKS;
  const worth = chosen.filter((row) => placeOf(row) < ASK || (few && placeOf(row) === ASK));
  const state = statesByWorth.find((one) => one === view.state);
  const shown =
    view.state === 'every'
      ? chosen
      : state === undefined
        ? worth
        : chosen.filter((row) => (state === 'no' ? placeOf(row) === NO : row.states.includes(state)));
  const first = state === undefined && view.state !== 'every';
  return {
    groups: grouped(shown, view.group),
    folded: {
      ask: first && !few ? asks.length : 0,
      no: first ? chosen.filter((row) => placeOf(row) === NO).length : 0,
    },
    counts: {
      ...countsOf(chosen),
      worth: worth.length,
      every: chosen.length,
    },
  };
}

const ASK = statesByWorth.indexOf('ask');
const NO = statesByWorth.indexOf('no');
const FEW_ASKS = 8;

function statesOf(
  service: ServiceListed,
  rights: readonly Standing[],
  { family, people }: Whose,
  sent: readonly Sent[],
): RightState[] {
  const of = (those: readonly string[]) => rights.filter((right) => those.includes(right.person));
  const shared = isShared(service) ? sharedRight(of(family)) : undefined;
  const cells = isShared(service) ? (shared === undefined ? [] : [shared]) : of(people);
  return [...new Set(cells.map((right) => stateOf(right, sent)))];
}

// Where a row stands: by its best cell.
function placeOf({ states }: RightsRow): number {
  return Math.min(NO, ...states.map((state) => statesByWorth.indexOf(state)));
}

function grouped(rows: readonly RightsRow[], by: string | undefined): RightsGroup[] {
  const groups = [...Map.groupBy(rows, ({ service }) => groupKey(service, by))];
  return groups
    .flatMap(([key, own]) => {
      const sorted = own.toSorted((a, b) => placeOf(a) - placeOf(b));
      const [first] = sorted;
      return first === undefined ? [] : [{ key, first: first.service, rows: sorted, place: placeOf(first) }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ key, first, rows: own }) => ({ key, first, rows: own }));
}

function countsOf(rows: readonly RightsRow[]): Record<RightState, number> {
  const counts = Object.fromEntries(statesByWorth.map((state) => [state, 0])) as Record<RightState, number>;
  for (const row of rows) {
    for (const state of row.states) if (state !== 'no') counts[state] += 1;
    if (placeOf(row) === NO) counts.no += 1;
  }
  return counts;
}
