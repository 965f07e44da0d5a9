import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { needOutcomes } from '../need.ts';
import { noteLimit } from '../note.ts';
import type { NeedOfCase } from './case-file.ts';

type CloseNeedFormProps = { area: string; need: NeedOfCase; onClose: () => void };

/** What became of a need. */
export function CloseNeedForm({ area, need, onClose }: CloseNeedFormProps): ReactNode {
  const t = useWords('cases');
  const { run, busy, problem } = useDo();
  const [closure] = useState(newId);
  const [outcome, setOutcome] = useState(
    need.referrals.some((one) => one.state === 'delivered') ? 'helped' : '',
  );
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);

  async function send() {
    setChecked(true);
    if (outcome === '' || busy) return;
    const said = { outcome, words: words.trim() === '' ? null : words };
    if ((await run('cases.close-need', { area, closure, need: need.need, ...said })) !== null) onClose();
  }

  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <SelectField
        label={t('what_became')}
        empty
        error={checked && outcome === '' ? t('outcome_missing') : undefined}
        value={outcome}
        options={needOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onChange={setOutcome}
      />
      <TextField label={t('in_words')} optional maxLength={noteLimit} value={words} onChange={setWords} />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('close_need')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
