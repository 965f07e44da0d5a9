import { ask } from '../platform/web/ask.ts';
import { makeQueryClient } from '../platform/web/query-client.ts';

/** What was read, for all pages. */
export const queries = makeQueryClient();

/** Asks a read before the screen that shows it is here; the screen finds the answer, or waits for the same one. */
export function askAhead(read: string, input: object): void {
  void queries.prefetchQuery({ queryKey: [read, input], queryFn: ({ signal }) => ask(read, input, signal) });
}
