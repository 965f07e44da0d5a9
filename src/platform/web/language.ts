import { useSyncExternalStore } from 'react';

export type Language = 'th' | 'en';

/** The language of the screen: Thai unless this browser was told otherwise. */
export function language(): Language {
  return chosen;
}

/** Changes the language of the screen at once and for the next visits of this browser. */
export function setLanguage(next: Language): void {
  chosen = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that refuses storage still shows the language until the page is left.
  }
  showOnPage();
  for (const tell of listeners) tell();
}

/** The language of the screen, for components: they render again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(listen, language, language);
}

const KEY = 'tambon:language';
const listeners = new Set<() => void>();
let chosen: Language = kept();
showOnPage();

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function kept(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'th';
  } catch {
    return 'th';
  }
}

function showOnPage(): void {
  if (typeof document !== 'undefined') document.documentElement.lang = chosen;
}
