import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inRoom, type AnyTx } from '../../platform/db.ts';
import type { FactValue, Facts, Household } from '../../platform/rules/sheet.ts';
import { areaSubject } from './area-subject.ts';
import { consentState, type ConsentOfCase } from './consent.ts';
import { enterCircle as enter } from './enter-circle.ts';
import { factDictionary, factOf } from './fact-dictionary.ts';
import { factInUse, isExpired } from './fact-in-use.ts';
import { findInside } from './find-circle.ts';
import { findEarlierHomes, type EarlierHomeOf } from './find-earlier-homes.ts';
import type { FactTold } from './fact-told.ts';
import { findConsents, findConsentsForPaper, findStanding } from './find-consents.ts';
import { findFactsStanding, told, type FactRow } from './find-facts.ts';
import { paperWords } from './paper-words.ts';
import { findFamilies, findHome, findRoster } from './find-roster.ts';
import type { HomeOf, RosterMember } from './roster.ts';
import type { RegistryTables, Tx } from './tables.ts';
import { writeConsent } from './write-consent.ts';

export { writeFactsFound, type FactFound } from './write-facts-found.ts';
export { areaSubject } from './area-subject.ts';
export { answerShape, dimensions, factSubjects, type Dimension, type Fact } from './fact.ts';
export { addColumnsSql, nowColumns } from './now-columns.ts';
export { factBesideOf, helpCountKey, helpCounts, type FactBeside } from './facts-beside.ts';
export { factDictionary, factOf, ruleFacts } from './fact-dictionary.ts';
export { earlierHome, type EarlierHomeOf } from './find-earlier-homes.ts';
export { consentOfCase, type ConsentOfCase } from './consent.ts';
export { consentsOf } from './find-consents.ts';
export type { FactTold } from './fact-told.ts';
export { recorded } from './write-facts.ts';
export { tellFacts } from './write-told-facts.ts';
export { movedBefore } from './find-moved.ts';
export { useIdKeys } from './id-seal.ts';
export { paperWords } from './paper-words.ts';
export type { HomeOf, RosterMember } from './roster.ts';

/** A family with its house and its people on a day. */
export type Roster = { family: string; home: HomeOf; members: RosterMember[] };

/** The people of a family on a day (ISO), the head first, with their house; undefined when it is not in this area or not shown. */
export async function getRoster(
  tx: AnyTx,
  area: string,
  family: string,
  on: string,
): Promise<Roster | undefined> {
  const own = room(tx);
  const row = await own
    .selectFrom('registry.family')
    .select('household')
    .where('area', '=', area)
    .where('id', '=', family)
    .executeTakeFirst();
  const home = row && (await findHome(own, area, row.household));
  if (!home) return undefined;
  const members = (await findRoster(own, area, [family], on)).get(family) ?? [];
  return { family, home, members };
}

/**
 * What the rules are asked about: the living people of the whole house of a family on a day, with the facts in use; what holds
 * for the area is among the shared ones. Facts that are too old on that day, refused or not applicable are left out: they count as
 * unknown. Who lives in the house counts for its income until somebody says otherwise. Money in satang a year.
 * `known`: the roster of the family on that day, when the caller has it already. `receiving` is left to the caller: what help people get is known to another room. Undefined when there is no such family.
 */
export async function householdFacts(
  tx: AnyTx,
  area: string,
  family: string,
  on: string,
  known?: Roster,
): Promise<(Household & { household: string }) | undefined> {
  const roster = known ?? (await getRoster(tx, area, family, on));
  if (!roster) return undefined;
  const own = room(tx);
  const { household } = roster.home;
  const others = (await findFamilies(own, area, household)).filter((one) => one !== family);
  const neighbours = others.length > 0 ? [...(await findRoster(own, area, others, on)).values()].flat() : [];
  const people = [...roster.members, ...neighbours].filter((one) => one.state === 'alive');
  const place = areaSubject(area);
  const rows = await findFactsStanding(own, area, [household, place, ...people.map((one) => one.person)]);
  const members = people.map((one) => ({
    id: one.person,
    facts: { ...recordFacts(one), ...factsOf(one.person, rows, on) },
  }));
  const shared = { ...factsOf(place, rows, on), ...factsOf(household, rows, on) };
  return { on, household, shared, members };
}

/** One answer in use with where it comes from, for packets and explanations. */
export type FactInUse = FactTold & { subject: string; key: string; expired: boolean };

/** The answers in use on a day about some persons and households of one area, with their source and day. */
export async function factsInUse(
  tx: AnyTx,
  area: string,
  subjects: readonly string[],
  on: string,
  keys: readonly string[] | null = null,
): Promise<FactInUse[]> {
  const rows = await findFactsStanding(room(tx), area, subjects, keys);
  const byKey = Map.groupBy(rows, (row) => row.key);
  return factDictionary.flatMap((fact) =>
    [...Map.groupBy(byKey.get(fact.key) ?? [], (row) => row.subject)].flatMap(([subject, records]) => {
      const used = factInUse(fact, records);
      return used ? [{ ...told(used), subject, key: fact.key, expired: isExpired(fact, used, on) }] : [];
    }),
  );
}

