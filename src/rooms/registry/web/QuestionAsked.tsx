import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { readAnswer, typedAnswer } from './answer.ts';
import { AnswerField } from './AnswerField.tsx';
import { useFactWords } from './fact-words.ts';
import type { Question } from './questions.ts';
import type { FactSaid } from './use-record-fact.ts';

/** What is written to a question so far: an answer as typed, that it was refused, or that it does not apply. */
export type Given = { how: FactSaid['answer']; typed: string };

/** One question of a form: the answer before, when there is one, and where the new one is given. */
export function QuestionAsked({
  question,
  given,
  wrong,
  onGive,
}: {
  question: Question;
  given: Given | undefined;
  wrong: boolean;
  onGive: (given: Given | undefined) => void;
}): ReactNode {
  const t = useWords('registry');
  const say = useFactWords();
  const { fact, before } = question;
  const same = before?.used.state === 'value' ? typedAnswer(fact, before.used.value) : null;
  const press = (how: 'refused' | 'not_applicable') =>
    onGive(given?.how === how ? undefined : { how, typed: '' });
  const named = (words: string) => `${words} ${say.question(fact.key)}`;
  return (
    <div className="registry-question">
      <AnswerField
        factKey={fact.key}
        value={given?.how === 'value' ? given.typed : ''}
        error={wrong ? t('answer_form') : undefined}
        onChange={(typed) => onGive(typed === '' ? undefined : { how: 'value', typed })}
      />
      {before !== undefined && (
        <p className={before.expired ? 'source old' : 'source'}>
          {t('answered_before', { answer: say.answer(fact.key, before.used) })} · {say.source(before.used)}
          {before.expired && ` · ${t('ask_again')}`}
        </p>
      )}
      <div className="acts">
        {same !== null && (
          <Button
            look="quiet"
            pressed={given?.how === 'value' && given.typed === same}
            label={named(t('still_so'))}
            onPress={() => onGive({ how: 'value', typed: same })}
          >
            {t('still_so')}
          </Button>
        )}
        <Button
          look="quiet"
          pressed={given?.how === 'refused'}
          label={named(t('answer.refused'))}
          onPress={() => press('refused')}
        >
          {t('answer.refused')}
        </Button>
        <Button
          look="quiet"
          pressed={given?.how === 'not_applicable'}
          label={named(t('answer.not_applicable'))}
          onPress={() => press('not_applicable')}
        >
          {t('answer.not_applicable')}
        </Button>
      </div>
    </div>
  );
}

/** What of the form can be recorded; undefined for an answer that is none. */
export function saidOf({ subject, fact }: Question, given: Given | undefined): FactSaid | undefined {
  if (given === undefined) return undefined;
  const { how, typed } = given;
  if (how !== 'value') return { subject, key: fact.key, answer: how };
  const value = readAnswer(fact, typed);
  return value === undefined ? undefined : { subject, key: fact.key, answer: 'value', value };
}
