import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem-said.ts';

/** The one cache of what was read. Refusals are final; a server or network that is away is asked again a few times. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A centre's own network may have no internet; whether our server answers is found by asking it.
        networkMode: 'always',
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (times, error) => {
          const { status } = problemOf(error);
          return times < 3 && (status === 0 || status === 503);
        },
        retryDelay: (times) => Math.min(500 * 2 ** times, 4000),
      },
    },
  });
}
