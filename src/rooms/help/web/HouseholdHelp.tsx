import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { HelpRow } from '../help.ts';
import { Cofundings } from './Cofundings.tsx';
import { HelpFilters } from './HelpFilters.tsx';
import { HelpLines } from './HelpLines.tsx';
import { HelpMonths } from './HelpMonths.tsx';
import { RecordHelpForm, type PartGiven } from './RecordHelpForm.tsx';
import { ReverseHelpDialog } from './ReverseHelpDialog.tsx';
import { useHelpGiven, type HelpFilter } from './use-help.ts';
import { YearsOfHelp } from './YearsOfHelp.tsx';

export type HouseholdHelpProps = {
  area: string;
  household: string;
  family: string;
  /** The people of the house, to say whom a help was for. */
  people: readonly { person: string; name: string }[];
  /** Who may write down help that others gave; left out, nobody here. */
  mayRecord: boolean;
  /** The part that is shown, kept in the URL. */
  filter: HelpFilter;
  onFilter: (filter: HelpFilter) => void;
};

/** Help from every organisation, fund and neighbour in one ledger: at one look, sums by fiscal year, then line by line. */
export function HouseholdHelp(props: HouseholdHelpProps): ReactNode {
  const t = useWords('help');
  const { area, household, people, filter, onFilter, mayRecord } = props;
  const help = useHelpGiven(area, household, filter);
  const [recording, setRecording] = useState(false);
  const [giving, setGiving] = useState<PartGiven | null>(null);
  const [reversing, setReversing] = useState<HelpRow | null>(null);
  const filtered = Object.values(filter).some((value) => value !== undefined && value !== '');
  return (
    <Section
      title={t('help_of_all')}
      act={
        mayRecord && (
          <Button look="quiet" icon="plus" onPress={() => setRecording(true)}>
            {t('record_help')}
          </Button>
        )
      }
    >
      {help.rows === null && help.problem === null && <Loading lines={3} />}
      {help.rows === null && help.problem !== null && <Refused problem={help.problem} onRetry={help.again} />}
      {help.rows !== null && help.rows.length === 0 && !filtered && <Empty>{t('no_help')}</Empty>}
      {help.rows !== null && (help.rows.length > 0 || filtered) && (
        <>
          <HelpMonths months={help.months} givers={help.choices.givers} />
          <YearsOfHelp
            years={help.years}
            year={filter.year}
            onYear={(year) => onFilter({ ...filter, year })}
          />
          <HelpFilters choices={help.choices} people={people} filter={filter} onFilter={onFilter} />
          {help.rows.length === 0 ? (
            <Empty>{t('filter_none')}</Empty>
          ) : (
            <HelpLines rows={help.rows} people={people} onReverse={mayRecord ? setReversing : undefined} />
          )}
          {help.more !== null && (
            <div className="acts below">
              <Button busy={help.fetching} onPress={help.more}>
                {t('earlier_help')}
              </Button>
            </div>
          )}
        </>
      )}
      <Cofundings
        area={area}
        household={household}
        family={props.family}
        mayPlan={mayRecord}
        onGive={(plan, part) => setGiving({ plan, part })}
      />
      {giving !== null && (
        <RecordHelpForm
          area={area}
          family={giving.plan.family}
          people={people}
          of={giving}
          onClose={() => setGiving(null)}
        />
      )}
      {recording && (
        <RecordHelpForm
          area={area}
          family={props.family}
          people={people}
          onClose={() => setRecording(false)}
        />
      )}
      {reversing !== null && (
        <ReverseHelpDialog area={area} row={reversing} onClose={() => setReversing(null)} />
      )}
    </Section>
  );
}
