import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useFoundPeople, type FoundPeople, type SearchPlace } from './use-found-people.ts';

export type PeopleSearch = FoundPeople & {
  /** In the box, a little ahead of what is asked. */
  typed: string;
  setTyped: (text: string) => void;
  /** What the rows answer. */
  asked: string;
  place: SearchPlace;
  setPlace: (place: SearchPlace) => void;
  /** The dead and those who moved away, asked for when everybody who lives here is shown; null before that. */
  gone: FoundPeople | null;
};

/** The search screen's state: text, area, village and house are in the URL; what is typed follows a moment later. */
export function usePeopleSearch(): PeopleSearch {
  const navigate = useNavigate();
  const { q = '', area = '', village = '', house = '' } = useSearch({ strict: false });
  const [typed, setTyped] = useState(q);
  const [heard, setHeard] = useState(q);
  if (q !== heard) {
    // Somebody went back, or searched from elsewhere.
    setHeard(q);
    setTyped(q);
  }
  const place = { area, village, house };
  const go = (text: string, where: SearchPlace) => {
    setHeard(text);
    void navigate({ to: '/search', search: searchOf(text, where), replace: true });
  };
  const follow = useEffectEvent(() => go(typed, place));
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(follow, typed === '' ? 0 : 180);
    return () => clearTimeout(timer);
  }, [typed, q]);

  const here = useFoundPeople(q, place);
  const whole = here.rows !== null && here.more === null && !here.stale;
  const gone = useFoundPeople(q, { ...place, state: 'gone' }, whole);
  return {
    ...here,
    typed,
    setTyped,
    asked: q,
    place,
    setPlace: (next) => go(q, next),
    gone: whole && gone.rows !== null && !gone.stale ? gone : null,
  };
}

function searchOf(q: string, { area, village, house }: SearchPlace): Record<string, string> {
  return { ...(q && { q }), ...(area && { area }), ...(village && { village }), ...(house && { house }) };
}
