import type { FactRef } from '../../platform/rules/fact-ref.ts';
import type { FactValue } from '../../platform/rules/sheet.ts';
import { precisionOf } from '../../platform/thai/partial-date.ts';
import type { AreaName } from '../areas/public.ts';
import { factBesideOf, factOf, type FactInUse } from '../registry/public.ts';
import type { WelfareService } from '../services/public.ts';
import { wordsOfFact, wordsOfValue, type FactWords } from './fact-words.ts';
import { inRegistry, type AskedAbout } from './asked-about.ts';
import type { FactRead, Question } from './screening.ts';

/** Says what a rule read: each fact with its value, where it comes from and from when; and how to ask for it. */
export type FactReader = {
  readonly read: (ref: FactRef) => FactRead;
  readonly ask: (ref: FactRef) => Question;
};

/** Prepares the reading of a house's facts. */
export function factReader(known: {
  asked: AskedAbout;
  used: readonly FactInUse[];
  names: ReadonlyMap<string, AreaName>;
  services: readonly WelfareService[];
}): FactReader {
  const { asked, used, names, services } = known;
  const recorded = new Map(used.map((one) => [`${one.subject} ${one.key}`, one]));
  const house = used.filter(({ subject }) => !asked.familyOf.has(subject));
  const shared = new Map(house.map((one) => [one.key, one]));

  return { read: (ref) => readOne(inRegistry(ref, asked)), ask };

  function ask(ref: FactRef): Question {
    const real = inRegistry(ref, asked);
    const before = readOne(real);
    return {
      person: real.member,
      key: real.key,
      ...words(real),
      before: before.state === 'missing' ? null : before,
    };
  }

  function readOne(ref: FactRef): FactRead {
    const named = words(ref);
    const record = ref.member === null ? shared.get(ref.key) : recorded.get(`${ref.member} ${ref.key}`);
    const frame = { person: ref.member, key: ref.key, label: named.label };
    if (!record) return { ...frame, ...ownRecord(ref, named) };
    const { value, source, as_of, verified_by } = record;
    const state = record.state !== 'value' ? record.state : record.expired ? 'expired' : 'known';
    return {
      ...frame,
      state,
      value,
      words: value === null ? null : said(named, value),
      source,
      as_of,
      verified_by,
    };
  }

  function ownRecord(ref: FactRef, named: FactWords): Omit<FactRead, 'person' | 'key' | 'label'> {
    const value = valueOf(ref);
    const base = { as_of: null, verified_by: null };
    if (value === undefined || typeof value === 'object')
      return { ...base, state: 'missing', value: null, words: null, source: null };
    const open = named.type === 'date' && precisionOf(String(value)) !== 'day' && !isUnknowable(ref);
    const source = ref.key.startsWith('case.')
      ? 'place'
      : ref.key.startsWith('receives(')
        ? 'help'
        : 'record';
    return { ...base, state: open ? 'partial' : 'known', value, words: said(named, value), source };
  }

  function valueOf(ref: FactRef): FactValue | undefined {
    if (ref.member === null) return asked.household.shared[ref.key];
    return asked.household.members.find(({ id }) => id === ref.member)?.facts[ref.key];
  }

  function isUnknowable({ member }: FactRef): boolean {
    return valueOf({ member, key: 'person.birth_date_unknown_in_registry' }) === true;
  }

  function words(ref: FactRef): FactWords {
    return wordsOfFact(ref.key, factOf(ref.key), factBesideOf(ref.key), (id) => {
      return services.find((one) => one.id === id)?.name ?? { th: id, en: id };
    });
  }

  function said(named: FactWords, value: unknown): { th: string; en: string } {
    return wordsOfValue(named, value, (area) => {
      const found = names.get(area);
      return found && { th: found.name_th, en: found.name_en };
    });
  }
}
