import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { factOf } from '../fact-dictionary.ts';
import type { SourceKind } from '../fact.ts';
import { readAnswer } from './answer.ts';
import { AnswerField } from './AnswerField.tsx';

type AreaFactDialogProps = { area: string; factKey: string; onClose: () => void };

/** One answer about the whole area, with the paper or the office it comes from. */
export function AreaFactDialog({ area, factKey, onClose }: AreaFactDialogProps): ReactNode {
  const t = useWords('registry');
  const { run, busy, problem } = useDo();
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState<SourceKind>('document');
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const fact = factOf(factKey);
  if (fact === undefined) return null;
  const answer = readAnswer(fact, typed);
  return (
    <Dialog title={t('answer_area')} sheet onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (answer !== undefined && !busy) void save();
        }}
      >
        <AnswerField
          factKey={factKey}
          value={typed}
          error={checked && answer === undefined ? t('answer_missing') : undefined}
          onChange={setTyped}
        />
        <RadioPick
          label={t('source')}
          value={source}
          choices={fact.sources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
          onChange={setSource}
        />
        <TextField
          label={t('which_paper')}
          hint={t('which_paper_hint')}
          optional
          maxLength={200}
          value={words}
          onChange={setWords}
        />
        {problem !== null && <Refused problem={problem} />}
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('save_answer')}
          </Button>
        </div>
      </form>
    </Dialog>
  );

  async function save() {
    const said = { fact: newId(), key: factKey, value: answer, source, source_words: words.trim() || null };
    if ((await run('registry.record-area-facts', { area, facts: [said] })) !== null) onClose();
  }
}
