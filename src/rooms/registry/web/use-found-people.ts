import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../../platform/web/ask.ts';
import { problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import type { PersonCard } from '../person-card.ts';

/** One person that a search found, and how. */
export type PersonFound = PersonCard & { by: 'typed' | 'sound' | 'word' | 'rough' | 'words' };
type Page = {
  rows: PersonFound[];
  next: string | null;
  count: { people: number; more: boolean } | null;
};

/** Where people are looked for, and whether those who live here or the dead and moved. Empty: everywhere. */
export type SearchPlace = { area?: string; village?: string; house?: string; state?: 'here' | 'gone' };

export type FoundPeople = {
  /** Null until something was searched and answered. */
  rows: PersonFound[] | null;
  /** How many there are in all; `more`: that many and more. */
  count: { people: number; more: boolean };
  /** The rows still answer an earlier text. */
  stale: boolean;
  fetching: boolean;
  problem: Problem | null;
  again: () => void;
  /** Fetches the next page; null at the end. */
  more: (() => void) | null;
};

/** People of my areas whom a text fits, the surest first, page after page. */
export function useFoundPeople(text: string, place: SearchPlace = {}, when = true): FoundPeople {
  const wanted = text.trim();
  const input = askedOf(wanted, place);
  const query = useInfiniteQuery({
    queryKey: ['registry.find-people', input],
    queryFn: ({ pageParam, signal }) =>
      ask<Page>('registry.find-people', { ...input, ...(pageParam !== '' && { after: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: when && isEnough(wanted),
    placeholderData: keepPreviousData,
  });
  const asked = when && isEnough(wanted);
  const rows = asked && query.data !== undefined ? query.data.pages.flatMap((page) => page.rows) : null;
  return {
    rows,
    count: query.data?.pages[0]?.count ?? { people: rows?.length ?? 0, more: query.hasNextPage },
    stale: query.isPlaceholderData,
    fetching: query.isFetching,
    problem: asked && query.error !== null ? problemOf(query.error) : null,
    again: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}

/** Two letters, or any number: less would show half the village. */
export function isEnough(text: string): boolean {
  return text.length >= 2 || /^[\d๐-๙]/u.test(text);
}

/** What a search asks the registry. */
export function askedOf(text: string, { area, village, house, state }: SearchPlace): Record<string, string> {
  return {
    text,
    ...(area && { in_area: area }),
    ...(village && { village }),
    ...(house && { house_no: house }),
    ...(state === 'gone' && { state }),
  };
}
