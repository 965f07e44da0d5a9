import { addDays, dayOf, dayText, type Day } from '../../platform/rules/calendar.ts';
import type { Explanation } from '../../platform/rules/explain.ts';
import type { FactRef } from '../../platform/rules/fact-ref.ts';
import { layOut, type Cell, type Sheet } from '../../platform/rules/sheet.ts';
import { refuse } from '../../platform/refuse.ts';
import { fiscalYear, fiscalYearDays } from '../../platform/thai/fiscal-year.ts';
import { factBesideOf, factOf, helpCountKey } from '../registry/public.ts';
import { isInForce, type WelfareService } from '../services/public.ts';
import { wordsOfFact } from './fact-words.ts';
import type { OpenCatalogue, OpenRules } from './open-catalogue.ts';
import { factsOfOpenHousehold } from './open-facts.ts';
import type { OpenHousehold, OpenMember } from './open-household.ts';
import { baht, componentsOf } from './open-money.ts';
import { openNext } from './open-next.ts';
import type { OpenAnswer, OpenVerdict } from './open-verdict.ts';
import { openWarnings } from './open-warnings.ts';

/** Answers a household from outside: every service, or those it names, for every member. Refuses what nobody knows by name. */
export function openAnswer(catalogue: OpenCatalogue, given: OpenHousehold): OpenAnswer {
  const services = wanted(catalogue, given);
  const counts = catalogue.counted;
  const household = factsOfOpenHousehold(given, catalogue.open, helpCountKey, counts);
  const house: House = {
    given,
    catalogue,
    sheetsOn: calendarOf(catalogue, given, layOut(catalogue.open.dictionary, household)),
  };
  const verdicts = given.members.flatMap((member, at) =>
    services.map((versions) => verdictFor(house, member, at, versions)),
  );
  return {
    evaluation_date: given.evaluation_date,
    catalogue_version: catalogue.version,
    verdicts,
    ask_next: openNext(verdicts),
  };
}

/** A household under judgement: its sheets on the day of asking, and as they would stand on a later day. */
type House = {
  readonly given: OpenHousehold;
  readonly catalogue: OpenCatalogue;
  readonly sheetsOn: (day: Day) => readonly Sheet[];
};

function wanted(catalogue: OpenCatalogue, given: OpenHousehold): readonly (readonly WelfareService[])[] {
  const known = (id: string, field: string): readonly WelfareService[] => {
    const versions = catalogue.versions.get(id);
    if (!versions) throw refuse('unknown_service', { field, service: id });
    return versions;
  };
  given.members.forEach(({ receiving }, at) =>
    receiving?.forEach((id, index) => known(id, `members.${at}.receiving.${index}`)),
  );
  given.aid_history?.events.forEach(({ service }, at) => known(service, `aid_history.events.${at}.service`));
  if (!given.services) return [...catalogue.versions.values()];
  return [...new Set(given.services)].map((id, at) => known(id, `services.${at}`));
}

// Time passes for everybody of the house at once; in another fiscal year the counts of help begin again.
function calendarOf(
  catalogue: OpenCatalogue,
  given: OpenHousehold,
  today: readonly Sheet[],
): (day: Day) => readonly Sheet[] {
  const kept = new Map<Day, readonly Sheet[]>();
  const [first] = today;
  if (first) kept.set(first.on, today);
  const year = fiscalYear(given.evaluation_date);
  const begun = today.map(({ cells }) => {
    const fresh = [...cells];
    for (const slot of catalogue.countSlots) fresh[slot] = freshCount(given);
    return fresh;
  });
  return (day) => {
    const found = kept.get(day);
    if (found) return found;
    const sameYear = fiscalYear(dayText(day)) === year;
    const members: Sheet[] = [];
    today.forEach((sheet, at) =>
      members.push({ ...sheet, on: day, members, cells: sameYear ? sheet.cells : (begun[at] ?? []) }),
    );
    kept.set(day, members);
    return members;
  };
}

function freshCount({ aid_history: history }: OpenHousehold): Cell {
  if (!history) return undefined;
  return history.complete ? 0 : { low: 0, high: Infinity };
}

function verdictFor(
  house: House,
  member: OpenMember,
  at: number,
  versions: readonly WelfareService[],
): OpenVerdict {
  const on = house.given.evaluation_date;
  const inForce = versions.find((one) => isInForce(one, on));
  const service = inForce ?? versions[0];
  if (!service) throw new Error('a service without a version');
  if (!inForce) return notInForce(house, member, service, versions);
  if (service.status !== 'active') return { ...frame(house, member, service), ...closedWords(service) };
  const sheet = house.sheetsOn(dayOf(on) ?? 0)[at];
  if (!sheet) throw new Error('a member without a sheet');
  const rules = house.catalogue.rules(service);
  const explanation = rules.explain(sheet);
  const { verdict } = explanation;
  const amount = verdict === 'not_entitled' ? null : rules.amount(sheet);
  const other = verdict === 'not_entitled' || rules.amount(sheet) ? null : rules.sum(sheet);
  const { flow } = service.benefit;
  return {
    ...frame(house, member, service),
    verdict,
    amount: amount && baht(amount),
    components: verdict === 'not_entitled' ? [] : componentsOf(service),
    other_money: other && flow !== 'to_person' ? { ...baht(other), flow } : null,
    deciding: explanation.conditions.flatMap(({ condition, state, deciding }) =>
      deciding
        ? [{ condition: condition.id, state, scope: condition.scope, th: condition.th, en: condition.en }]
        : [],
    ),
    missing: explanation.missing.map((ref) => question(ref, house.catalogue)),
    warnings: [
      ...openWarnings(service, member, house.given, house.catalogue.guard, factAt(house, member)),
      ...cautions(service, explanation),
    ],
    next_change_on: nextChange(house, at, service, rules),
    channel: { care_self_apply: careAlone(explanation) },
  };
}

