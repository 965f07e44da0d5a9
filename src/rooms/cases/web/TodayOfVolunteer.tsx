import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Note } from '../../../ui/Note.tsx';
import { givenName } from './given-name.ts';
import { TodayHead } from './TodayHead.tsx';

/** Today in the field: find the house that is visited. Visits have their list when there are any. */
export function TodayOfVolunteer(): ReactNode {
  const t = useWords('cases');
  const { me } = useMe();
  return (
    <>
      <TodayHead mayHear={false} title={t('volunteer_title', { name: givenName(me.name) })} />
      <Note tone="calm">
        <p>{t('volunteer_text')}</p>
      </Note>
    </>
  );
}
