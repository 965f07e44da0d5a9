import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { Posting } from './account.ts';

/** One posting in a list: duty, and below it the organisation and the areas, its days where they matter, the hand-over. */
export function PostingLine({ posting }: { posting: Posting }): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const format = useFormat();
  const names = posting[`areas_${lang}`];
  const more = posting.area_count - names.length;
  const some = more > 0 ? t('and_more', { name: names.join(', '), n: more }) : names.join(', ');
  const areas = some === '' ? t('other_areas') : some;
  const days = {
    from: posting.from === null ? '' : format.date(posting.from),
    until: posting.until === null ? t('no_end') : format.date(posting.until),
  };
  return (
    <div className="identity-posting">
      {t(`duty.${posting.duty}`)}
      <small>
        {[
          posting[`organisation_${lang}`],
          posting.confidential ? t('confidential_mark') : null,
          posting.head ? t('head_mark') : null,
          posting.supervisor ? t('supervisor_mark') : null,
          areas,
        ]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      </small>
      {(posting.state !== 'running' || posting.until !== null) && (
        <small>{t(`posting_${posting.state}`, days)}</small>
      )}
      {posting.handover !== null && <small>{t('handover_said', { words: posting.handover })}</small>}
    </div>
  );
}
