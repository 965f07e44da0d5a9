import { useState } from 'react';
import { signedIn } from './signed-in.ts';

export type Draft<Value> = {
  value: Value;
  set: (next: Value | ((before: Value) => Value)) => void;
  /** When it was last kept on this machine; null before the first change. */
  savedAt: Date | null;
  /** True when it came back from an earlier visit to this page. */
  restored: boolean;
  /** It was sent, or is not wanted: forget it. */
  finish: () => void;
};

/**
 * What somebody is typing, kept on this machine under their account until it is finished, so that a reload, an ended session or
 * a dead battery loses nothing. Raise `version` when the shape changes. Signing out forgets all of the account's drafts.
 */
export function useDraft<Value extends object>(
  key: string,
  empty: Value | (() => Value),
  version = 1,
): Draft<Value> {
  const place = placeOf(signedIn().account, key);
  const [start] = useState(() => kept<Value>(place, version));
  const [value, setValue] = useState<Value>(() => start?.value ?? fresh(empty));
  const [savedAt, setSavedAt] = useState<Date | null>(start ? new Date(start.at) : null);
  return {
    value,
    savedAt,
    restored: start !== null,
    set: (next) => {
      setValue((before) => {
        const after = typeof next === 'function' ? (next as (before: Value) => Value)(before) : next;
        keep(place, version, after);
        return after;
      });
      setSavedAt(new Date());
    },
    finish: () => {
      forget(place);
      setValue(fresh(empty));
      setSavedAt(null);
    },
  };
}

/** Forgets every draft of an account on this machine. */
export function forgetDrafts(account: string): void {
  for (const place of placesOf(placeOf(account, ''))) forget(place);
}

/** How many unfinished things an account has left on this machine. */
export function countDrafts(account: string): number {
  return placesOf(placeOf(account, '')).length;
}

/** Forgets drafts that nobody came back to for a week: a shared machine must not collect people's words. */
export function forgetOldDrafts(now: Date = new Date()): void {
  for (const place of placesOf(START)) {
    const at = kept(place, null)?.at;
    if (at === undefined || now.getTime() - new Date(at).getTime() > WEEK) forget(place);
  }
}

type Kept<Value> = { at: string; version: number; value: Value };

const START = 'tambon:draft:';
const WEEK = 7 * 86_400_000;

function placeOf(account: string | null, key: string): string {
  return `${START}${account ?? 'nobody'}:${key}`;
}

function fresh<Value extends object>(empty: Value | (() => Value)): Value {
  return typeof empty === 'function' ? (empty as () => Value)() : empty;
}

function kept<Value>(place: string, version: number | null): Kept<Value> | null {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<Value> | null;
    return found !== null && (version === null || found.version === version) ? found : null;
  } catch {
    return null;
  }
}

function keep(place: string, version: number, value: unknown): void {
  try {
    localStorage.setItem(place, JSON.stringify({ at: new Date().toISOString(), version, value }));
  } catch {
    // A full or closed store: the page still holds what was typed.
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept there either.
  }
}

function placesOf(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((place) => place.startsWith(start));
  } catch {
    return [];
  }
}
