import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { buttonClass } from '../ui/Button.tsx';

/** From a right to the desk: the intake opens with the family and the person already there. */
export function StartRequest(props: { area: string; family: string; person: string }): ReactNode {
  const t = useWords('eligibility');
  return (
    <Link className={buttonClass({ look: 'go' })} to="/intake" search={props}>
      {t('start_request')}
    </Link>
  );
}