type Frame = OpenVerdict;

function frame({ given }: House, member: OpenMember, service: WelfareService): Frame {
  return {
    person: member.id,
    service: service.id,
    name_th: service.name.th,
    name_en: service.name.en,
    version: service.version,
    verdict: 'unknown',
    amount: null,
    components: [],
    other_money: null,
    deciding: [],
    missing: [],
    warnings: [],
    next_change_on: null,
    already_receiving: isReceiving(given, member, service.id),
    channel: { care_self_apply: 'no' },
    unverified: service.verified === null,
  };
}

function isReceiving({ members }: OpenHousehold, { id }: OpenMember, service: string): boolean {
  return members.find((one) => one.id === id)?.receiving?.includes(service) ?? false;
}

// Before its first day no version is in force, which is no refusal; after its last day it is over.
function notInForce(
  house: House,
  member: OpenMember,
  service: WelfareService,
  versions: readonly WelfareService[],
): OpenVerdict {
  const on = house.given.evaluation_date;
  const later = versions.flatMap(({ effective }) =>
    effective.from && effective.from > on ? [effective.from] : [],
  );
  const [next = null] = later.toSorted();
  const ended = versions.some(({ effective }) => effective.to !== null && effective.to < on);
  return {
    ...frame(house, member, service),
    verdict: ended && !next ? 'not_entitled' : 'unknown',
    deciding: [
      {
        condition: 'in_force',
        state: 'false',
        scope: 'effective',
        th: ended ? 'สิ้นสุดการใช้บังคับแล้ว' : 'ยังไม่มีหลักเกณฑ์ที่ใช้บังคับในวันนั้น',
        en: ended ? 'No longer in force' : 'No version is in force on that day',
      },
    ],
    next_change_on: next,
  };
}

function closedWords({ status }: WelfareService): Pick<OpenVerdict, 'verdict' | 'deciding'> {
  const closed = status === 'closed';
  return {
    verdict: 'not_entitled',
    deciding: [
      {
        condition: 'status',
        state: 'false',
        scope: 'status',
        th: closed ? 'มาตรการนี้ปิดแล้ว' : 'หน่วยงานเจ้าของเรื่องปิดรายการนี้อยู่',
        en: closed ? 'This measure is closed' : 'Switched off at the owner',
      },
    ],
  };
}

function question({ member, key }: FactRef, { guard }: OpenCatalogue): OpenVerdict['missing'][number] {
  const words = wordsOfFact(
    key,
    factOf(key),
    factBesideOf(key),
    (id) => guard.services.get(id)?.name ?? { th: id, en: id },
  );
  return { person: member, field: key, question_th: words.question.th, question_en: words.question.en };
}

function factAt({ given }: House, { facts }: OpenMember): (key: string) => unknown {
  return (key) =>
    facts[key] ?? given.deceased[key] ?? given.case[key] ?? given.household[key] ?? given.area[key];
}

// Conditions that only caution say so when they do not hold.
function cautions({ id }: WelfareService, { conditions }: Explanation): OpenVerdict['warnings'] {
  return conditions.flatMap(({ condition, state }) =>
    condition.scope === 'warning' && state === 'false'
      ? [{ level: 'warn' as const, group: condition.id, with: id, th: condition.th, en: condition.en }]
      : [],
  );
}

function careAlone({ conditions }: Explanation): 'yes' | 'no' | 'unknown' {
  const states = conditions.flatMap(({ condition, state }) =>
    condition.scope === 'channel_screening' ? [state] : [],
  );
  if (states.length === 0 || states.includes('false')) return 'no';
  return states.includes('unknown') ? 'unknown' : 'yes';
}

/** The first later day on which the verdict or the sum is another one, when nothing but time has passed. */
function nextChange(house: House, at: number, service: WelfareService, rules: OpenRules): string | null {
  const on = house.given.evaluation_date;
  const sheet = house.sheetsOn(dayOf(on) ?? 0)[at];
  if (!sheet) return null;
  const before = stateOf(rules, sheet);
  const last = service.effective.to === null ? null : addDays(dayOf(service.effective.to) ?? 0, 1);
  const october = service.benefit.quota ? [dayOf(fiscalYearDays(fiscalYear(on) + 1).first) ?? 0] : [];
  const days = [...rules.turning(sheet), ...october].toSorted((a, b) => a - b);
  for (const day of days) {
    if (last !== null && day >= last) break;
    const then = house.sheetsOn(day)[at];
    if (then && stateOf(rules, then) !== before) return dayText(day);
  }
  return last === null ? null : dayText(last);
}

function stateOf(rules: OpenRules, sheet: Sheet): string {
  const verdict = rules.verdict(sheet);
  if (verdict === 'not_entitled') return verdict;
  const sum = rules.sum(sheet);
  return `${verdict} ${sum?.least_satang} ${sum?.most_satang}`;
}
