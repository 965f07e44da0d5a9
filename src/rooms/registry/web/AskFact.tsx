import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Asks } from '../../../ui/Asks.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { areaSubject } from '../area-subject.ts';
import { factOf } from '../fact-dictionary.ts';
import { readAnswer } from './answer.ts';
import { AnswerField, optionsOf, usePlaceChoices } from './AnswerField.tsx';
import { useRecordFact } from './use-record-fact.ts';

export type AskFactProps = {
  area: string;
  /** The person or household whom the question is about; what holds for the area is recorded of the area. */
  subject: string;
  /** The person's name, when it is one of several. */
  subjectName?: string | undefined;
  factKey: string;
  /** What the answer will settle, in one line. */
  sub?: ReactNode;
  /** The keys 1, 2, 3 … give the answers while this question is on the screen. One question at a time may have them. */
  keys?: boolean;
  onDone?: (() => void) | undefined;
  /** “Not sure”: nothing is recorded, the question stays open. Left out, there is no such answer. */
  onSkip?: (() => void) | undefined;
};

/** One question of the fact dictionary, asked and answered in its place. */
export function AskFact(props: AskFactProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const places = usePlaceChoices(props.factKey);
  const fact = factOf(props.factKey);
  const { record, busy, problem } = useRecordFact(props.area);
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  if (fact === undefined) return null;
  const options = fact.type === 'set' ? [] : optionsOf(fact, lang, places, t);
  const answer = readAnswer(fact, typed);
  const about = props.subjectName === undefined ? '' : `${props.subjectName}: `;
  return (
    <Asks question={`${about}${fact.question[lang]}`} sub={props.sub}>
      {problem !== null && <Refused problem={problem} />}
      {options.map((option, at) => (
        <AnswerButton
          key={option.value}
          number={props.keys === true && at < 9 ? at + 1 : undefined}
          busy={busy}
          onPress={() => void give(option.value)}
        >
          {option.label}
        </AnswerButton>
      ))}
      {options.length === 0 && (
        <form
          className="registry-answer"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            if (answer !== undefined) void give(typed);
          }}
        >
          <AnswerField
            factKey={fact.key}
            labelHidden
            value={typed}
            error={checked && answer === undefined ? t('answer_form') : undefined}
            onChange={setTyped}
          />
          <Button type="submit" busy={busy}>
            {t('save_answer')}
          </Button>
        </form>
      )}
      {props.onSkip !== undefined && (
        <AnswerButton
          number={
            props.keys === true && options.length > 0 && options.length < 9 ? options.length + 1 : undefined
          }
          busy={false}
          onPress={props.onSkip}
        >
          {t('answer.not_sure')}
        </AnswerButton>
      )}
    </Asks>
  );

  async function give(words: string) {
    if (fact === undefined || busy) return;
    const value = readAnswer(fact, words);
    if (value === undefined) return;
    const subject = fact.subject === 'area' ? areaSubject(props.area) : props.subject;
    const done = await record({ subject, key: fact.key, answer: 'value', value });
    if (done) props.onDone?.();
  }
}

/** True when the dictionary has the fact; what a person's own record holds is not asked here. */
export function isFactKey(key: string): boolean {
  return factOf(key) !== undefined;
}

type AnswerButtonProps = {
  number: number | undefined;
  busy: boolean;
  onPress: () => void;
  children: ReactNode;
};

function AnswerButton({ number, busy, onPress, children }: AnswerButtonProps) {
  useHotkey(String(number ?? ''), onPress, number !== undefined && !busy);
  return (
    <Button busy={busy} hint={number === undefined ? undefined : String(number)} onPress={onPress}>
      {children}
    </Button>
  );
}
