import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../../platform/web/ask.ts';
import { problemOf, type Problem } from '../../../platform/web/problem-said.ts';
import type { HelpChoices, HelpRow, YearOfHelp } from '../help.ts';

/** The part of the ledger that is shown, as it stands in the URL. */
export type HelpFilter = { [Part in 'person' | 'service' | 'by' | 'year']?: string | undefined };

type Page = {
  rows: HelpRow[];
  years: YearOfHelp[];
  choices: HelpChoices;
  months: MonthOfHelp[];
  next: string | null;
};
export type MonthOfHelp = { by: string; month: string; times: number };

export type HelpGiven = {
  rows: HelpRow[] | null;
  years: YearOfHelp[];
  choices: HelpChoices;
  months: MonthOfHelp[];
  problem: Problem | null;
  fetching: boolean;
  again: () => void;
  more: (() => void) | null;
};

/** What a house was given by anybody, the newest first, or a part of it, with the sums of each fiscal year. */
export function useHelpGiven(area: string, household: string, filter: HelpFilter = {}): HelpGiven {
  const part = partOf(filter);
  const query = useInfiniteQuery({
    queryKey: ['help.list-household-help', { area, household, ...part }],
    queryFn: ({ pageParam, signal }) =>
      ask<Page>(
        'help.list-household-help',
        { area, household, limit: 20, ...part, ...(pageParam !== '' && { after: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const first = query.data?.pages[0];
  return {
    rows: query.data?.pages.flatMap((page) => page.rows) ?? null,
    years: first?.years ?? [],
    choices: first?.choices ?? { people: [], services: [], givers: [] },
    months: first?.months ?? [],
    problem: query.error === null ? null : problemOf(query.error),
    fetching: query.isFetching,
    again: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}

function partOf({ year, ...part }: HelpFilter): Record<string, string | number> {
  const chosen = Object.entries(part).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(chosen), ...(/^\d{4}$/.test(year ?? '') && { year: Number(year) }) };
}
