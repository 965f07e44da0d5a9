import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { goToFirstFault } from '../../../ui/first-fault.ts';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { contesters } from '../contest.ts';

type ContestFormProps = { area: string; fact: string; onDone: () => void };

/** Who says that a record is not so, and in which words. The record stays in use, shown as contested. */
export function ContestForm({ area, fact, onDone }: ContestFormProps): ReactNode {
  const t = useWords('registry');
  const refusals = useRefusals('registry');
  const { run, busy, problem } = useDo();
  const [by, setBy] = useState<(typeof contesters)[number]>('person');
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = checked && words.trim() === '';
  return (
    <form
      className="stack registry-contest"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        goToFirstFault(event.currentTarget);
        if (words.trim() !== '' && !busy) void send();
      }}
    >
      <RadioPick
        label={t('who_contests')}
        value={by}
        choices={contesters.map((one) => ({ value: one, label: t(`contester.${one}`) }))}
        onChange={setBy}
      />
      <TextField
        label={t('contest_words')}
        lines
        autoFocus
        maxLength={1000}
        value={words}
        error={missing ? refusals('contest_words_missing') : undefined}
        onChange={setWords}
      />
      {problem !== null && <Refused problem={problem} />}
      <div className="acts">
        <Button type="submit" busy={busy}>
          {t('save_contest')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );

  async function send() {
    const said = { area, contest: newId(), fact, contested_by: by, words };
    if ((await run('registry.contest-fact', said)) !== null) onDone();
  }
}
