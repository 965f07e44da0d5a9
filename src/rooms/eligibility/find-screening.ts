import type { AnyTx } from '../../platform/db.ts';
import type { Household } from '../../platform/rules/sheet.ts';
import type { Facts } from '../../platform/rules/sheet.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import { namesOfAreas } from '../areas/public.ts';
import { organisationNames } from '../identity/public.ts';
import {
  areaSubject,
  factsInUse,
  helpCountKey,
  householdFacts,
  insideCircle,
  type FactInUse,
  type Roster,
} from '../registry/public.ts';
import {
  answeringOrganisation,
  isConfidential,
  ruleDictionary,
  servicesInForce,
  slaOf,
} from '../services/public.ts';
import type { WelfareService } from '../services/public.ts';
import { askedAbout } from './asked-about.ts';
import { askNext } from './ask-next.ts';
import { findHelped, findResidents } from './find-house.ts';
import { judgeHousehold } from './judge.ts';
import { factReader } from './read-facts.ts';
import { rightOf } from './right-of.ts';
import type { Screening, ServiceScreened } from './screening.ts';

/** `only`: these services. `roster`: of the family, when it is known. `heard`: a confidential matter is being heard just now. */
export type ScreeningAsked = {
  only?: readonly string[] | undefined;
  roster?: Roster | undefined;
  heard?: boolean;
};

/**
 * Screens the whole house of a family on an ISO day by the rules in force on it, or by some services only. Undefined
 * when the family is not in this area or not shown to whoever asks.
 */
export async function findScreening(
  tx: AnyTx,
  area: string,
  family: string,
  on: string,
  { only, roster, heard = false }: ScreeningAsked = {},
): Promise<Screening | undefined> {
  const known = await householdFacts(tx, area, family, on, roster);
  if (!known) return undefined;
  const inForce = await servicesInForce(tx, on);
  const mayKnow = await whoMayBeKnown(tx, area, known, heard);
  const services = inForce.filter(
    (service) =>
      service.status === 'active' &&
      (only?.includes(service.id) ?? true) &&
      (known.members.some(({ id }) => mayKnow(id)) || !isConfidential(service)),
  );
  const residents = await findResidents(tx, area, known.household, on);
  const helped = await findHelped(tx, area, known.household, on);
  const subjects = [known.household, areaSubject(area), ...known.members.map(({ id }) => id)];
  const used = await factsInUse(tx, area, subjects, on);
  const names = await namesOfAreas(tx, areasNamed(area, used));
  const owners = await ownersOf(tx, area, services);
  const asked = askedAbout(known, residents, area, timesHelped(inForce, helped));
  const facts = factReader({ asked, used, names, services: inForce });
  const judged = judgeHousehold(asked.household, services, dictionaryOf(inForce)).filter(
    ({ service, person }) => mayKnow(person) || !isConfidential(service),
  );
  const rights = judged.map((one) => rightOf(one, facts, helped, asked.familyOf, on));
  return {
    on,
    household: known.household,
    people: residents.map(({ person, family: own, name, relation, age }) => ({
      person,
      family: own,
      name,
      relation,
      age,
    })),
    services: services.map((service) => screened(service, owners)),
    rights,
    ask_next: askNext(rights),
  };
}

// Confidential services are screened for those in whose circle the asker stands; for everybody when the asker hears of it just now, and
// then from no more than the asker may see.
async function whoMayBeKnown(
  tx: AnyTx,
  area: string,
  { household, members }: Household & { household: string },
  heard: boolean,
): Promise<(person: string) => boolean> {
  if (heard) return () => true;
  const inside = await insideCircle(tx, area, [household, ...members.map(({ id }) => id)]);
  return (person) => inside.has(person) || inside.has(household);
}

// The ledger is the one of all agencies: what is not in it was not given. Help to a person counts, not help to the family.
function timesHelped(
  services: readonly WelfareService[],
  helped: Awaited<ReturnType<typeof findHelped>>,
): (person: string) => Facts {
  return (person) =>
    Object.fromEntries(
      services.map(({ id }) => [
        helpCountKey(id),
        helped.find((one) => one.service === id && one.person === person)?.times ?? 0,
      ]),
    );
}

// One organisation of each kind answers in an area, for all services of that kind.
async function ownersOf(
  tx: AnyTx,
  area: string,
  services: readonly WelfareService[],
): Promise<ReadonlyMap<string, Owner>> {
  const owners = new Map<string, string>();
  for (const [kind, own] of Map.groupBy(services, ({ owner }) => owner.kind)) {
    const organisation = own[0] && (await answeringOrganisation(tx, area, own[0]));
    if (organisation) owners.set(kind, organisation);
  }
  const names = await organisationNames(tx, [...owners.values()]);
  return new Map([...owners].map(([kind, id]) => [kind, { id, name: names.get(id) }]));
}

type Owner = { id: string; name: { th: string; en: string } | undefined };

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

let dictionary: { services: string; made: FactDictionary } | undefined;

// Made again only when the list of services changes: compiled rules hold on to it.
function dictionaryOf(services: readonly WelfareService[]): FactDictionary {
  const ids = services.map(({ id }) => id);
  if (dictionary?.services !== ids.join()) dictionary = { services: ids.join(), made: ruleDictionary(ids) };
  return dictionary.made;
}
