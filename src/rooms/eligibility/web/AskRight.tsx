import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Asks } from '../../../ui/Asks.tsx';
import { Button } from '../../../ui/Button.tsx';
import { AskFact, isFactKey } from '../../registry/web/public.ts';
import type { Question, Right, Screening } from '../screening.ts';

type AskRightProps = {
  area: string;
  screening: Screening;
  right: Right;
  keys?: boolean;
  sub?: ReactNode;
  onDone?: (() => void) | undefined;
  onSkip?: (() => void) | undefined;
  /** Opens a person's own record, where birth date, sex and identity number are written. */
  onRecord?: ((person: string) => void) | undefined;
};

/** The one question that would settle a right soonest, answered in its place. */
export function AskRight(props: AskRightProps): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const { screening, right } = props;
  const question = firstQuestion(right);
  if (question === undefined) return null;
  const person = screening.people.find((one) => one.person === question.person);
  const several = screening.people.length > 1;
  const name = person === undefined || !several ? undefined : person.name;
  if (!isFactKey(question.key)) {
    const { onRecord } = props;
    const about = name === undefined ? '' : `${name}: `;
    return (
      <Asks question={`${about}${question.question[lang]}`} sub={props.sub}>
        {person !== undefined && onRecord !== undefined && (
          <Button icon="pencil" onPress={() => onRecord(person.person)}>
            {t('write_in_record')}
          </Button>
        )}
      </Asks>
    );
  }
  return (
    <AskFact
      key={`${question.person ?? ''} ${question.key}`}
      area={props.area}
      subject={question.person ?? screening.household}
      subjectName={name}
      factKey={question.key}
      sub={
        props.sub ?? (right.missing.length > 1 ? t('asks_left', { n: right.missing.length }) : t('asks_last'))
      }
      keys={props.keys ?? false}
      onDone={props.onDone}
      onSkip={props.onSkip}
    />
  );
}

/** Of what is missing, the question most of whose answers settle the right at once. */
export function firstQuestion(right: Right): Question | undefined {
  const { ask_first: first, missing } = right;
  return missing.find((one) => one.key === first?.key && one.person === first.person) ?? missing[0];
}
