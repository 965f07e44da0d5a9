import type { LifePerson } from './find-life-world.ts';
import type { Address } from './household.ts';
import type { NewPerson, PersonState, Relation } from './person.ts';

/** Where somebody on file will be. */
export type Place = { person: string; state: PersonState; family: string | null; relation: Relation | null };

/** Whose history goes along: see the table `earlier_home`. */
export type EarlierHome = {
  household: string;
  family: string;
  from_household: string;
  from_family: string;
  person: string | null;
};

/** Everything that a life event changes when it is confirmed. What is left out stays. */
export type LifePlan = {
  places: readonly Place[];
  arrivals?: {
    family: string;
    people: readonly NewPerson[];
    mother?: string | null;
    father?: string | null;
    from_area?: string | null;
  };
  newHouse?: { household: string; address: Address };
  newFamily?: { family: string; household: string };
  home?: { family: string; household: string };
  earlier?: readonly EarlierHome[];
  married?: readonly { person: string; spouse: string | null; spouse_words: string | null }[];
  /** Whose marriage ends. */
  parted?: readonly string[];
  gone?: { people: readonly string[]; to_area: string | null };
};

/** Those of a family who are alive and here. */
export function livingOf(people: Iterable<LifePerson>, family: string): LifePerson[] {
  return [...people].filter((one) => one.family === family && one.state === 'alive');
}
