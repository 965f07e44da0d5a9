import { useSyncExternalStore } from 'react';

/** True at 900 px and wider, where a list and what is open beside it both fit. */
export function useDesk(): boolean {
  return useSyncExternalStore(listen, isDesk, () => true);
}

const QUERY = '(min-width: 900px)';

function isDesk(): boolean {
  return matchMedia(QUERY).matches;
}

function listen(tell: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}
