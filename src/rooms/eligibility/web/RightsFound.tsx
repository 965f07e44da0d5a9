import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { firstQuestion } from './AskRight.tsx';
import { FoundRow, type FoundRight } from './FoundRow.tsx';
import { chosenOf, isChosen, type RightChosen } from './right-chosen.ts';
import { countedRights, stateOf, useScreening, type RightState, type Sent } from './use-screening.ts';

export type RightsFoundProps = {
  area: string;
  family: string;
  /** What will be asked for today; keep it in the draft. */
  chosen: readonly RightChosen[];
  onChange: (chosen: RightChosen[]) => void;
  /** What was asked for before and is not answered yet. */
  sent?: readonly Sent[];
  /** Opens a person's own record, where birth date and sex are written. */
  onRecord?: (person: string) => void;
  /** A confidential matter is being heard: confidential services, too. */
  heard?: boolean;
  /** The keys 1 2 3 answer the one question shown; false while another step has them. */
  keys?: boolean;
};

/** The rights that a family may ask for today: each with its reason and amount, one question at a time in its row. */
export function RightsFound(props: RightsFoundProps): ReactNode {
  const t = useWords('eligibility');
  const { area, family, chosen, sent = [] } = props;
  const { data, problem, again } = useScreening(area, family, undefined, props.heard);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  if (data === undefined) {
    if (problem !== null) return <Refused problem={problem} onRetry={again} />;
    return <Loading what={t('working_out')} lines={4} />;
  }
  const people = data.people.filter((one) => one.family === family).map((one) => one.person);
  const found = countedRights(data, people)
    .map((one): FoundRight => ({ ...one, state: stateOf(one.right, sent) }))
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const open = found.filter((one) => one.state !== 'no');
  const asked = found.find((one) => asksNext(one, data.ask_next)) ?? found.find((one) => asksAny(one));
  const shown = all ? found : open;
  return (
    <>
      <p className="muted">{t('choose_today')}</p>
      {open.length === 0 && <Empty>{t('nothing_fits')}</Empty>}
      <ul className="eligibility-found" aria-label={t('rights_found')}>
        {shown.map((one) => (
          <FoundRow
            key={`${one.right.service} ${one.right.person}`}
            area={area}
            screening={data}
            found={one}
            chosen={isChosen(chosen, one)}
            onChoose={(ticked) => {
              const others = chosen.filter((other) => !isChosen([other], one));
              props.onChange(ticked ? [...others, chosenOf(one, data)] : others);
            }}
            asks={one === asked}
            keys={props.keys ?? true}
            settles={settledBy(found, one).length}
            onSkip={() => setSkipped((before) => [...before, questionId(one)])}
            onRecord={props.onRecord}
          />
        ))}
      </ul>
      {open.length < found.length && (
        <Button look="quiet" expanded={all} onPress={() => setAll(!all)}>
          {t(all ? 'hide_no' : 'show_no', { n: found.length - open.length })}
        </Button>
      )}
    </>
  );

  function asksAny(one: FoundRight): boolean {
    return one.state === 'ask' && !skipped.includes(questionId(one));
  }

  function asksNext(one: FoundRight, next: { person: string | null; key: string } | null): boolean {
    return next !== null && asksAny(one) && questionId(one) === `${next.person ?? ''} ${next.key}`;
  }
}

function questionId({ right }: FoundRight): string {
  const question = firstQuestion(right);
  return `${question?.person ?? ''} ${question?.key ?? right.service}`;
}

function settledBy(found: readonly FoundRight[], one: FoundRight): FoundRight[] {
  const asked = questionId(one);
  return found.filter(
    (other) =>
      other.state === 'ask' &&
      other.right.missing.some((each) => `${each.person ?? ''} ${each.key}` === asked),
  );
}

const order: readonly RightState[] = ['gap', 'judgement', 'ask', 'sent', 'helped', 'receiving', 'no'];
