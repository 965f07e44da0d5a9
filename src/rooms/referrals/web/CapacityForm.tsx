import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Note } from '../../../ui/Note.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { capacityStates } from '../capacity.ts';

/** The organisation tells the centres how much it can take on. */
export function CapacityForm(): ReactNode {
  const t = useWords('referrals');
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [state, setState] = useState<string>('open');
  const [words, setWords] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [told, setTold] = useState(false);

  async function send() {
    const said = words.trim() === '' ? null : words;
    const input = { capacity: newId(), state, words: said, until };
    if ((await run('referrals.record-capacity', input)) !== null) setTold(true);
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
      {told && (
        <Note tone="ok" live>
          <p>{t('capacity_told')}</p>
        </Note>
      )}
      <p className="source">{t('capacity_now')}</p>
      <RadioPick
        label={t('capacity')}
        value={state}
        choices={capacityStates.map((value) => ({ value, label: t(`capacity.${value}`) }))}
        onChange={(next) => {
          setTold(false);
          setState(next);
        }}
      />
      {state !== 'open' && (
        <div className="pair">
          <TextField label={t('capacity_words')} optional maxLength={500} value={words} onChange={setWords} />
          <DateField
            label={t('capacity_until_label')}
            optional
            reader={reader}
            value={until}
            onChange={setUntil}
          />
        </div>
      )}
      <div className="acts">
        <Button type="submit" busy={busy}>
          {t('capacity_save')}
        </Button>
      </div>
    </form>
  );
}
