import type { ReactNode } from 'react';
import { useLanguage } from '../platform/web/language.ts';
import { Button } from './Button.tsx';
import { Note } from './Note.tsx';
import { useUiWords } from './ui-words.ts';

export type RefusedProblem = { th: string; en: string };

type RefusedProps = {
  problem: RefusedProblem;
  title?: ReactNode;
  onRetry?: (() => void) | undefined;
  acts?: ReactNode;
};

/** A refusal or a failure in one sentence, read aloud when it appears. */
export function Refused({ problem, title, onRetry, acts }: RefusedProps): ReactNode {
  const lang = useLanguage();
  const t = useUiWords();
  return (
    <Note
      tone="bad"
      live
      title={title}
      acts={
        (onRetry !== undefined || acts !== undefined) && (
          <>
            {onRetry !== undefined && <Button onPress={onRetry}>{t('retry')}</Button>}
            {acts}
          </>
        )
      }
    >
      <p>{problem[lang]}</p>
    </Note>
  );
}
