import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { buttonClass } from '../ui/Button.tsx';

/** No screen has this address. */
export function NotFoundPage(): ReactNode {
  const t = useWords('app');
  return (
    <div className="page-narrow stack">
      <h1>{t('not_found_title')}</h1>
      <p>{t('not_found_text')}</p>
      <div className="acts">
        <Link className={buttonClass({ look: 'go' })} to="/">
          {t('to_home')}
        </Link>
      </div>
    </div>
  );
}
