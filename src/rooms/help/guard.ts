import type { GroupPolicy, Level, Pair } from '../services/public.ts';
import { fiscalYear } from '../../platform/thai/fiscal-year.ts';

/** On what a quota is counted: help as it was given, requests that were approved too, or every open request. */
export const quotaBases = ['completed', 'approved', 'requested'] as const;
export type QuotaBasis = (typeof quotaBases)[number];

/**
 * One thing that stands beside what is about to be given. `place`: here and shown; `sensitive`: here, of which only the group may be
 * said; `elsewhere`: in another area, of which only group, kind of giver and month are known (`given_on` is its first day).
 */
export type Earlier = {
  readonly key: string;
  /** The plan of several sources that it is a part of. */
  readonly cofunding: string | null;
  readonly place: 'here' | 'sensitive' | 'elsewhere';
  readonly state: 'given' | 'approved' | 'requested';
  readonly groups: readonly string[];
  readonly same: boolean;
  readonly fund: boolean;
  readonly partly: boolean;
  readonly own: boolean;
  readonly own_family: boolean;
  readonly given_on: string;
  readonly giver_kind: string;
  readonly what_th: string | null;
  readonly what_en: string | null;
  readonly by_th: string | null;
  readonly by_en: string | null;
  /** Somebody allowed the two beside each other before. */
  readonly covered: boolean;
};

/** What is about to be given or asked for, as far as the guard needs it. `on`: the ISO day on which it is given. */
export type Act = {
  readonly on: string;
  readonly quota: number | null;
  /** The plan of several sources that it is a part of: the other parts do not stand in its way. */
  readonly cofunding: string | null;
  readonly groups: readonly { readonly group: string; readonly gives: 'all' | 'partly' }[];
};

/** What the guard found: a quota that is used up, or earlier help in one group at one level. */
export type Finding = {
  readonly kind: 'quota' | 'group';
  readonly level: Level;
  readonly group: string | null;
  readonly times: number | null;
  readonly earlier: readonly Earlier[];
};

/** The policy table of the groups, and what it says of two pieces of help in one of them. */
export type Policies = {
  readonly policyOf: (group: string) => GroupPolicy | undefined;
  readonly overlapLevel: (policy: GroupPolicy, pair: Pair) => Level | null;
};

/** Everything the guard has to say before something is given, the gravest first. */
export function findingsOf(
  act: Act,
  earlier: readonly Earlier[],
  basis: QuotaBasis,
  policies: Policies,
): Finding[] {
  const found = [
    ...quotaFindings(act, earlier, basis),
    ...act.groups.flatMap(({ group, gives }) => {
      const policy = policies.policyOf(group);
      const of = policy && { policy, group, partly: gives === 'partly', on: act.on };
      const others = earlier.filter((one) => one.cofunding === null || one.cofunding !== act.cofunding);
      return of ? groupFindings(of, others, policies.overlapLevel) : [];
    }),
  ];
  return found.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

/** Whether it may go on: `free`; with a reason; or only when a supervisor allows it with a reason. */
export type Ruling = 'free' | 'needs_reason' | 'needs_supervisor';

/** What the findings ask of whoever goes on. */
export function rulingOf(findings: readonly Finding[]): Ruling {
  if (findings.some(({ level }) => level === 'block')) return 'needs_supervisor';
  return findings.some(({ level }) => level === 'warn') ? 'needs_reason' : 'free';
}

const levels: readonly Level[] = ['block', 'warn', 'inform'];

// The ceiling is counted for the person, over the fiscal year of the day of giving.
function quotaFindings({ quota, on }: Act, earlier: readonly Earlier[], basis: QuotaBasis): Finding[] {
  if (quota === null) return [];
  const used = earlier.filter(
    (one) =>
      one.same && one.own && fiscalYear(one.given_on) === fiscalYear(on) && counts[basis].includes(one.state),
  );
  if (used.length < quota) return [];
  const level = used.every((one) => one.covered) ? 'inform' : 'block';
  return [{ kind: 'quota', level, group: null, times: quota, earlier: used }];
}

const counts: Readonly<Record<QuotaBasis, readonly Earlier['state'][]>> = {
  completed: ['given'],
  approved: ['given', 'approved'],
  requested: ['given', 'approved', 'requested'],
};

type InGroup = { policy: GroupPolicy; group: string; partly: boolean; on: string };

function groupFindings(
  of: InGroup,
  earlier: readonly Earlier[],
  overlapLevel: Policies['overlapLevel'],
): Finding[] {
  const levelled = earlier.flatMap((one) => {
    const level = levelBeside(one, of, overlapLevel);
    return level ? [{ one, level: one.covered ? ('inform' as const) : level }] : [];
  });
  return [...Map.groupBy(levelled, ({ level }) => level)].map(([level, those]) => ({
    kind: 'group' as const,
    level,
    group: of.group,
    times: null,
    earlier: those.map(({ one }) => one),
  }));
}

function levelBeside(
  one: Earlier,
  { policy, group, partly, on }: InGroup,
  overlapLevel: Policies['overlapLevel'],
): Level | null {
  if (policy.reach === 'person' && !one.own) return null;
  if (policy.reach === 'family' && !one.own_family) return null;
  if (policy.within !== 'ever' && fiscalYear(one.given_on) !== fiscalYear(on)) return null;
  if (!one.groups.includes(group))
    return one.groups.flatMap((other) => policy.beside?.[other] ?? [])[0] ?? null;
  // The ledger does not know the event: another person's is another one.
  if (policy.within === 'event' && !one.own) return policy.level;
  const { own, same, fund } = one;
  return overlapLevel(policy, { own, same, fund, partly: partly || one.partly, enough: true });
}
