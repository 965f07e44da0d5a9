import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { OrganisationPick } from './OrganisationPick.tsx';
import type { NamedOrganisation, OrganisationRow } from './organisation-row.ts';

type CloseOrganisationFormProps = { area: string; organisation: OrganisationRow; onDone: () => void };

/** Closes an organisation from a day on, and says who takes its work over. */
export function CloseOrganisationForm(props: CloseOrganisationFormProps): ReactNode {
  const { area, organisation, onDone } = props;
  const t = useWords('identity');
  const lang = useLanguage();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [closed_on, setClosedOn] = useState<string | null>(null);
  const [successor, setSuccessor] = useState<NamedOrganisation | null>(null);
  const [reason, setReason] = useState('');
  const fields = fieldErrors(problem, lang);
  const next = problem?.code === 'successor_closed' ? problem[lang] : undefined;
  const atField = next !== undefined || Object.keys(fields).length > 0;

  async function send() {
    const input = {
      area,
      organisation: organisation.id,
      closed_on,
      successor: successor?.id ?? null,
      reason,
    };
    if ((await run('identity.close-organisation', input)) !== null) onDone();
  }

  return (
    <form
      className="stack asks"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {problem !== null && !atField && <Refused problem={problem} />}
      <p>{t('close_text')}</p>
      <DateField
        label={t('closed_on')}
        hint={t('posting_from_hint')}
        optional
        error={fields['closed_on']}
        reader={reader}
        value={closed_on}
        onChange={setClosedOn}
      />
      <OrganisationPick
        label={t('successor')}
        hint={t('successor_hint')}
        optional
        area={area}
        except={organisation.id}
        error={next}
        picked={successor}
        onPick={setSuccessor}
      />
      <TextField
        label={t('close_why')}
        error={fields['reason']}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className="acts">
        <Button type="submit" look="danger" busy={busy}>
          {t('close_organisation')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
