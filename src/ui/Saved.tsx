import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useUiWords } from './ui-words.ts';

/** The live mark that what was typed is kept; `at` is the time of day in words. */
export function Saved({ at }: { at: string }): ReactNode {
  const t = useUiWords();
  return (
    <span className="saved">
      <b>
        <Icon name="check" /> {t('saved')}
      </b>
      <span>{at}</span>
    </span>
  );
}
