import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { duties, dutiesOfOrganisations, type Duty } from '../duty.ts';
import { AreaPick } from './AreaPick.tsx';
import type { PostingTyped, PostingWrong } from './posting-problem.ts';

type PostingFieldsProps = {
  value: PostingTyped;
  onChange: (value: PostingTyped) => void;
  wrong: PostingWrong | null;
};

type Organisation = { id: string; kind: string; name_th: string; name_en: string };

/** A posting before anything is chosen. */
export function emptyPosting(): PostingTyped {
  return {
    posting: newId(),
    duty: '',
    organisation: null,
    confidential: false,
    head: false,
    supervisor: false,
    areas: [],
    from: null,
    until: null,
  };
}

/** A duty, where, and for which organisation when the duty answers for one. */
export function PostingFields({ value, onChange, wrong }: PostingFieldsProps): ReactNode {
  const t = useWords('identity');
  const refusal = useRefusals('identity');
  const lang = useLanguage();
  const reader = useDateReader();
  const needsOrganisation = value.duty !== '' && dutiesOfOrganisations.includes(value.duty);
  const area = value.areas[0]?.id;
  const organisations = useAsk<Organisation[]>(
    'identity.find-organisations',
    { area },
    { when: needsOrganisation && area !== undefined },
  );
  return (
    <div className="stack">
      <SelectField
        label={t('duty')}
        empty
        value={value.duty}
        error={wrong === 'duty_missing' ? t('duty_missing') : undefined}
        options={duties.map((duty) => ({ value: duty, label: t(`duty.${duty}`) }))}
        onChange={(duty) =>
          onChange({
            ...value,
            duty: isDuty(duty) ? duty : '',
            organisation: null,
            confidential: false,
            head: false,
            supervisor: false,
          })
        }
      />
      <AreaPick
        value={value.areas}
        error={wrong === 'posting_areas' ? refusal('posting_areas') : undefined}
        onChange={(areas) => onChange({ ...value, areas, organisation: null })}
      />
      {needsOrganisation && (
        <SelectField
          label={t('organisation')}
          empty
          hint={area === undefined ? t('organisation_after_area') : undefined}
          error={wrong === 'posting_organisation' ? refusal('posting_organisation') : undefined}
          value={value.organisation ?? ''}
          options={(organisations.data ?? []).map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
          onChange={(organisation) =>
            onChange({ ...value, organisation: organisation === '' ? null : organisation })
          }
        />
      )}
      {value.duty === 'agency' && (
        <Checkbox
          checked={value.supervisor}
          label={t('supervisor')}
          hint={t('supervisor_hint')}
          onChange={(supervisor) => onChange({ ...value, supervisor })}
        />
      )}
      {value.duty === 'agency' && (
        <Checkbox
          checked={value.confidential}
          label={t('confidential')}
          hint={t('confidential_hint')}
          onChange={(confidential) => onChange({ ...value, confidential })}
        />
      )}
      {value.duty === 'desk' && (
        <Checkbox
          checked={value.head}
          label={t('head')}
          hint={t('head_hint')}
          onChange={(head) => onChange({ ...value, head })}
        />
      )}
      <div className="pair">
        <DateField
          label={t('posting_from')}
          hint={t('posting_from_hint')}
          optional
          reader={reader}
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
        />
        <DateField
          label={t('posting_until')}
          optional
          error={wrong === 'posting_dates' ? refusal('posting_dates') : undefined}
          reader={reader}
          value={value.until}
          onChange={(until) => onChange({ ...value, until })}
        />
      </div>
    </div>
  );
}

function isDuty(text: string): text is Duty {
  return (duties as readonly string[]).includes(text);
}
