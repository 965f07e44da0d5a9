import type { AnyTx } from '../../platform/db.ts';
import type { FactDictionary } from '../../platform/rules/dictionary.ts';
import type { Facts, Household } from '../../platform/rules/sheet.ts';
import { organisationNames, organisationsFor } from '../identity/public.ts';
import { helpCountKey, householdFacts, insideCircle, type Roster } from '../registry/public.ts';
import { isConfidential, ruleDictionary, servicesInForce, type WelfareService } from '../services/public.ts';
import { askedAbout, type AskedAbout } from './asked-about.ts';
import { findHelped, findResidents, type Helped, type Resident } from './find-house.ts';

/** `only`: these services. `roster`: of the family, when it is known. `heard`: a confidential matter is being heard just now. */
export type ScreeningAsked = {
  only?: readonly string[] | undefined;
  roster?: Roster | undefined;
  heard?: boolean;
  /** Without who answers for the services: for one that is not shown. */
  unowned?: boolean;
};

/** A house as it is screened: what is known of it, which services, and whose matters the asker may know. */
export type AskedHouse = {
  household: string;
  subjects: readonly string[];
  services: readonly WelfareService[];
  inForce: readonly WelfareService[];
  dictionary: FactDictionary;
  residents: readonly Resident[];
  helped: readonly Helped[];
  asked: AskedAbout;
  owners: ReadonlyMap<string, Owner>;
  /** Whether a right may be shown: what is confidential is shown to the circle only. */
  mayShow: (service: WelfareService, person: string) => boolean;
};

/** Reads what is needed to screen the house of a family; undefined when the family is not in this area or not shown. */
export async function findAskedHouse(
  tx: AnyTx,
  area: string,
  family: string,
  on: string,
  { only, roster, heard = false, unowned = false }: ScreeningAsked,
): Promise<AskedHouse | undefined> {
  const known = await householdFacts(tx, area, family, on, roster);
  if (!known) return undefined;
  const inForce = await servicesInForce(tx, on);
  const mayKnow = await whoMayBeKnown(tx, area, known, heard);
  const mayShow = (service: WelfareService, person: string) => mayKnow(person) || !isConfidential(service);
  const services = inForce.filter(
    (service) =>
      service.status === 'active' &&
      (only?.includes(service.id) ?? true) &&
      (known.members.some(({ id }) => mayKnow(id)) || !isConfidential(service)),
  );
  const residents = await findResidents(tx, area, known.household, on);
  const helped = await findHelped(tx, area, known.household, on);
  return {
    household: known.household,
    subjects: [known.household, ...known.members.map(({ id }) => id)],
    services,
    inForce,
    dictionary: dictionaryOf(inForce),
    residents,
    helped,
    asked: askedAbout(known, residents, area, timesHelped(inForce, helped)),
    owners: unowned ? new Map() : await ownersOf(tx, area, services),
    mayShow,
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
  helped: readonly Helped[],
): (person: string) => Facts {
  const never: Facts = Object.fromEntries(services.map(({ id }) => [helpCountKey(id), 0]));
  return (person) => {
    const given = helped.filter((one) => one.person === person && helpCountKey(one.service) in never);
    return {
      ...never,
      ...Object.fromEntries(given.toReversed().map(({ service, times }) => [helpCountKey(service), times])),
    };
  };
}

// One organisation of each kind answers in an area, for all services of that kind.
async function ownersOf(
  tx: AnyTx,
  area: string,
  services: readonly WelfareService[],
): Promise<ReadonlyMap<string, Owner>> {
  const owners = await organisationsFor(tx, area, [...new Set(services.map(({ owner }) => owner.kind))]);
  const names = await organisationNames(tx, [...owners.values()]);
  return new Map([...owners].map(([kind, id]) => [kind, { id, name: names.get(id) }]));
}

/** The organisation of a kind that answers in an area. */
export type Owner = { id: string; name: { th: string; en: string } | undefined };

let dictionary: { services: string; made: FactDictionary } | undefined;

// Made again only when the list of services changes: compiled rules hold on to it.
function dictionaryOf(services: readonly WelfareService[]): FactDictionary {
  const ids = services.map(({ id }) => id);
  if (dictionary?.services !== ids.join()) dictionary = { services: ids.join(), made: ruleDictionary(ids) };
  return dictionary.made;
}
