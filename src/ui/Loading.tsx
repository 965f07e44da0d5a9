import type { ReactNode } from 'react';
import { useUiWords } from './ui-words.ts';

/**
 * Grey lines where the words will be; `what` says what is being fetched or worked out. A whole page that loads has its `title` already.
 */
export function Loading({
  what,
  title,
  lines = 3,
}: {
  what?: string;
  title?: string;
  lines?: number;
}): ReactNode {
  const t = useUiWords();
  return (
    <div className="state" role="status">
      {title !== undefined && <h1>{title}</h1>}
      <p className={what === undefined ? 'hidden-words' : 'muted'}>{what ?? t('loading')}</p>
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <i key={line} />
        ))}
      </div>
    </div>
  );
}
