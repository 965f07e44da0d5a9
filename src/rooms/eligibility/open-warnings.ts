import { overlapLevel, type GroupPolicy, type WelfareService } from '../services/public.ts';
import { isCompleted, isInYearOf } from './open-facts.ts';
import type { AidEvent, OpenHousehold, OpenMember } from './open-household.ts';
import type { OpenWarning } from './open-verdict.ts';

type Level = OpenWarning['level'];
type Said = { readonly th: string; readonly en: string };

/** What the guard needs of a catalogue: the services by id and the policy of each group. */
export type Guard = {
  readonly services: ReadonlyMap<string, WelfareService>;
  readonly policyOf: (group: string) => GroupPolicy | undefined;
};

/** Something that is, or was, given in this house. */
type Given = { readonly service: WelfareService; readonly own: boolean; readonly event: AidEvent | null };

/** Reads a yes/no, date or text of the person asked about, wherever it was sent. */
export type FactAt = (key: string) => unknown;

/**
 * What the guard says before a service is given to a member of a house: for each group of the service, help that somebody of the
 * house receives or received. It never changes the verdict. Sensitive help is not named.
 */
export function openWarnings(
  service: WelfareService,
  member: OpenMember,
  house: OpenHousehold,
  guard: Guard,
  fact: FactAt,
): readonly OpenWarning[] {
  if (service.duplication_groups.length === 0 && !service.benefit.quota) return [];
  const given = service.duplication_groups.length > 0 ? givenIn(house, member, guard) : [];
  const found = [
    ...quotaWarnings(service, member, house),
    ...service.duplication_groups.flatMap(({ group, gives }) => {
      const policy = guard.policyOf(group);
      if (!policy || policy.level === null) return [];
      return given.flatMap((one) =>
        groupWarnings({ service, group, partly: gives === 'partly', policy, one, house, fact }),
      );
    }),
    ...debtWarnings(service, fact),
  ];
  const distinct = new Map(found.map((one) => [`${one.level} ${one.group} ${one.with}`, one]));
  return [...distinct.values()].toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

const order: readonly Level[] = ['block', 'warn', 'inform'];

function givenIn(house: OpenHousehold, member: OpenMember, { services }: Guard): readonly Given[] {
  const receipts = house.members.flatMap(({ id, receiving }) =>
    (receiving ?? []).map((service) => ({ service, person: id, event: null })),
  );
  const events = (house.aid_history?.events ?? [])
    .filter(isCompleted)
    .map((event) => ({ service: event.service, person: event.person, event }));
  return [...receipts, ...events].flatMap(({ service: id, person, event }): Given[] => {
    const service = services.get(id);
    return service ? [{ service, own: person === member.id, event }] : [];
  });
}

// The ceiling is counted for the person; a second member of the house is only warned of.
function quotaWarnings(
  service: WelfareService,
  member: OpenMember,
  house: OpenHousehold,
): readonly OpenWarning[] {
  const { quota } = service.benefit;
  if (!quota) return [];
  const used = (house.aid_history?.events ?? []).filter(
    (event) =>
      event.person === member.id &&
      event.service === service.id &&
      isCompleted(event) &&
      isInYearOf(event, house.evaluation_date),
  ).length;
  if (used < quota.times) return [];
  const group = service.duplication_groups[0]?.group ?? 'quota';
  return [
    {
      level: 'block',
      group,
      with: service.sensitive ? null : service.id,
      th: `ใช้สิทธิครบ ${quota.times} ครั้งในปีงบประมาณนี้แล้ว`,
      en: `The ${quota.times} times of this fiscal year are used up.`,
    },
  ];
}

type Compared = {
  service: WelfareService;
  group: string;
  partly: boolean;
  policy: GroupPolicy;
  one: Given;
  house: OpenHousehold;
  fact: FactAt;
};

function groupWarnings({
  service,
  group,
  partly,
  policy,
  one,
  house,
  fact,
}: Compared): readonly OpenWarning[] {
  const shared = one.service.duplication_groups.find((own) => own.group === group);
  const beside = besideLevel(one.service, policy);
  if (!shared && !beside) return [];
  if (policy.reach === 'person' && !one.own) return [];
  if (one.event && !isWithin(one.event, policy, house, fact)) return [];
  const pair = {
    own: one.own,
    same: one.service.id === service.id,
    fund: service.benefit.fund !== null && service.benefit.fund === one.service.benefit.fund,
    partly: partly || shared?.gives === 'partly',
    enough: !policy.unless || fact(policy.unless) !== true,
  };
  const level = shared ? overlapLevel(policy, pair) : beside;
  return level ? [said(level, group, policy, one)] : [];
}

function besideLevel(other: WelfareService, { beside }: GroupPolicy): Level | undefined {
  return other.duplication_groups.flatMap(({ group }) => beside?.[group] ?? [])[0];
}

function isWithin(event: AidEvent, policy: GroupPolicy, house: OpenHousehold, fact: FactAt): boolean {
  if (policy.within === 'ever') return true;
  if (policy.within === 'fiscal_year') return isInYearOf(event, house.evaluation_date);
  const begun = fact('deceased.death_date') ?? fact('event.date');
  if (typeof begun === 'string' && event.aid_date) return event.aid_date >= begun.slice(0, 10);
  return isInYearOf(event, house.evaluation_date);
}

// Debts that are only known as a yes: a loan of one fund beside a loan of another.
function debtWarnings(service: WelfareService, fact: FactAt): readonly OpenWarning[] {
  if (!service.duplication_groups.some(({ group }) => group === 'occupation_loan')) return [];
  return ['older_fund', 'baac'].flatMap((fund): OpenWarning[] => {
    if (fact(`loan.active('${fund}')`) !== true) return [];
    const same = service.benefit.fund === fund;
    return [
      {
        level: same ? 'block' : 'warn',
        group: 'occupation_loan',
        with: `loan.active('${fund}')`,
        th: same ? 'มีเงินกู้ของกองทุนเดียวกันอยู่แล้ว' : 'มีเงินกู้จากแหล่งอื่นอยู่แล้ว ให้ดูหนี้รวม',
        en: same
          ? 'Has a loan of the same fund already.'
          : 'Has a loan of another source already: see the whole debt.',
      },
    ];
  });
}

function said(
  level: Level,
  group: string,
  { name, advice }: GroupPolicy,
  { service, own }: Given,
): OpenWarning {
  const whom: Said = own
    ? { th: 'คนนี้', en: 'This person' }
    : { th: 'คนในบ้านเดียวกัน', en: 'Somebody of the same house' };
  if (service.sensitive)
    return {
      level,
      group,
      with: null,
      th: 'เคยได้รับความช่วยเหลือในกลุ่มนี้แล้ว',
      en: 'Already assisted in this group.',
    };
  return {
    level,
    group,
    with: service.id,
    th: `${whom.th}ได้รับ${service.name.th}แล้ว (กลุ่ม${name.th}) ${advice.th}`,
    en: `${whom.en} has had this already: ${service.name.en} (${name.en}). ${advice.en}`,
  };
}
