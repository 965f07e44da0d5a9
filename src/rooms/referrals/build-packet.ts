import type { AnyTx } from '../../platform/db.ts';
import { refuse } from '../../platform/refuse.ts';
import { fiscalYear } from '../../platform/thai/fiscal-year.ts';
import { namesOfAreas, pathsOfPlaces } from '../areas/public.ts';
import { explainService } from '../eligibility/public.ts';
import { helpOfHousehold } from '../help/public.ts';
import { factOf, factsInUse, getRoster, type Roster } from '../registry/public.ts';
import { amountsOf, type WelfareService } from '../services/public.ts';
import { explained, sharing, type Sharing } from './find-sharing.ts';
import type { Packet } from './packet.ts';
import { valueWords } from './value-words.ts';

/** What a packet is made of besides what the rooms below know. `held`: documents that the centre has seen, by Thai name. */
export type PacketAsked = {
  area: string;
  family: string;
  person: string | null;
  words: string | null;
  held: readonly string[];
  /** The case of the need: its consents cover every organisation that it asks. */
  case_file: string;
};

/**
 * Puts together the packet of a request as of `on` (ISO day). Refuses a family that cannot be seen (`family_not_found`) and a
 * person who is not of it (`person_not_of_family`).
 */
export async function buildPacket(
  tx: AnyTx,
  service: WelfareService,
  organisation: string,
  asked: PacketAsked,
  on: string,
): Promise<Packet> {
  const { area, family, person, words } = asked;
  const roster = await getRoster(tx, area, family, on);
  if (!roster) throw refuse('family_not_found', {}, 404);
  if (person && !roster.members.some((one) => one.person === person)) throw refuse('person_not_of_family');
  const read = await explainService(tx, area, family, person, service.id, on, roster);
  const share = await sharing(tx, asked, organisation, roster, on);
  const facts = await factsNeeded(tx, asked, roster, read?.keys ?? [], share, on);
  const consent = facts.find((one) => one.consent)?.consent;
  const help = await helpOfHousehold(tx, area, roster.home.household, fiscalYear(on));
  return {
    version: 1,
    made_at: new Date().toISOString(),
    service: {
      id: service.id,
      version: service.version,
      in_force_from: service.effective.from,
      name_th: service.name.th,
      name_en: service.name.en,
      legal_basis_th: service.legal_basis.th,
      amount_satang: mostOf(service),
    },
    basis: consent ? { kind: 'consent', consent } : { kind: 'law', words_th: service.legal_basis.th },
    words,
    home: await homeOf(tx, roster),
    person,
    roster: roster.members.map((one) => ({
      person: one.person,
      name: `${one.title ?? ''}${one.name}`,
      relation: one.relation,
      sex: one.sex,
      age: one.age,
    })),
    facts,
    help: help.map((one) => ({
      given_on: one.given_on,
      service_th: one.what_th,
      service_en: one.what_en,
      amount_satang: one.amount_satang,
      by_th: one.by_th,
      by_en: one.by_en,
    })),
    explanation: read && explained(read, share),
    documents: service.documents.map(({ th, en }) => ({
      name_th: th,
      name_en: en,
      held: asked.held.includes(th),
    })),
  };
}

/** The most that a service gives at a time in satang, when it gives money to people. */
function mostOf(service: WelfareService): number | null {
  const amounts = service.benefit.kind === 'cash' ? amountsOf(service) : [];
  return amounts.length > 0 ? Math.max(...amounts) : null;
}

async function homeOf(tx: AnyTx, { family, home }: Roster): Promise<Packet['home']> {
  const path = home.village ? (await pathsOfPlaces(tx, [home.village])).get(home.village) : undefined;
  const words = [home.village_th, home.place_words].filter(Boolean).join(' ');
  return {
    family,
    house_no: home.house_no,
    village: home.village,
    place_th: path?.th ?? words,
    place_en: path?.en ?? words,
    phone: home.phone,
  };
}

// Only what the service's rule was read from, of the person it is for (of everybody when it is for the family) and of the house.
// Health and restricted data go with a consent of whom they are about, or not at all.
async function factsNeeded(
  tx: AnyTx,
  asked: PacketAsked,
  roster: Roster,
  read: readonly string[],
  share: Sharing,
  on: string,
): Promise<Packet['facts']> {
  const keys = [...new Set(read.map((key) => key.replace(/^applicant\./, 'person.')))];
  const people = asked.person ? [asked.person] : roster.members.map((one) => one.person);
  const found = await factsInUse(tx, asked.area, [roster.home.household, ...people], on, keys);
  const places = found.flatMap((one) => (typeof one.value === 'string' ? [one.value] : []));
  const names = await namesOfAreas(tx, places);
  const areaNamed = (id: string) => {
    const name = names.get(id);
    return name && { th: name.name_th, en: name.name_en };
  };
  return found.flatMap((one) => {
    const fact = factOf(one.key);
    const may = fact && share(fact, one.subject);
    if (!fact || !may || one.state !== 'value') return [];
    const { subject, key, value, as_of, source } = one;
    const { th: label_th, en: label_en } = fact.label;
    const words = valueWords(fact, value, areaNamed);
    return [
      {
        subject,
        key,
        label_th,
        label_en,
        value,
        value_th: words.th,
        value_en: words.en,
        as_of,
        source,
        ...may,
      },
    ];
  });
}
