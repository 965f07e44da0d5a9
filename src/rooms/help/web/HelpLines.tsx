import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import type { HelpRow } from '../help.ts';

type HelpLinesProps = {
  rows: readonly HelpRow[];
  people: readonly { person: string; name: string }[];
  /** Opens the question with which somebody takes back their own line; left out, nobody here may. */
  onReverse: ((row: HelpRow) => void) | undefined;
};

/** The ledger line by line. What was taken back is struck through, with its reason. */
export function HelpLines({ rows, people, onReverse }: HelpLinesProps): ReactNode {
  const t = useWords('help');
  const columns = useColumns(people, onReverse);
  return <Table caption={t('help_of_all')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function useColumns(
  people: HelpLinesProps['people'],
  onReverse: HelpLinesProps['onReverse'],
): Column<HelpRow>[] {
  const t = useWords('help');
  const lang = useLanguage();
  const format = useFormat();
  const whose = ({ person, earlier }: HelpRow) =>
    people.find((one) => one.person === person)?.name ??
    t(person !== null && earlier !== null ? 'of_earlier_family' : 'whole_family');
  const struck = (row: HelpRow, said: ReactNode) => (row.reversed === null ? said : <s>{said}</s>);
  return [
    {
      key: 'what',
      head: t('what'),
      names: true,
      cell: (row) => (
        <>
          {struck(row, row[`what_${lang}`])}
          <small>{whose(row)}</small>
          {row.earlier !== null && (
            <small>
              <Chip>{t('earlier_mark')}</Chip>{' '}
              {t(`earlier.${row.earlier.why}`, {
                head: row.earlier.head ?? '–',
                house: row.earlier.house_no ?? '–',
                until: format.date(row.earlier.until),
              })}
            </small>
          )}
          {row.cofunding !== null && (
            <small>
              <Chip tone="ok">{t('cofunding_mark')}</Chip>{' '}
              {t('cofunding_of', {
                what: row.cofunding.what,
                baht: format.baht(row.cofunding.cost_satang),
              })}
            </small>
          )}
          {row.override !== null && (
            <small>
              <Chip tone="wait">{t(`overridden.${row.override.level}`)}</Chip>{' '}
              {t('overridden_by', {
                on: format.date(row.override.on),
                by: row.override.by ?? t('nobody'),
                reason: row.override.reason,
              })}
            </small>
          )}
          {row.reversed !== null && (
            <small>
              <Chip tone="bad">{t('reversed')}</Chip>{' '}
              {t('reversed_by', {
                on: format.date(row.reversed.on),
                by: row.reversed.by ?? t('nobody'),
                reason: row.reversed.reason,
              })}
            </small>
          )}
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
    {
      key: 'by',
      head: t('given_by'),
      folded: t('given_by'),
      cell: (row) => (
        <>
          {row[`by_${lang}`]}
          {row.referred && <small> {t('by_referral')}</small>}
        </>
      ),
    },
    {
      key: 'amount',
      head: t('amount'),
      number: true,
      aside: true,
      cell: (row) => (
        <span className="whole">
          {struck(row, row.amount_satang === null ? t(`form.${row.form}`) : format.baht(row.amount_satang))}
        </span>
      ),
    },
    {
      key: 'act',
      head: <span className="hidden-words">{t('reverse')}</span>,
      number: true,
      cell: (row) =>
        row.mine && onReverse !== undefined ? (
          <Button
            look="quiet"
            label={`${t('reverse')} ${row[`what_${lang}`]}`}
            onPress={() => onReverse(row)}
          >
            {t('reverse')}
          </Button>
        ) : null,
    },
  ];
}
