import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { isBegun, useIntakeDraft } from './intake-typed.ts';

/** An intake that was interrupted on this machine: go on with it, or let it go. */
export function HalfDone(): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const { value, savedAt, finish } = useIntakeDraft();
  if (savedAt === null || !isBegun(value)) return null;
  return (
    <div className="cases-half">
      <Note
        acts={
          <>
            <Link className={buttonClass()} to="/intake" search={{}}>
              {t('half_go_on')}
            </Link>
            <Button onPress={finish}>{t('half_forget')}</Button>
          </>
        }
      >
        <p>
          {t(value.name === '' ? 'half_done' : 'half_done_of', {
            name: value.name,
            time: format.moment(savedAt),
          })}
        </p>
      </Note>
    </div>
  );
}
