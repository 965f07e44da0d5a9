import type { AnyTx } from '../../platform/db.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { namesOfAreas } from '../areas/public.ts';
import { areaSubject, factsInUse, type FactInUse } from '../registry/public.ts';
import { isConfidential, slaOf, type WelfareService } from '../services/public.ts';
import { bestQuestion, worthOf, type Waiting } from './ask-next.ts';
import { findAskedHouse, type Owner, type ScreeningAsked } from './find-asked-house.ts';
import { judgeHousehold, rulesOf, type Judgement } from './judge.ts';
import { factReader, type FactReader } from './read-facts.ts';
import { rightOf } from './right-of.ts';
import type { Question, Right, Screening, ServiceScreened } from './screening.ts';

/**
 * Screens the whole house of a family on an ISO day by the rules in force on it, or by some services only. Undefined
 * when the family is not in this area or not shown to whoever asks.
 */
export async function findScreening(
  tx: AnyTx,
  area: string,
  family: string,
  on: string,
  options: ScreeningAsked = {},
): Promise<Screening | undefined> {
  const house = await findAskedHouse(tx, area, family, on, options);
  if (!house) return undefined;
  const { household, services, inForce, residents, helped, asked, owners } = house;
  const used = await factsInUse(tx, area, [areaSubject(area), ...house.subjects], on);
  const names = await namesOfAreas(tx, areasNamed(area, used));
  const facts = factReader({ asked, used, names, services: inForce });
  const judged = judgeHousehold(asked.household, services, house.dictionary).filter((one) =>
    house.mayShow(one.service, one.person),
  );
  const rights = judged.map((one) => rightOf(one, facts, helped, asked.familyOf, on));
  return {
    on,
    household,
    people: residents.map(({ person, family: own, name, relation, age }) => ({
      person,
      family: own,
      name,
      relation,
      age,
    })),
    services: services.map((service) => screened(service, owners)),
    rights,
    ask_next: askNext(judged, rights, facts, house.dictionary),
  };
}

function askNext(
  judged: readonly Judgement[],
  rights: readonly Right[],
  facts: FactReader,
  dictionary: FactDictionary,
): Question | null {
  const waiting = judged.flatMap(({ service, sheet, explanation: { missing }, amount }, at): Waiting[] => {
    const { search } = rulesOf(service, dictionary);
    if (!search || missing.length === 0 || rights[at]?.receiving) return [];
    return [{ sheet, search, missing, worth: worthOf(amount) }];
  });
  // A fact of the applicant is asked as the one of the person who applies.
  const first = bestQuestion(waiting, (ref) => {
    const { person, key } = facts.ask(ref);
    return `${person ?? ''} ${key}`;
  });
  return first ? facts.ask(first.ref) : null;
}

function screened(service: WelfareService, owners: ReadonlyMap<string, Owner>): ServiceScreened {
  const { owner, benefit } = service;
  const answering = owners.get(owner.kind);
  const named = answering?.name ?? owner;
  return {
    service: service.id,
    version: service.version,
    name: service.name,
    owner: { kind: owner.kind, th: named.th, en: named.en, organisation: answering?.id ?? null },
    category: service.category,
    kind: benefit.kind,
    per: benefit.per,
    frequency: benefit.frequency,
    documents: service.documents,
    channels: service.channels,
    legal_basis: service.legal_basis,
    sla: slaOf(service),
    unverified: service.verified === null,
    sensitive: service.sensitive,
    confidential: isConfidential(service),
    duplication_groups: service.duplication_groups.map(({ group }) => group),
    pending_changes: service.pending_changes.map(({ th, en }) => ({ th, en })),
  };
}

function areasNamed(area: string, used: readonly FactInUse[]): string[] {
  return [area, ...used.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))];
}
