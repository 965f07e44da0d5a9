import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { PersonFound } from './use-found-people.ts';
import { useFoundPeople, type FoundPeople } from './use-found-people.ts';
import { useHomeWords } from './home-words.ts';

export type VillageChoice = { value: string; label: string; count: number | undefined };
export type PeopleSearch = FoundPeople & {
  /** In the box, a little ahead of what is asked. */
  typed: string;
  setTyped: (text: string) => void;
  /** What the rows answer. */
  asked: string;
  village: string;
  setVillage: (village: string) => void;
  villages: VillageChoice[];
};

/** The search screen's state: text and village are in the URL; what is typed follows a moment later. */
export function usePeopleSearch(): PeopleSearch {
  const navigate = useNavigate();
  const { q = '', village = '' } = useSearch({ strict: false });
  const [typed, setTyped] = useState(q);
  const [heard, setHeard] = useState(q);
  if (q !== heard) {
    // Somebody went back, or searched from elsewhere.
    setHeard(q);
    setTyped(q);
  }
  const place = (text: string, inVillage: string) => {
    setHeard(text);
    void navigate({ to: '/search', search: searchOf(text, inVillage), replace: true });
  };
  const follow = useEffectEvent(() => place(typed, ''));
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(follow, typed === '' ? 0 : 180);
    return () => clearTimeout(timer);
  }, [typed, q]);

  const home = useHomeWords();
  const all = useFoundPeople(q);
  const whole = all.more === null;
  // A list that goes on is narrowed by the server; one that is all here is narrowed here.
  const inside = useFoundPeople(`${q} ${spokenVillage(village)}`, village !== '' && !whole);
  const shown = village === '' || whole ? all : inside;
  const rows =
    village === '' ? shown.rows : (shown.rows?.filter((row) => villageOf(row) === village) ?? null);
  return {
    ...shown,
    rows,
    typed,
    setTyped,
    asked: q,
    village,
    setVillage: (next) => place(q, next),
    villages: villagesOf(all.rows ?? [], whole, (row) => home({ ...row, house_no: null })),
  };
}

function searchOf(q: string, village: string): { q?: string; village?: string } {
  return { ...(q !== '' && { q }), ...(village !== '' && { village }) };
}

function villageOf(row: PersonFound): string {
  return [row.moo, row.village_th].filter((part) => part !== null).join(' ');
}

// The number of a village stands before its name and is searched as one says it.
function spokenVillage(village: string): string {
  return village.replace(/^(\d+)\b/u, 'หมู่ $1');
}

function villagesOf(
  rows: readonly PersonFound[],
  whole: boolean,
  label: (row: PersonFound) => string,
): VillageChoice[] {
  const found = Map.groupBy(
    rows.filter((row) => villageOf(row) !== ''),
    villageOf,
  );
  return [...found].map(([value, those]) => ({
    value,
    label: those[0] === undefined ? value : label(those[0]),
    count: whole ? those.length : undefined,
  }));
}
