import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import type { HelpRow } from '../help.ts';
import { RecordHelpForm } from './RecordHelpForm.tsx';
import { useHelpGiven } from './use-help.ts';
import { YearsOfHelp } from './YearsOfHelp.tsx';

export type HouseholdHelpProps = {
  area: string;
  household: string;
  family: string;
  /** The people of the house, to say whom a help was for. */
  people: readonly { person: string; name: string }[];
  /** Who may write down help that others gave; left out, nobody here. */
  mayRecord: boolean;
};

/** Help from every organisation, fund and neighbour in one ledger: sums by fiscal year, then line by line. */
export function HouseholdHelp(props: HouseholdHelpProps): ReactNode {
  const t = useWords('help');
  const { area, household, people } = props;
  const help = useHelpGiven(area, household);
  const columns = useColumns(people);
  const [recording, setRecording] = useState(false);
  return (
    <Section
      title={t('help_of_all')}
      act={
        props.mayRecord && (
          <Button look="quiet" icon="plus" onPress={() => setRecording(true)}>
            {t('record_help')}
          </Button>
        )
      }
    >
      {help.rows === null && help.problem === null && <Loading lines={3} />}
      {help.rows === null && help.problem !== null && <Refused problem={help.problem} onRetry={help.again} />}
      {help.rows?.length === 0 && <Empty>{t('no_help')}</Empty>}
      {help.rows !== null && help.rows.length > 0 && (
        <>
          <YearsOfHelp years={help.years} />
          <Table caption={t('help_of_all')} columns={columns} rows={help.rows} rowKey={(row) => row.id} />
          {help.more !== null && (
            <div className="acts below">
              <Button busy={help.fetching} onPress={help.more}>
                {t('earlier_help')}
              </Button>
            </div>
          )}
        </>
      )}
      {recording && (
        <RecordHelpForm
          area={area}
          family={props.family}
          people={people}
          onClose={() => setRecording(false)}
        />
      )}
    </Section>
  );
}

function useColumns(people: HouseholdHelpProps['people']): Column<HelpRow>[] {
  const t = useWords('help');
  const lang = useLanguage();
  const format = useFormat();
  const whose = (person: string | null) =>
    people.find((one) => one.person === person)?.name ?? t('whole_family');
  return [
    {
      key: 'what',
      head: t('what'),
      names: true,
      cell: (row) => (
        <>
          {row[`what_${lang}`]}
          <small>{whose(row.person)}</small>
        </>
      ),
    },
    {
      key: 'on',
      head: t('given_on'),
      cell: (row) => (
        <time className="whole" dateTime={row.given_on}>
          {format.date(row.given_on)}
        </time>
      ),
    },
    { key: 'by', head: t('given_by'), folded: t('given_by'), cell: (row) => row[`by_${lang}`] },
    {
      key: 'amount',
      head: t('amount'),
      number: true,
      aside: true,
      cell: (row) => (
        <span className="whole">
          {row.amount_satang === null ? t(`form.${row.form}`) : format.baht(row.amount_satang)}
        </span>
      ),
    },
  ];
}
