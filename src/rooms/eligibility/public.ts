import type { AnyTx } from '../../platform/db.ts';
import type { Roster } from '../registry/public.ts';
import { inRegistry } from './asked-about.ts';
import { findAskedHouse } from './find-asked-house.ts';
import { findRights } from './find-rights.ts';
import { findScreening } from './find-screening.ts';
import { explainFor } from './judge.ts';
import type { RightsList } from './rights-list.ts';
import type { ConditionRead, Right, Screening } from './screening.ts';

export { amountOnPaper } from './amount-on-paper.ts';
export { readTriedCatalogue } from './read-tried-catalogue.ts';
export type { RightsList, Standing } from './rights-list.ts';
export type { ConditionRead, FactRead, Question, Right, Screening, ServiceScreened } from './screening.ts';

/** The rights of everybody of a family's house on an ISO day; undefined when the family is not in this area. */
export async function screenFamily(
  tx: AnyTx,
  area: string,
  family: string,
  on: string,
  services?: readonly string[],
): Promise<Screening | undefined> {
  return findScreening(tx, area, family, on, { only: services });
}

/** Where the rights of everybody of a family's house stand on an ISO day, without reasons; undefined as above. */
export async function rightsOfFamily(
  tx: AnyTx,
  area: string,
  family: string,
  on: string,
): Promise<RightsList | undefined> {
  return findRights(tx, area, family, on);
}

/** How one rule read, for a packet: the verdict with its conditions, and the facts they were read from. */
export type Explained = {
  verdict: Right['verdict'];
  conditions: (Pick<ConditionRead, 'th' | 'en' | 'state' | 'settled_by' | 'source'> & {
    /** The facts that the condition was read from, and of whom (null: of the house). */
    read: { key: string; person: string | null }[];
  })[];
  /** Keys of the facts that the rule was read from. */
  keys: string[];
};

/**
 * Explains one service for one person of a family, or (`person` null) for its head, on an ISO day; null when the
 * service is not in force on it, has no rule, or the person is not of the house. `roster`: the family's, when it is known.
 */
export async function explainService(
  tx: AnyTx,
  area: string,
  family: string,
  person: string | null,
  service: string,
  on: string,
  roster?: Roster,
): Promise<Explained | null> {
  const asked = { only: [service], roster, heard: true, unowned: true };
  const house = await findAskedHouse(tx, area, family, on, asked);
  const [rule] = house?.services ?? [];
  const about =
    person ?? house?.residents.find((one) => one.family === family && one.relation === 'head')?.person;
  if (!house || !rule?.rule || about === undefined) return null;
  const found = explainFor(house.asked.household, about, rule, house.dictionary);
  if (!found || found.conditions.length === 0) return null;
  const conditions = found.conditions.map(({ condition, state, settledBy, read }) => ({
    th: condition.th,
    en: condition.en,
    state,
    settled_by: settledBy,
    source: condition.source,
    read: read.map((ref) => inRegistry(ref, house.asked)).map(({ key, member }) => ({ key, person: member })),
  }));
  const keys = [...new Set(conditions.flatMap(({ read }) => read.map(({ key }) => key)))];
  return { verdict: found.verdict, conditions, keys };
}
