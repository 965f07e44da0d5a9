import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../../platform/web/ask.ts';
import { problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import type { HelpRow, YearOfHelp } from '../help.ts';

type Page = { rows: HelpRow[]; years: YearOfHelp[]; next: string | null };

export type HelpGiven = {
  rows: HelpRow[] | null;
  years: YearOfHelp[];
  problem: Problem | null;
  fetching: boolean;
  again: () => void;
  more: (() => void) | null;
};

/** What a house was given by anybody, the newest first, with the sums of each fiscal year. */
export function useHelpGiven(area: string, household: string): HelpGiven {
  const query = useInfiniteQuery({
    queryKey: ['help.list-household-help', { area, household }],
    queryFn: ({ pageParam, signal }) =>
      ask<Page>(
        'help.list-household-help',
        { area, household, limit: 20, ...(pageParam !== '' && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.rows) ?? null,
    years: query.data?.pages[0]?.years ?? [],
    problem: query.error === null ? null : problemOf(query.error),
    fetching: query.isFetching,
    again: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
