import { useState, type ReactNode } from 'react';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Note } from '../../../ui/Note.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { noteLimit } from '../note.ts';
import { FormDialog } from './FormDialog.tsx';
import { useOfficerOptions, useOfficers } from './officers.ts';

/** Everything that is open of one officer goes to another: on leave, or when somebody is no longer here. */
export function GiveAllDialog({ area, onClose }: { area: string; onClose: () => void }): ReactNode {
  const t = useWords('cases');
  const { me } = useMe();
  const { run, busy, problem } = useDo();
  const officers = useOfficers(area);
  const left = officers.find((one) => !one.here);
  const [chosen, setFrom] = useState<string | null>(null);
  const from = chosen ?? left?.account ?? me.account;
  const [to, setTo] = useState('');
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const options = useOfficerOptions(area, from);
  return (
    <FormDialog
      title={t('give_all')}
      send={t('give_all_now')}
      busy={busy}
      problem={problem}
      wrong={to === ''}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p>{t('give_all_text')}</p>
      {left !== undefined && (
        <Note>
          <p>{t('left_behind', { name: left.name ?? '', n: left.open_cases })}</p>
        </Note>
      )}
      <SelectField
        label={t('give_from')}
        value={from}
        options={officers.map((one) => ({
          value: one.account,
          label: t(one.here ? 'officer_has' : 'officer_left', { name: one.name ?? '', n: one.open_cases }),
        }))}
        onChange={setFrom}
      />
      <SelectField
        label={t('give_to')}
        empty
        value={to}
        options={options}
        error={checked && to === '' ? t('give_to_missing') : undefined}
        onChange={setTo}
      />
      <TextField
        lines
        optional
        label={t('give_words')}
        maxLength={noteLimit}
        value={words}
        onChange={setWords}
      />
    </FormDialog>
  );

  async function send() {
    const said = { area, from, to, words: words.trim() === '' ? null : words };
    if ((await run('cases.give-all-cases', said)) !== null) onClose();
  }
}
