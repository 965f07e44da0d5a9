import { z } from 'zod';
import { policyOf, type GroupPolicy } from './duplication-policy.ts';

const said = z.object({ th: z.string(), en: z.string() });

/** A service and which kind of organisation has the mandate for it. */
export const missionService = z.object({
  service: z.string(),
  name: said,
  category: z.string(),
  target_groups: z.array(z.string()),
  kind: z.string(),
  duplication_groups: z.array(z.string()),
  verified: z.boolean(),
});
export type MissionService = z.infer<typeof missionService>;

/** A kind of organisation that has a mandate, and which of this kind answer in the area: none, one, or several. */
export const mandateHolder = z.object({
  kind: z.string(),
  name: said,
  organisations: z.array(z.object({ id: z.uuid(), short_th: z.string(), short_en: z.string() })),
});
export type MandateHolder = z.infer<typeof mandateHolder>;

/** All that the mission map (แผนที่ภารกิจ) of one area is worked out from. */
export type Missions = {
  readonly services: readonly MissionService[];
  readonly holders: readonly MandateHolder[];
};

/**
 * How a kind of help for a group of people stands: two or more do the same (`overlap`), several do different things, one does it,
 * the law gives it and nobody answers for it here (`nobody`), or the catalogue has no such service (`none`).
 */
export const missionStates = ['overlap', 'several', 'one', 'nobody', 'none'] as const;
export type MissionState = (typeof missionStates)[number];

/** One field of the map. `holders`: the kinds that answer here; `same`: how many of them do the same. */
export type MissionField = {
  readonly state: MissionState;
  readonly services: readonly string[];
  readonly holders: readonly string[];
  readonly same: number;
};

/** Several who do the same for the same people: the duplication group, who they are, with which services, and for whom. */
export type MandateOverlap = {
  readonly group: string;
  readonly policy: GroupPolicy;
  readonly holders: readonly { readonly kind: string; readonly services: readonly string[] }[];
  readonly target_groups: readonly string[];
};

/** One field: a category of help for a target group. What is meant for everybody counts for every group. */
export function fieldOf(missions: Missions, category: string, group: string): MissionField {
  const here = kindsHere(missions);
  const inside = missions.services.filter((one) => one.category === category && reaches(one, group));
  const done = inside.filter(({ kind }) => here.has(kind));
  const holders = [...new Set(done.map(({ kind }) => kind))];
  const groups = new Set(done.flatMap((one) => one.duplication_groups).filter(isWatched));
  // Who does the same may keep it under another category: a home is repaired by a health fund too.
  const same = Math.max(
    0,
    ...[...groups].map((one) => doing(missions, one, group).filter(({ kind }) => here.has(kind)).length),
  );
  const state = stateOf(inside.length, holders.length, same);
  return { state, services: inside.map(({ service }) => service), holders, same: same > 1 ? same : 0 };
}

/** The categories and the target groups of the catalogue, each from the one with most services on. */
export function axesOf({ services }: Missions): { categories: string[]; groups: string[] } {
  const categories = byNumber(services.map(({ category }) => category));
  const groups = byNumber(services.flatMap((one) => one.target_groups));
  return { categories, groups: [everybody, ...groups.filter((one) => one !== everybody)] };
}

/** Where two or more who answer in the area do the same, the strictest groups first. */
export function overlapsOf(missions: Missions): readonly MandateOverlap[] {
  const here = kindsHere(missions);
  const groups = [...new Set(missions.services.flatMap((one) => one.duplication_groups))];
  return groups
    .flatMap((group): MandateOverlap[] => {
      const policy = policyOf(group);
      const holders = doing(missions, group).filter(({ kind }) => here.has(kind));
      if (!policy || policy.level === null || holders.length < 2) return [];
      const shared = axesOf(missions).groups.filter(
        (one) => doing(missions, group, one).filter(({ kind }) => here.has(kind)).length > 1,
      );
      return shared.length === 0 ? [] : [{ group, policy, holders, target_groups: shared }];
    })
    .toSorted((a, b) => strictness(a) - strictness(b) || b.holders.length - a.holders.length);
}

/** The kinds that have a mandate by the catalogue and no organisation in the area, with their services; most services first. */
export function unheld(
  missions: Missions,
): readonly { readonly kind: string; readonly services: readonly MissionService[] }[] {
  return missions.holders
    .filter((one) => one.organisations.length === 0)
    .map(({ kind }) => ({ kind, services: missions.services.filter((one) => one.kind === kind) }))
    .toSorted((a, b) => b.services.length - a.services.length);
}

/** The groups of people for whom nobody in the area does anything but what is meant for everybody. */
export function forgottenGroups(missions: Missions): readonly string[] {
  const here = kindsHere(missions);
  return axesOf(missions).groups.filter(
    (group) => !missions.services.some((one) => one.target_groups.includes(group) && here.has(one.kind)),
  );
}

/** Where one service stands: whether somebody here answers for it, and which other kinds do the same (told, whatever its level). */
export function standingOf(
  missions: Missions,
  { service, kind }: MissionService,
): { readonly state: 'overlap' | 'held' | 'nobody'; readonly same: readonly string[] } {
  if (!kindsHere(missions).has(kind)) return { state: 'nobody', same: [] };
  const beside = overlapsOf(missions).filter(({ holders }) =>
    holders.some(({ services }) => services.includes(service)),
  );
  const same = [...new Set(beside.flatMap(({ holders }) => holders.map((one) => one.kind)))];
  const others = same.filter((one) => one !== kind);
  const watched = beside.some(({ group }) => isWatched(group));
  return { state: watched && others.length > 0 ? 'overlap' : 'held', same: others };
}

/** How many services have somebody who answers for them in the area. */
export function countHeld(missions: Missions): number {
  const here = kindsHere(missions);
  return missions.services.filter(({ kind }) => here.has(kind)).length;
}

/** The catalogue's word for a service that is meant for everybody. */
export const everybody = 'all';

/** The kinds of organisation that answer in the area. */
export function kindsHere({ holders }: Missions): ReadonlySet<string> {
  return new Set(holders.filter((one) => one.organisations.length > 0).map(({ kind }) => kind));
}

function stateOf(services: number, holders: number, same: number): MissionState {
  if (services === 0) return 'none';
  if (holders === 0) return 'nobody';
  if (same > 1) return 'overlap';
  return holders > 1 ? 'several' : 'one';
}

function doing(
  { services }: Missions,
  group: string,
  target?: string,
): readonly { kind: string; services: readonly string[] }[] {
  const inside = services.filter(
    (one) => one.duplication_groups.includes(group) && (target === undefined || reaches(one, target)),
  );
  const kinds = Map.groupBy(inside, ({ kind }) => kind);
  return [...kinds].map(([kind, those]) => ({ kind, services: those.map(({ service }) => service) }));
}

// What is only said, or received together by design, is no overlap of mandates.
function isWatched(group: string): boolean {
  return ['block', 'warn'].includes(policyOf(group)?.level ?? '');
}

function reaches(service: MissionService, group: string): boolean {
  return service.target_groups.includes(group) || service.target_groups.includes(everybody);
}

function strictness({ policy }: MandateOverlap): number {
  return ['block', 'warn', 'inform'].indexOf(policy.level ?? 'inform');
}

function byNumber(words: readonly string[]): string[] {
  const counted = Map.groupBy(words, (word) => word);
  return [...counted]
    .toSorted((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
    .map(([word]) => word);
}
