import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import type { Right, Screening, ServiceScreened } from '../screening.ts';
import { useAmountWords } from './amount-words.ts';
import { AskRight } from './AskRight.tsx';
import { dayAfter } from './day-after.ts';
import { RightReasons } from './RightReasons.tsx';
import { StateChip } from './StateChip.tsx';
import { isShared, type RightState } from './use-screening.ts';

export type FoundRight = { service: ServiceScreened; right: Right; state: RightState };

type FoundRowProps = {
  area: string;
  screening: Screening;
  found: FoundRight;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  /** Its question is the one that is asked now. */
  asks: boolean;
  keys: boolean;
  /** How many rights the question settles. */
  settles: number;
  onSkip: () => void;
  onRecord: ((person: string) => void) | undefined;
};

/** One right in the list of the desk: tick it, see why in a line, answer its question in place. */
export function FoundRow(props: FoundRowProps): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const say = useAmountWords();
  const [open, setOpen] = useState(false);
  const { service, right, state } = props.found;
  const name = props.screening.people.find((one) => one.person === right.person)?.name ?? '';
  const whose = isShared(service) ? t('of_family') : name;
  const why = whyInALine(right);
  const due = dayAfter(props.screening.on, service.sla.new_case);
  return (
    <li className="eligibility-found-row">
      <Checkbox
        bare
        checked={props.chosen}
        onChange={props.onChoose}
        label={t('ask_for', { service: service.name[lang], whose })}
      />
      <div>
        <p>
          <b>{service.name[lang]}</b> <span className="whole">{whose}</span>
        </p>
        <p className="source">
          {why === undefined ? '' : `${why[lang]} · `}
          {service.owner[lang]} · <span className="whole">{t('answers_by', { on: format.date(due) })}</span>
        </p>
        <p className="eligibility-found-marks">
          {service.unverified && <span className="source">{t('unverified')}</span>}
          <Button look="quiet" expanded={open} onPress={() => setOpen(!open)}>
            {t(open ? 'hide_why' : 'show_why')}
            <span className="hidden-words">
              {' '}
              {service.name[lang]} {whose}
            </span>
          </Button>
        </p>
      </div>
      <div className="eligibility-found-amount">
        {right.amount !== null && <b>{say.full(right.amount)}</b>}
        <StateChip state={state} />
      </div>
      {props.asks && (
        <div className="eligibility-found-wide">
          <AskRight
            area={props.area}
            screening={props.screening}
            right={right}
            keys={props.keys}
            sub={props.settles > 1 ? t('settles', { n: props.settles }) : undefined}
            onSkip={props.onSkip}
            onRecord={props.onRecord}
          />
        </div>
      )}
      {open && (
        <div className="eligibility-found-wide">
          <RightReasons service={service} right={right} />
        </div>
      )}
    </li>
  );
}

// The first condition that makes it what it is; what nobody has settled yet comes before what is settled.
function whyInALine(right: Right) {
  const deciding = right.conditions.filter((one) => one.deciding);
  return deciding.find((one) => one.state === 'unknown') ?? deciding[0] ?? right.conditions[0];
}
