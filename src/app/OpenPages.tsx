import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { buttonClass } from '../ui/Button.tsx';

/** The pages for everybody, offered where others sign in. */
export function OpenPages(): ReactNode {
  const t = useWords('app');
  return (
    <nav className="acts below" aria-label={t('open.pages')}>
      <Link className={buttonClass()} to="/rights">
        {t('open.rights')}
      </Link>
      <Link className={buttonClass()} to="/follow">
        {t('open.follow')}
      </Link>
      <Link className={buttonClass()} to="/complain">
        {t('open.complain')}
      </Link>
    </nav>
  );
}
