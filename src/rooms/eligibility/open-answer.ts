import { addDays, dayOf, dayText } from '../../platform/rules/calendar.ts';
import type { Reasons } from '../../platform/rules/reasons.ts';
import type { FactRef } from '../../platform/rules/fact-ref.ts';
import { layOut } from '../../platform/rules/sheet.ts';
import { refuse } from '../../platform/refuse.ts';
import { helpCountKey } from '../registry/public.ts';
import { isInForce, type WelfareService } from '../services/public.ts';
import {
  calendarOf,
  nextChange,
  nextChangeOfVersions,
  type SheetsOn,
  type VersionOn,
} from './open-calendar.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import { worthOf } from './ask-next.ts';
import { factsOfOpenHousehold } from './open-facts.ts';
import type { OpenHousehold, OpenMember } from './open-household.ts';
import { blank, closedWords, notInForce } from './open-frame.ts';
import { baht } from './open-money.ts';
import { openNext, type OpenWaiting } from './open-next.ts';
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
  const waiting: OpenWaiting[] = [];
  const verdicts = given.members.flatMap((member, at) =>
    services.map((versions) => verdictFor(house, member, at, versions, waiting)),
  );
  return {
    evaluation_date: given.evaluation_date,
    catalogue_version: catalogue.version,
    verdicts,
    ask_next: openNext(catalogue, waiting),
  };
}

/** A household under judgement: its sheets on the day of asking, and as they would stand on a later day. */
type House = {
  readonly given: OpenHousehold;
  readonly catalogue: OpenCatalogue;
  readonly sheetsOn: SheetsOn;
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

function verdictFor(
  house: House,
  member: OpenMember,
  at: number,
  versions: readonly WelfareService[],
  waiting: OpenWaiting[],
): OpenVerdict {
  const on = house.given.evaluation_date;
  const inForce = versions.find((one) => isInForce(one, on));
  const service = inForce ?? versions[0];
  if (!service) throw new Error('a service without a version');
  if (!inForce) return notInForce(house.given.evaluation_date, member, service, versions);
  if (service.status !== 'active') return { ...blank(member, service), ...closedWords(service) };
  const sheet = house.sheetsOn(dayOf(on) ?? 0)[at];
  if (!sheet) throw new Error('a member without a sheet');
  const rules = house.catalogue.rules(service);
  const reasons = rules.reasons(sheet);
  const { verdict } = reasons;
  const refused = verdict === 'not_entitled';
  const { flow } = service.benefit;
  const amount = refused ? null : rules.amount(sheet);
  const other = refused || amount || flow === 'to_person' ? null : rules.sum(sheet);
  const receiving = member.receiving?.includes(service.id) ?? false;
  const { missing } = reasons;
  if (missing.length > 0 && rules.search && !receiving)
    waiting.push({ sheet, search: rules.search, missing, worth: worthOf(amount), service });
  return {
    person: member.id,
    service: service.id,
    name_th: service.name.th,
    name_en: service.name.en,
    version: service.version,
    verdict,
    amount: amount && baht(amount),
    components: refused ? [] : [...rules.components],
    other_money: other && flow !== 'to_person' ? { ...baht(other), flow } : null,
    deciding: reasons.conditions.filter(({ deciding }) => deciding).map(rules.decided),
    missing: missing.map((ref) => question(ref, house.catalogue)),
    warnings: [
      ...openWarnings(service, member, house.given, house.catalogue.guard, factAt(house, member)),
      ...cautions(service, reasons),
    ],
    next_change_on: changesOn(house, on, at, service, versions),
    already_receiving: receiving,
    channel: { care_self_apply: careAlone(reasons) },
    unverified: service.verified === null,
  };
}

// Only a service with another version can say something else because a version begins or is over.
function changesOn(
  { catalogue, sheetsOn }: House,
  on: string,
  at: number,
  service: WelfareService,
  versions: readonly WelfareService[],
): string | null {
  if (versions.length === 1) return nextChange(sheetsOn, on, at, service, catalogue.rules(service));
  return nextChangeOfVersions(sheetsOn, on, at, versionOn(catalogue, versions), daysOf(versions));
}

function versionOn(catalogue: OpenCatalogue, versions: readonly WelfareService[]): VersionOn {
  return (day) => {
    const on = dayText(day);
    const service = versions.find((one) => isInForce(one, on));
    return service?.status === 'active' ? { service, rules: catalogue.rules(service) } : undefined;
  };
}

/** The days on which a version of a service begins, or is over. */
function daysOf(versions: readonly WelfareService[]): readonly string[] {
  return versions.flatMap(({ effective: { from, to } }) => [
    ...(from === null ? [] : [from]),
    ...(to === null ? [] : [dayText(addDays(dayOf(to) ?? 0, 1))]),
  ]);
}

function question({ member, key }: FactRef, { questionOf }: OpenCatalogue): OpenVerdict['missing'][number] {
  const { question_th, question_en } = questionOf(key);
  return { person: member, field: key, question_th, question_en };
}

function factAt({ given }: House, { facts }: OpenMember): (key: string) => unknown {
  return (key) =>
    facts[key] ?? given.deceased[key] ?? given.case[key] ?? given.household[key] ?? given.area[key];
}

// Conditions that only caution say so when they do not hold.
function cautions({ id }: WelfareService, { conditions }: Reasons): OpenVerdict['warnings'] {
  return conditions
    .filter(({ condition, state }) => condition.scope === 'warning' && state === 'false')
    .map(({ condition: { id: group, th, en } }) => ({ level: 'warn' as const, group, with: id, th, en }));
}

function careAlone({ conditions }: Reasons): 'yes' | 'no' | 'unknown' {
  const screening = conditions.filter(({ condition }) => condition.scope === 'channel_screening');
  if (screening.length === 0 || screening.some(({ state }) => state === 'false')) return 'no';
  return screening.some(({ state }) => state === 'unknown') ? 'unknown' : 'yes';
}
