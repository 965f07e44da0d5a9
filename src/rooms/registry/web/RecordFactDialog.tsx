import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Note } from '../../../ui/Note.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useMe } from '../../identity/web/public.ts';
import { concerns } from '../dimension-known.ts';
import { factDictionary, factOf } from '../fact-dictionary.ts';
import type { SourceKind } from '../fact.ts';
import { readAnswer, typedAnswer } from './answer.ts';
import { AnswerField } from './AnswerField.tsx';
import { useFactWords } from './fact-words.ts';
import { everybodyOf, type FactRecordTold, type FamilyFile } from './family-file.ts';
import { fullName } from './person-words.ts';
import { useRecordFact, type FactSaid } from './use-record-fact.ts';
import { useWhose } from './use-whose.ts';

export type FactToRecord = {
  subject: string | null;
  key: string | null;
  /** The record that was wrong; the new one stands for it. */
  corrects?: FactRecordTold;
  /** Sources say different things of it: the answer may be confirmed at once. */
  differs?: boolean;
};
type RecordFactDialogProps = { area: string; file: FamilyFile; start: FactToRecord; onClose: () => void };

/** An answer about a person or the house, with where it comes from. What was recorded before stays. */
export function RecordFactDialog({ area, file, start, onClose }: RecordFactDialogProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const { duty } = useMe();
  const { record, settle, busy, problem, usual } = useRecordFact(area);
  const [subject, setSubject] = useState(start.subject ?? file.home.household);
  const [key, setKey] = useState(start.key ?? '');
  const { corrects } = start;
  const [typed, setTyped] = useState(() => typedBefore(start));
  const [source, setSource] = useState<SourceKind>(corrects?.source ?? (start.differs ? 'visit' : usual));
  const [sure, setSure] = useState(start.differs === true);
  const [checked, setChecked] = useState(false);
  const kind = subject === file.home.household ? 'household' : 'person';
  const person = everybodyOf(file).find((one) => one.person === subject);
  const say = useFactWords();
  const whose = useWhose(file);
  const fact = factOf(key);
  const answer = fact === undefined ? undefined : readAnswer(fact, typed);
  return (
    <Dialog title={t(corrects === undefined ? 'record_fact' : 'correct')} sheet onClose={onClose}>
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
              .filter((one) => one.subject === kind && (person === undefined || concerns(one, person)))
              .filter((one) => duty === 'desk' || one.sensitivity !== 'restricted')
              .toSorted((a, b) => Number(b.first ?? false) - Number(a.first ?? false))
              .map((one) => ({ value: one.key, label: one.label[lang] }))}
            onChange={(next) => {
              setKey(next);
              setTyped('');
            }}
          />
        )}
        {corrects !== undefined && (
          <p className="muted">{t('correct_text', { answer: say.answer(key, corrects) })}</p>
        )}
        {fact?.sensitivity === 'restricted' && (
          <Note>
            <p>{t('restricted_note')}</p>
          </Note>
        )}
        {fact !== undefined && (
          <>
            {start.key !== null && start.subject !== null && <p className="muted">{whose(subject)}</p>}
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
        {start.differs === true && (
          <Checkbox label={t('sure')} hint={t('sure_hint')} checked={sure} onChange={setSure} />
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
            <>
              <Button busy={busy} onPress={() => void save('refused')}>
                {t('would_not_say')}
              </Button>
              <Button busy={busy} onPress={() => void save('not_applicable')}>
                {t('answer.not_applicable')}
              </Button>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );

  async function save(how: FactSaid['answer']) {
    if (fact === undefined) return;
    const from = fact.sources.includes(source) ? source : (fact.sources.at(-1) ?? 'declared');
    const said = {
      subject,
      key,
      answer: how,
      source: from,
      ...(how === 'value' && answer !== undefined && { value: answer }),
      ...(corrects !== undefined && { corrects: corrects.fact }),
    };
    if (await (sure && how === 'value' ? settle(said) : record(said))) onClose();
  }
}

function typedBefore({ key, corrects }: FactToRecord): string {
  const fact = factOf(key ?? '');
  return fact !== undefined && corrects?.state === 'value' ? typedAnswer(fact, corrects.value) : '';
}
