import { useEffect, useState } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import type { Likeness } from '../likeness.ts';
import type { PersonCard } from '../person-card.ts';
import { readPerson, type PersonTyped } from './family-typed.ts';

/** Somebody on file who may be the person being typed, and why it is thought so. */
export type Likely = PersonCard & {
  why: Likeness['why'];
  sure: boolean;
};
/** Another centre that has somebody with the number on file: never who, only whom to call. */
export type Elsewhere = { area: string; area_th: string; area_en: string; centre_phone: string | null };
export type LikelyOf = { likely: readonly Likely[]; elsewhere: readonly Elsewhere[] };
type Answer = { people: ({ person: string } & LikelyOf)[] };

/** Who in the registry may already be one of these people of a house; asked a moment after the typing stops. */
export function useLikely(
  people: readonly PersonTyped[],
  house = '',
): {
  of: (person: string) => LikelyOf;
  /** Names the sure ones, so that what was looked at can be told from what is new; empty when there are none. */
  sure: string;
} {
  const asked = useSettled(JSON.stringify(people.filter(isNamed).map((one) => toAsk(one, house))));
  const { data } = useAsk<Answer>(
    'registry.find-duplicates',
    { people: JSON.parse(asked) as unknown },
    { when: asked !== '[]', keep: true },
  );
  const typed = new Set(people.map((one) => one.person));
  const found = (data?.people ?? []).filter((one) => typed.has(one.person));
  return {
    of: (person) => found.find((one) => one.person === person) ?? nobody,
    sure: found
      .flatMap(({ person, likely }) =>
        likely.filter((one) => one.sure).map((one) => `${person}=${one.person}`),
      )
      .toSorted()
      .join(),
  };
}

/** Which other centres have somebody with this identity number on file; none while it is not a whole number. */
export function useElsewhere(text: string, when: boolean): readonly Elsewhere[] {
  const digits = text.replaceAll(/[\s-]/g, '');
  const { data } = useAsk<Answer>(
    'registry.find-duplicates',
    { people: [{ person: NOBODY, name: '', id_number: digits }] },
    { when: when && /^[\d๐-๙]{13}$/u.test(digits) },
  );
  return when ? (data?.people[0]?.elsewhere ?? []) : [];
}

const nobody: LikelyOf = { likely: [], elsewhere: [] };
const NOBODY = '00000000-0000-7000-8000-000000000000';

function isNamed(one: PersonTyped): boolean {
  return readPerson(one).name.length > 2 || one.idNumber.trim() !== '';
}

function toAsk(one: PersonTyped, house: string) {
  const { birth } = readPerson(one);
  const { person, name, idNumber: id_number, phone } = one;
  return { person, name, birth_date: birth, id_number, phone, house_no: house };
}

// Asking at every letter would leave a trace of people whom nobody was looking for.
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 600);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
