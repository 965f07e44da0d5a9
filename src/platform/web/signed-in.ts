import { useSyncExternalStore } from 'react';

/** Whose page this is, and whether the session behind it has ended while the page stayed open. */
export type SignedIn = { account: string | null; ended: boolean };

export function signedIn(): SignedIn {
  return now;
}

/** Whose page this is, for components. */
export function useSignedIn(): SignedIn {
  return useSyncExternalStore(listen, signedIn, signedIn);
}

/** Says whose page this is; null when nobody is signed in. */
export function setSignedIn(account: string | null): void {
  if (now.account !== account || now.ended) become({ account, ended: false });
}

/**
 * The session ended under an open page: asks for the password in place and resolves when it was given, so that the call
 * that met the end can be sent again unchanged.
 */
export function signInAgain(): Promise<void> {
  if (!now.ended) become({ ...now, ended: true });
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** The same person has signed in again: everything that waited goes on. */
export function signedInAgain(): void {
  become({ ...now, ended: false });
  for (const go of waiting.splice(0)) go();
}

const listeners = new Set<() => void>();
const waiting: (() => void)[] = [];
let now: SignedIn = { account: null, ended: false };

function become(next: SignedIn): void {
  now = next;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
