import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { Posting } from './account.ts';

/** One posting in a list: duty, and below it the organisation and the areas. */
export function PostingLine({ posting }: { posting: Posting }): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const names = posting[`areas_${lang}`];
  const more = posting.area_count - names.length;
  const areas = more > 0 ? t('and_more', { name: names.join(', '), n: more }) : names.join(', ');
  return (
    <div className="identity-posting">
      {t(`duty.${posting.duty}`)}
      <small>
        {[posting[`organisation_${lang}`], posting.confidential ? t('confidential_mark') : null, areas]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </small>
    </div>
  );
}
