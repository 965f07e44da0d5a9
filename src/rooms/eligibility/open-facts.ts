import {
  makeDictionary,
  receiptKey,
  type FactDictionary,
  type FactMeaning,
} from '../../platform/rules/dictionary.ts';
import {
  checkFacts,
  type FactValue,
  type Facts,
  type Household,
  type Member,
} from '../../platform/rules/sheet.ts';
import { refuse } from '../../platform/refuse.ts';
import { fiscalYear } from '../../platform/thai/fiscal-year.ts';
import { applicantFacts, applicantOf } from './applicant.ts';
import type { AidEvent, OpenHousehold, OpenMember } from './open-household.ts';

/** The dictionary of a catalogue for households from outside, and the keys they may send. */
export type OpenDictionary = { readonly dictionary: FactDictionary; readonly keys: ReadonlySet<string> };

/**
 * Prepares the dictionary for households from outside: the same facts, but a choice takes any word, because another office may
 * know a citizenship or a trade that our forms do not list. `counts`: the key of how often a service helped.
 */
export function openDictionary(full: FactDictionary, services: readonly string[]): OpenDictionary {
  const receipts = new Set(services.map(receiptKey));
  const meanings = [...full.meanings.values()].filter(({ key }) => !receipts.has(key));
  const dictionary = makeDictionary(
    meanings.map((one) => ({ ...one, options: undefined })),
    services,
  );
  const keys = meanings.filter((one) => !one.derived || one.answerable).map(({ key }) => key);
  return { dictionary, keys: new Set(keys.filter((key) => !isOurs(key))) };
}

/**
 * A household from outside as rules read it, with all that is worked out from the rest: who applies, how often everybody was
 * helped in the fiscal year, who is the head. Refuses an unknown key or a value of another type by its name.
 */
export function factsOfOpenHousehold(
  given: OpenHousehold,
  open: OpenDictionary,
  countKey: (service: string) => string,
  counted: readonly string[],
): Household {
  const shared = {
    ...known(given.area, 'area', open),
    ...known(given.household, 'household', open),
    ...known(given.case, 'case', open),
    ...known(given.deceased, 'deceased', open),
  };
  const members = given.members.map((one, at): Member => {
    const own = known(one.facts, `members.${at}.facts`, open);
    const facts = { ...recordOf(one), ...own, ...helpedOf(one, given, countKey, counted) };
    return { id: one.id, facts, ...(one.receiving && { receiving: one.receiving }) };
  });
  const merged = members.map((one) => ({ ...one, facts: { ...shared, ...one.facts } }));
  const head = merged.find((_, at) => given.members[at]?.relation === 'head');
  return {
    on: given.evaluation_date,
    shared,
    members: members.map((one, at) => {
      const whole = merged[at] ?? one;
      const applicant = applicantOf(whole, head, given.evaluation_date);
      return { ...one, facts: { ...one.facts, ...applicantFacts(applicant) } };
    }),
  };
}

// Worked out here, never sent: who applies, who counts, who receives.
function isOurs(key: string): boolean {
  return /^(applicant\.|receives\(|aid_history\.count\(|counts_in_household$)/.test(key);
}

function known(facts: OpenHousehold['household'], place: string, open: OpenDictionary): Facts {
  const entries = Object.entries(facts).flatMap(([key, value]): [string, FactValue][] => {
    const meaning = open.dictionary.meanings.get(key);
    const field = `${place}.${key}`;
    if (!meaning) throw refuse('unknown_fact', { field, key });
    if (!open.keys.has(key)) throw refuse('fact_worked_out', { field, key });
    if (value === null) return [];
    const cell = asRead(meaning, value);
    const wrong = checkFacts(open.dictionary, { [key]: cell }).length > 0 || isTooSmall(meaning, cell);
    if (wrong) throw refuse('fact_wrong_type', { field, key, type: meaning.type });
    return [[key, cell]];
  });
  return Object.fromEntries(entries);
}

// Money goes to satang; what is smaller than a hundredth of a satang is the noise of binary fractions.
function asRead(meaning: FactMeaning, value: boolean | number | string | string[]): FactValue {
  if (meaning.type === 'money' && typeof value === 'number') return Math.round(value * 1e6) / 1e4;
  if (meaning.type === 'set' && typeof value === 'string') return [value];
  return value;
}

function isTooSmall({ min }: FactMeaning, cell: FactValue): boolean {
  return typeof cell === 'number' && min !== undefined && cell < min;
}

function recordOf({ relation, counts_in_household }: OpenMember): Facts {
  return {
    counts_in_household: counts_in_household ?? true,
    ...(relation && { 'person.is_household_head': relation === 'head' }),
  };
}

/** How often a member was helped by each service in the fiscal year of the day; nothing when no history came along. */
function helpedOf(
  { id }: OpenMember,
  { aid_history: history, evaluation_date }: OpenHousehold,
  countKey: (service: string) => string,
  counted: readonly string[],
): Facts {
  if (!history) return {};
  const own = history.events.filter((event) => event.person === id && isCompleted(event));
  return Object.fromEntries(
    counted.map((service): [string, FactValue] => {
      const these = own.filter((event) => event.service === service);
      const dated = these.filter((one) => isInYearOf(one, evaluation_date)).length;
      const undated = these.filter(({ aid_date }) => !aid_date).length;
      const most = history.complete ? { at_most: dated + undated } : {};
      const exact = history.complete && undated === 0;
      return [countKey(service), exact ? dated : { at_least: dated, ...most }];
    }),
  );
}

/** Help that was given: other states of a request do not count. */
export function isCompleted({ status }: AidEvent): boolean {
  return status === 'aided' || status === 'forwarded';
}

/** Whether the help was given in the fiscal year of a day. */
export function isInYearOf({ aid_date }: AidEvent, day: string): boolean {
  return Boolean(aid_date) && fiscalYear(aid_date ?? '') === fiscalYear(day);
}