/**
 * The families, not of this house today, whose history up to a day (`until`, that day included) is also that of this house: families it
 * split from, of one person who joined (`person`), or that lived in it. The latest first.
 */
export async function earlierHomesOf(tx: AnyTx, area: string, household: string): Promise<EarlierHomeOf[]> {
  return findEarlierHomes(room(tx), area, household);
}

/** The names of persons of one area, with the title before them as people write it ("นายบุญมี แสนสุข"). */
export async function namesOf(
  tx: AnyTx,
  area: string,
  persons: readonly string[],
): Promise<Map<string, string>> {
  const found = await sql<{ id: string; name: string }>`
    select id, concat(title, name) as name from registry.person
    where area = ${area} and id = any (${[...new Set(persons)]}::uuid[])`.execute(room(tx));
  return new Map(found.rows.map((row) => [row.id, row.name]));
}

/** Writes a consent that was given with the organisations asked in a case, in the caller's transaction. */
export async function writeConsentOfCase(
  tx: AnyTx,
  actor: Actor,
  area: string,
  given: ConsentOfCase,
  of: { case_file: string; restricted: boolean },
): Promise<void> {
  return writeConsent(room(tx), actor, area, given, { with_whom: 'case', ...of });
}

/** A consent to share that stands on a day, of whom and for what. */
export type Standing = { consent: string; person: string; what: 'share_health' | 'share_restricted' };

/**
 * The consents of some persons to share health or restricted facts with an organisation that is asked in a case (null: in none), standing
 * on an ISO day; of each person and kind the newest.
 */
export async function consentsToShare(
  tx: AnyTx,
  area: string,
  persons: readonly string[],
  asked: { organisation: string; case_file: string | null },
  on: string,
): Promise<Standing[]> {
  const rows = await findConsents(room(tx), area, persons);
  return rows.flatMap(({ consent, person, what, ...one }) => {
    const covers =
      (one.with_whom === 'organisation' && one.organisation === asked.organisation) ||
      (one.with_whom === 'case' && one.case_file === asked.case_file);
    const stands = consentState({ ...one, withdrawn: one.withdrawn_on !== null }, on) === 'standing';
    return covers && stands && (what === 'share_health' || what === 'share_restricted')
      ? [{ consent, person, what }]
      : [];
  });
}

/** What some persons have agreed to that stands on an ISO day, for their papers, in Thai; nothing that only the circle knows. */
export async function consentsForPaper(
  tx: AnyTx,
  area: string,
  persons: readonly string[],
  on: string,
): Promise<{ what: string; to: string; until: string | null }[]> {
  const rows = await findConsentsForPaper(room(tx), area, persons, on);
  return rows.map((one) => ({
    what: paperWords.consent(one.what),
    to: one.organisation_th ?? paperWords.consentWith(one.with_whom),
    until: one.until,
  }));
}

/** Which of some consents of one area stand today. An agency may ask, and is told no more than that. */
export async function consentsStanding(
  tx: AnyTx,
  area: string,
  consents: readonly string[],
): Promise<ReadonlySet<string>> {
  return findStanding(room(tx), area, consents);
}

/**
 * Takes the actor, who writes something restricted of these persons, families or houses of one area, into their circles; where others
 * have one, the actor stays outside.
 */
export async function enterCircle(tx: AnyTx, area: string, subjects: readonly string[]): Promise<void> {
  return enter(room(tx), area, subjects);
}

/** Those of some persons, families and houses of one area whose restricted matters the asker may know. */
export async function insideCircle(
  tx: AnyTx,
  area: string,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  return findInside(room(tx), area, subjects);
}

/** Counts that something about a family changed in another room, so that what is worked out from it is worked out anew. */
export async function noteChange(tx: AnyTx, area: string, family: string): Promise<void> {
  await sql`select registry.note_change(${area}, ${family})`.execute(room(tx));
}

function room(tx: AnyTx): Tx {
  return inRoom<RegistryTables>(tx);
}

// What the person's own record says, in the words of the fact dictionary.
function recordFacts(one: RosterMember): Facts {
  return {
    ...(one.birth_date && { 'person.birth_date': one.birth_date }),
    ...(one.birth_unknowable && { 'person.birth_date_unknown_in_registry': true }),
    ...(one.sex && { 'person.sex': one.sex }),
    ...(one.id_verified && { 'person.has_cid': true }),
    'person.is_household_head': one.relation === 'head',
    counts_in_household: true,
  };
}

function factsOf(subject: string, rows: readonly FactRow[], on: string): Facts {
  const own = Map.groupBy(
    rows.filter((row) => row.subject === subject),
    (row) => row.key,
  );
  const known: Record<string, FactValue> = {};
  for (const [key, records] of own) {
    const fact = factOf(key);
    const used = fact && factInUse(fact, records);
    if (fact && used?.state === 'value' && used.value !== null && !isExpired(fact, used, on))
      known[key] = used.value;
  }
  return known;
}
