import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from './post.ts';
import { problemOf, type Problem } from './problem-said.ts';

/** Asks one read of the server: `ask('registry.find-people', { text })`. Throws ProblemSaid. */
export async function ask<Answer>(read: string, input: unknown = {}, signal?: AbortSignal): Promise<Answer> {
  return (await post(`/ask/${read}`, input, signal)) as Answer;
}

export type Asked<Answer> = {
  data: Answer | undefined;
  /** First load: nothing to show yet. */
  loading: boolean;
  /** Fetching, with or without something to show. */
  fetching: boolean;
  problem: Problem | null;
  again: () => void;
  /** When `data` came from the server. */
  at: Date | null;
};

/** A read for a screen, kept fresh: asked again after every command and when the page is looked at again. */
export function useAsk<Answer>(
  read: string,
  input: unknown = {},
  options: { when?: boolean; keep?: boolean } = {},
): Asked<Answer> {
  const query = useQuery({
    queryKey: [read, input],
    queryFn: ({ signal }) => ask<Answer>(read, input, signal),
    enabled: options.when ?? true,
    ...(options.keep === true && { placeholderData: keepPreviousData }),
  });
  return {
    data: query.data,
    loading: query.isLoading,
    fetching: query.isFetching,
    problem: query.error === null ? null : problemOf(query.error),
    again: () => void query.refetch(),
    at: query.dataUpdatedAt === 0 ? null : new Date(query.dataUpdatedAt),
  };
}
