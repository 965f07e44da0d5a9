import { useSyncExternalStore } from 'react';

export type Connection = { state: 'up' | 'down'; lastSaved: Date | null };

/** Whether our server answers, and when the last change was stored there. */
export function useConnection(): Connection {
  return useSyncExternalStore(listen, connection, connection);
}

export function connection(): Connection {
  return now;
}

/** A call found nobody: from here on we knock until somebody answers. */
export function markDown(): void {
  if (now.state === 'down') return;
  become({ ...now, state: 'down' });
  knockLater(2000);
}

/** A call was answered, whatever the answer. */
export function markUp(): void {
  if (now.state === 'up') return;
  become({ ...now, state: 'up' });
  for (const go of waiting.splice(0)) go();
}

/** A change was stored just now. */
export function markSaved(): void {
  become({ ...now, lastSaved: new Date() });
}

/** Resolves as soon as the server answers again; at once when it does. */
export function whenUp(): Promise<void> {
  if (now.state === 'up') return Promise.resolve();
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** Asks the server for a sign of life now, as when somebody presses “try again”. */
export async function knock(): Promise<void> {
  try {
    await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5000) });
    markUp();
  } catch {
    // Still nobody: the next knock is already arranged.
  }
}

const listeners = new Set<() => void>();
const waiting: (() => void)[] = [];
let now: Connection = { state: 'up', lastSaved: null };

if (typeof window !== 'undefined') window.addEventListener('online', () => void knock());

function knockLater(after: number): void {
  setTimeout(() => {
    if (now.state === 'up') return;
    void knock().then(() => knockLater(Math.min(after * 1.5, 15_000)));
  }, after);
}

function become(next: Connection): void {
  now = next;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
