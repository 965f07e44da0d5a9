import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useOfficers } from './officers.ts';

/** What somebody left open whose posting has ended: nobody at the desk has it until it is handed over. */
export function LeftBehind({ area }: { area: string }): ReactNode {
  const t = useWords('cases');
  const first = useOfficers(area).find((one) => !one.here && one.open_cases > 0);
  if (first === undefined) return null;
  return (
    <div className="cases-half">
      <Note
        acts={
          <Link className={buttonClass()} to="/cases" search={{ queue: 'left', area }}>
            {t('see_left')}
          </Link>
        }
      >
        <p>{t('left_behind', { name: first.name ?? '', n: first.open_cases })}</p>
      </Note>
    </div>
  );
}
