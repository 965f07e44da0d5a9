import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Note } from '../../../ui/Note.tsx';
import { givenName } from './given-name.ts';
import { TodayHead } from './TodayHead.tsx';
import { TodayVisits } from './TodayVisits.tsx';

/** Today in the field: the homes to visit, and finding any other. */
export function TodayOfVolunteer(): ReactNode {
  const t = useWords('cases');
  const { me, posting } = useMe();
  const area = posting?.areas[0]?.id ?? '';
  return (
    <>
      <TodayHead mayHear={false} title={t('volunteer_title', { name: givenName(me.name) })} />
      {area !== '' && <TodayVisits first area={area} />}
      <Note tone="calm">
        <p>{t('volunteer_text')}</p>
      </Note>
    </>
  );
}
