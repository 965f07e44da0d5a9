import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Conditions } from '../../../ui/Conditions.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { Right, ServiceScreened } from '../screening.ts';
import { useReasons } from './right-words.ts';
import { ServiceLink } from './ServiceLink.tsx';

/** Why a right stands as it does: conditions, what was given, papers, law, and whether anybody has checked the text. */
export function RightReasons({ service, right }: { service: ServiceScreened; right: Right }): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const reasons = useReasons();
  return (
    <>
      {right.helped !== null && (
        <Note tone="calm">
          <p>
            {t('helped_this_year', { times: right.helped.times, on: format.date(right.helped.last_on) })}
            {right.helped.cash_satang > 0 && ` ${format.baht(right.helped.cash_satang)}`}
          </p>
        </Note>
      )}
      <h3 className="subhead">{t(`why.${right.verdict}`)}</h3>
      <Conditions items={reasons(right.conditions)} />
      {right.apply_alone !== null && <p className="source">{t(`apply_alone_${right.apply_alone}`)}</p>}
      {service.documents.length > 0 && (
        <>
          <h3 className="subhead">{t('documents')}</h3>
          <ul className="eligibility-papers">
            {service.documents.map((one) => (
              <li key={one.th}>{one[lang]}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="subhead">{t('law')}</h3>
      <p className="small">{service.legal_basis[lang]}</p>
      <p className="small">
        <ServiceLink service={service.service}>{t('see_rule')}</ServiceLink>
      </p>
      {service.pending_changes.map((one) => (
        <p key={one.th} className="source">
          {t('pending', { text: one[lang] })}
        </p>
      ))}
      <h3 className="subhead">{t('owner')}</h3>
      <p className="small">
        {service.owner[lang]} ·{' '}
        {t(service.sla.stated ? 'answers_in' : 'answers_in_ours', { n: service.sla.new_case })}
      </p>
      {service.unverified && (
        <p className="eligibility-mark">
          <Chip tone="soon">{t('unverified')}</Chip>
        </p>
      )}
    </>
  );
}
