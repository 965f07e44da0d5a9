import { earlierSaid, groupName } from './earlier-said.ts';
import { findingsOf, type Earlier, type Policies } from './guard.ts';

/** A service as the guard needs it to judge lines of the ledger. */
export type GuardedService = {
  readonly quota: number | null;
  readonly fund: string | null;
  readonly groups: readonly { group: string; gives: 'all' | 'partly' }[];
};

/** A line of the ledger, as far as it is compared with others. */
export type BesideLine = {
  readonly help: string;
  readonly service: string;
  readonly person: string | null;
  readonly family: string;
  readonly given_on: string;
  readonly cofunding: string | null;
  readonly what_th: string;
  readonly what_en: string;
  readonly by_th: string;
  readonly by_en: string;
};

/** A line with what was given in its house before it. */
export type JudgedLine = Pick<BesideLine, 'service' | 'person' | 'family' | 'given_on' | 'cofunding'> & {
  readonly beside: readonly BesideLine[];
};

type Said = { th: string; en: string };

/** What overlaps: how gravely, in which groups, beside what. Null when the guard would have let it pass. */
export function judgeOverlap(
  line: JudgedLine,
  services: ReadonlyMap<string, GuardedService>,
  policies: Policies,
): { level: 'block' | 'warn'; groups: Said[]; earlier: Said[] } | null {
  const service = services.get(line.service);
  if (!service) return null;
  const earlier = line.beside.map((one) => earlierOf(one, line, service, services));
  const act = { on: line.given_on, quota: service.quota, groups: service.groups, cofunding: line.cofunding };
  const found = findingsOf(act, earlier, 'completed', policies).filter(({ level }) => level !== 'inform');
  const [gravest] = found;
  if (!gravest) return null;
  return {
    level: gravest.level === 'block' ? 'block' : 'warn',
    groups: found.map(({ group, times }) =>
      groupName(group === null ? undefined : policies.policyOf(group), times),
    ),
    earlier: [...new Map(found.flatMap((one) => one.earlier.map((each) => [each.key, each]))).values()].map(
      (one) => earlierSaid(one),
    ),
  };
}

function earlierOf(
  one: BesideLine,
  line: JudgedLine,
  service: GuardedService,
  services: ReadonlyMap<string, GuardedService>,
): Earlier {
  const its = services.get(one.service);
  const shared = (its?.groups ?? []).filter(({ group }) => service.groups.some((own) => own.group === group));
  const own_family = one.family === line.family;
  return {
    ...one,
    own_family,
    key: one.help,
    place: 'here',
    state: 'given',
    groups: (its?.groups ?? []).map(({ group }) => group),
    same: one.service === line.service,
    fund: service.fund !== null && its?.fund === service.fund,
    partly: shared.some(({ gives }) => gives === 'partly'),
    own: one.person === null || line.person === null ? own_family : one.person === line.person,
    giver_kind: '',
    covered: false,
  };
}
