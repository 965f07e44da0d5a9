import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../../platform/web/ask.ts';
import { problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import type { LifeEventRow } from '../life-event-row.ts';

export type LifeEvents = {
  /** Null until answered. */
  rows: LifeEventRow[] | null;
  fetching: boolean;
  problem: Problem | null;
  again: () => void;
  /** Fetches the next page; null at the end. */
  more: (() => void) | null;
};

/** What happened in one family, the newest first; or, without one, what waits in all my areas, the longest waiting first. */
export function useLifeEvents(of: { area: string; family: string } | null): LifeEvents {
  const name = of === null ? 'registry.list-open-life-events' : 'registry.list-life-events';
  const query = useInfiniteQuery({
    queryKey: [name, of],
    queryFn: ({ pageParam, signal }) =>
      ask<{ rows: LifeEventRow[]; next: string | null }>(
        name,
        { ...of, limit: 20, ...(pageParam !== '' && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.rows) ?? null,
    fetching: query.isFetching,
    problem: query.error === null ? null : problemOf(query.error),
    again: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
