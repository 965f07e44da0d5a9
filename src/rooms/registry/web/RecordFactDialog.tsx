import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { factDictionary, factOf } from '../fact-dictionary.ts';
import type { SourceKind } from '../fact.ts';
import { readAnswer } from './answer.ts';
import { AnswerField } from './AnswerField.tsx';
import { everybodyOf, type FamilyFile } from './family-file.ts';
import { fullName } from './person-words.ts';
import { useRecordFact } from './use-record-fact.ts';

export type FactToRecord = { subject: string | null; key: string | null };
type RecordFactDialogProps = { area: string; file: FamilyFile; start: FactToRecord; onClose: () => void };

/** An answer about a person or the house, with where it comes from. What was recorded before stays. */
export function RecordFactDialog({ area, file, start, onClose }: RecordFactDialogProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const { record, busy, problem, usual } = useRecordFact(area);
  const [subject, setSubject] = useState(start.subject ?? file.home.household);
  const [key, setKey] = useState(start.key ?? '');
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState<SourceKind>(usual);
  const [checked, setChecked] = useState(false);
  const kind = subject === file.home.household ? 'household' : 'person';
  const fact = factOf(key);
  const answer = fact === undefined ? undefined : readAnswer(fact, typed);
  return (
    <Dialog title={t('record_fact')} sheet onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (answer !== undefined && !busy) void save('value');
        }}
      >
        {start.subject === null && (
          <SelectField
            label={t('about_whom')}
            value={subject}
            options={[
              { value: file.home.household, label: t('whole_house') },
              ...everybodyOf(file).map((one) => ({ value: one.person, label: fullName(one) })),
            ]}
            onChange={(next) => {
              setSubject(next);
              setKey('');
              setTyped('');
            }}
          />
        )}
        {start.key === null && (
          <SelectField
            label={t('about_what')}
            empty
            value={key}
            options={factDictionary
              .filter((one) => one.subject === kind)
              .map((one) => ({ value: one.key, label: one.label[lang] }))}
            onChange={(next) => {
              setKey(next);
              setTyped('');
            }}
          />
        )}
        {fact !== undefined && (
          <>
            <AnswerField
              key={key}
              factKey={key}
              value={typed}
              error={checked && answer === undefined ? t('answer_missing') : undefined}
              onChange={setTyped}
            />
            <RadioPick
              label={t('source')}
              value={fact.sources.includes(source) ? source : null}
              choices={fact.sources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
              onChange={(next) => setSource(next)}
            />
          </>
        )}
        {problem !== null && <Refused problem={problem} />}
        <div className="acts">
          <Button
            type="submit"
            look="go"
            busy={busy}
            reason={fact === undefined ? t('about_what_first') : undefined}
          >
            {t('save_answer')}
          </Button>
          {fact !== undefined && (
            <Button busy={busy} onPress={() => void save('refused')}>
              {t('would_not_say')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );

  async function save(how: 'value' | 'refused') {
    if (fact === undefined) return;
    const from = fact.sources.includes(source) ? source : (fact.sources.at(-1) ?? 'declared');
    const said = {
      subject,
      key,
      answer: how,
      source: from,
      ...(how === 'value' && answer !== undefined && { value: answer }),
    };
    if (await record(said)) onClose();
  }
}
