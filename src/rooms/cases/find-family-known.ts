import { sql } from 'kysely';
import type { AnyTx } from '../../platform/db.ts';
import { dayInThailand } from '../../platform/thai/partial-date.ts';
import { fiscalYear } from '../../platform/thai/fiscal-year.ts';
import { namesOfAreas } from '../areas/public.ts';
import { helpCounted } from '../help/public.ts';
import {
  consentsForPaper,
  dimensions,
  factOf,
  factsInUse,
  getRoster,
  namesOf,
  paperWords,
  type FactInUse,
  type Roster,
} from '../registry/public.ts';
import { valueWords } from '../referrals/public.ts';
import type { FamilyKnown } from './family-known.ts';
import { findOpenMatters } from './find-open-matters.ts';
import { findRightsForPaper } from './find-rights-for-paper.ts';
import type { Tx } from './tables.ts';
import words from './th.json' with { type: 'json' };

/**
 * All that the sheet of a family says, side by side from every room, as the asker may see it; never a restricted fact, a
 * sensitive service or a restricted case, whoever asks. Undefined when there is no such family.
 */
export async function findFamilyKnown(
  tx: Tx,
  asked: { area: string; family: string; by: string; at: Date },
): Promise<FamilyKnown | undefined> {
  const { area, family, at } = asked;
  const today = dayInThailand(at);
  const roster = await getRoster(tx, area, family, today);
  if (!roster) return undefined;
  const { household } = roster.home;
  const nameOf = namesFor(roster);
  const year = fiscalYear(today);
  const help = await helpCounted(tx, area, household, { first: year - 1, last: year });
  const elsewhere = help.flatMap((one) => (one.person && !nameOf(one.person) ? [one.person] : []));
  const others = await namesOf(tx, area, elsewhere);
  const whose = (person: string | null) =>
    person === null ? words.words['sheet.whole_family'] : (nameOf(person) ?? others.get(person) ?? '');
  return {
    centre: await findCentre(tx, area),
    printed: { by: asked.by, at: at.toISOString() },
    home: homeFor(roster),
    members: roster.members.map((one) => ({
      name: `${one.title ?? ''}${one.name}`,
      relation: paperWords.relation(one.relation, one.sex),
      age: paperWords.age(one.age),
      id_last4: one.id_last4,
      id_verified: one.id_verified,
      gone: one.state === 'alive' ? null : paperWords.gone(one.state),
    })),
    others: await findOthers(tx, area, roster, today),
    dimensions: await findDimensions(tx, area, roster, today),
    rights: await findRightsForPaper(tx, area, roster, today, whose),
    help: help.map(({ person, what_th, by_th, ...one }) => ({
      ...one,
      what: what_th,
      whose: whose(person),
      by: by_th,
    })),
    needs: await findOpenMatters(tx, area, family, whose),
    consents: await consentsForPaper(
      tx,
      area,
      roster.members.map((one) => one.person),
      today,
    ),
  };
}

// Beside other words the name stands without its title, which the list of members has.
function namesFor({ members }: Roster): (person: string) => string | undefined {
  const names = new Map(members.map((one) => [one.person, one.name]));
  return (person) => names.get(person);
}

function homeFor({ home }: Roster): FamilyKnown['home'] {
  const { house_no, moo, village_th: village, place_words, phone, lat, lon } = home;
  const point = lat === null || lon === null ? null : { lat, lon };
  return { house_no, moo, village, place_words, phone, point };
}

async function findCentre(tx: Tx, area: string): Promise<FamilyKnown['centre']> {
  const { rows } = await sql<FamilyKnown['centre']>`
    select a.centre_name_th as name, a.name_th as area, d.name_th as district, v.name_th as province
    from areas.public_area a
    left join areas.public_place d on d.code = a.district
    left join areas.public_place v on v.code = a.province
    where a.id = ${area}`.execute(tx);
  const [centre] = rows;
  if (!centre) throw new Error('an area that is not there');
  return centre;
}

async function findOthers(
  tx: Tx,
  area: string,
  { family, home }: Roster,
  today: string,
): Promise<FamilyKnown['others']> {
  const { rows } = await sql<{ id: string }>`
    select id from registry.public_family where area = ${area} and household = ${home.household} and id <> ${family}
    order by id limit 20`.execute(tx);
  const others: FamilyKnown['others'] = [];
  for (const { id } of rows) {
    const members = (await getRoster(tx, area, id, today))?.members ?? [];
    const [head] = members;
    if (head) others.push({ head: `${head.title ?? ''}${head.name}`, people: members.length });
  }
  return others;
}

async function findDimensions(
  tx: AnyTx,
  area: string,
  roster: Roster,
  today: string,
): Promise<FamilyKnown['dimensions']> {
  const subjects = [roster.home.household, ...roster.members.map((one) => one.person)];
  const used = (await factsInUse(tx, area, subjects, today)).filter(
    (one) => factOf(one.key)?.sensitivity !== 'restricted',
  );
  const places = used.flatMap((one) => (typeof one.value === 'string' ? [one.value] : []));
  const names = await namesOfAreas(tx, places);
  const areaNamed = (id: string) => {
    const name = names.get(id);
    return name && { th: name.name_th, en: name.name_en };
  };
  const nameOf = namesFor(roster);
  return dimensions.map((dimension) => {
    const own = used
      .filter((one) => factOf(one.key)?.dimension === dimension)
      .toSorted((a, b) => subjects.indexOf(a.subject) - subjects.indexOf(b.subject));
    return {
      name: paperWords.dimension(dimension),
      fresh:
        own
          .map((one) => one.as_of)
          .toSorted()
          .at(-1) ?? null,
      facts: own.map((one) => ({
        whose: nameOf(one.subject) ?? words.words['sheet.whole_house'],
        label: factOf(one.key)?.label.th ?? one.key,
        answer: answerOf(one, areaNamed),
        source: paperWords.source(one.source),
        as_of: one.as_of,
        expired: one.expired,
      })),
    };
  });
}

function answerOf(one: FactInUse, areaNamed: Parameters<typeof valueWords>[2]): string {
  if (one.state !== 'value') return paperWords.noAnswer(one.state);
  const fact = factOf(one.key);
  return fact ? valueWords(fact, one.value, areaNamed).th : '';
}
