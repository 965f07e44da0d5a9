import { dayOf } from '../../platform/rules/calendar.ts';
import type { Explanation } from '../../platform/rules/explain.ts';
import type { FactRef } from '../../platform/rules/fact-ref.ts';
import { layOut } from '../../platform/rules/sheet.ts';
import { refuse } from '../../platform/refuse.ts';
import { factBesideOf, factOf, helpCountKey } from '../registry/public.ts';
import { isInForce, type WelfareService } from '../services/public.ts';
import { wordsOfFact } from './fact-words.ts';
import { calendarOf, nextChange, type SheetsOn } from './open-calendar.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import { factsOfOpenHousehold } from './open-facts.ts';
import type { OpenHousehold, OpenMember } from './open-household.ts';
import { blank, closedWords, notInForce } from './open-frame.ts';
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
  const explanation = rules.explain(sheet);
  const { verdict } = explanation;
  const amount = verdict === 'not_entitled' ? null : rules.amount(sheet);
  const other = verdict === 'not_entitled' || rules.amount(sheet) ? null : rules.sum(sheet);
  const { flow } = service.benefit;
  return {
    ...blank(member, service),
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
    next_change_on: nextChange(house.sheetsOn, on, at, service, rules),
    channel: { care_self_apply: careAlone(explanation) },
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
