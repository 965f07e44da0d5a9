import { useState, type ReactNode } from 'react';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { CloseOrganisationForm } from './CloseOrganisationForm.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import type { OrganisationRow } from './organisation-row.ts';

type OrganisationPanelProps = { area: string; organisation: OrganisationRow; mayChange: boolean };

/** One organisation: what is written about it; changing, closing and reopening it. */
export function OrganisationPanel({ area, organisation, mayChange }: OrganisationPanelProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const format = useFormat();
  const { run, busy, problem } = useDo();
  const [writing, setWriting] = useState<'words' | 'closing' | null>(null);
  const wider = organisation.mine ? undefined : t('answers_elsewhere', { n: organisation.area_count });
  const one = organisation;
  const close = () => setWriting(null);
  if (writing === 'words') return <OrganisationForm area={area} was={organisation} onDone={close} />;
  return (
    <div className="stack identity-organisation">
      {one.closed_on !== null && (
        <Note tone="warn" title={t('closed_since', { on: format.date(one.closed_on) })}>
          <p>{one.closed_why}</p>
          {one.successor !== null && <p>{t('succeeded_by', { name: one.successor[`short_${lang}`] })}</p>}
        </Note>
      )}
      <Facts
        items={[
          { key: 'kind', name: t('kind'), value: t(`kind.${one.kind}`) },
          { key: 'th', name: t('organisation_name_th'), value: one.name_th },
          { key: 'en', name: t('organisation_name_en'), value: one.name_en },
          {
            key: 'phone',
            name: t('phone'),
            value: one.phone === null ? '–' : <span className="whole">{formatPhone(one.phone)}</span>,
          },
          { key: 'parent', name: t('parent'), value: one.parent?.[`short_${lang}`] ?? '–' },
          { key: 'address', name: t('address'), value: one.address_th ?? '–' },
          { key: 'letter', name: t('letter'), value: one.letter_th ?? '–' },
          {
            key: 'days',
            name: t('answer_days'),
            value: one.answer_days === null ? t('days_of_service') : `${one.answer_days} ${t('days')}`,
          },
          { key: 'accounts', name: t('has_accounts'), value: t(one.has_accounts ? 'yes' : 'no') },
          { key: 'areas', name: t('areas'), value: format.number(one.area_count) },
        ]}
      />
      {problem !== null && <Refused problem={problem} />}
      {writing === 'closing' && <CloseOrganisationForm area={area} organisation={one} onDone={close} />}
      {mayChange && writing === null && (
        <div className="acts">
          <Button icon="pencil" reason={wider} onPress={() => setWriting('words')}>
            {t('correct')}
          </Button>
          {one.closed_on === null ? (
            <Button icon="lock" reason={wider} onPress={() => setWriting('closing')}>
              {t('close_organisation')}
            </Button>
          ) : (
            <Button
              busy={busy}
              reason={wider}
              onPress={() => void run('identity.reopen-organisation', { area, organisation: one.id })}
            >
              {t('reopen')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
