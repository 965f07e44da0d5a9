import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Note } from '../../../ui/Note.tsx';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import type { Elsewhere } from './likely.ts';

/** Somebody with this number is on file at another centre: whom to call, never who it is. */
export function ElsewhereLine({ found }: { found: readonly Elsewhere[] }): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  return found.map((one) => (
    <Note key={one.area} tone="calm" live>
      <p>
        {t('elsewhere', { name: one[`area_${lang}`] })}{' '}
        {one.centre_phone === null ? (
          t('elsewhere_no_phone')
        ) : (
          <>
            {t('elsewhere_call')} <a href={`tel:${one.centre_phone}`}>{formatPhone(one.centre_phone)}</a>
          </>
        )}
      </p>
    </Note>
  ));
}
