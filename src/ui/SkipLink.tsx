import type { ReactNode } from 'react';
import { useUiWords } from './ui-words.ts';

/** The first thing the Tab key reaches: over the menus, to the content of the page (`id="main"`). */
export function SkipLink(): ReactNode {
  const t = useUiWords();
  return (
    <a
      className="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t('skip')}
    </a>
  );
}
