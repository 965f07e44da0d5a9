import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Table, type Column } from '../../../ui/Table.tsx';
import type { CaseResult } from '../trial.ts';

type CasesTableProps = {
  results: readonly CaseResult[];
  current: string | null;
  onTry: (at: number) => void;
  acts?: (result: CaseResult, at: number) => ReactNode;
};

/** The cases of a rule: who it is about, what must come out, and whether it does. */
export function CasesTable({ results, current, onTry, acts }: CasesTableProps): ReactNode {
  const t = useWords('eligibility');
  const columns = useColumns(onTry, acts);
  return (
    <Table<CaseRow>
      caption={t('cases')}
      rows={results.map((result, at) => ({ result, at }))}
      rowKey={({ at }) => String(at)}
      current={current}
      columns={columns}
    />
  );
}

type CaseRow = { result: CaseResult; at: number };

function useColumns(onTry: CasesTableProps['onTry'], acts: CasesTableProps['acts']): Column<CaseRow>[] {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  return [
    { key: 'case', head: t('case'), names: true, cell: ({ result }) => <CaseNamed result={result} /> },
    {
      key: 'wanted',
      head: t('case_wanted'),
      folded: t('case_wanted'),
      cell: ({ result }) => `${t(`case_verdict.${result.verdict}`)} ${sum(result.baht)}`,
    },
    {
      key: 'came',
      head: t('case_came'),
      folded: t('case_came'),
      cell: ({ result }) =>
        result.failures.length === 0 ? (
          <Chip tone="ok">{t('case_holds')}</Chip>
        ) : (
          <>
            <Chip tone="bad">{t('case_fails')}</Chip>{' '}
            {result.failures.map((one) => one.came[lang]).join(', ')}
          </>
        ),
    },
    {
      key: 'act',
      head: t('case_act'),
      cell: ({ result, at }) => (
        <span className="row">
          {result.beside !== 'same' && <Chip tone="soon">{t(`case_beside.${result.beside}`)}</Chip>}
          <Button look="quiet" label={`${t('case_try')} ${result.th}`} onPress={() => onTry(at)}>
            {t('case_try')}
          </Button>
          {acts?.(result, at)}
        </span>
      ),
    },
  ];

  function sum(baht: CaseResult['baht']): string {
    if (baht === null) return '';
    const ends = typeof baht === 'number' ? [baht] : baht;
    return ends.map((one) => format.baht(Math.round(one * 100))).join('–');
  }
}

function CaseNamed({ result }: { result: CaseResult }) {
  const lang = useLanguage();
  return (
    <>
      <span lang="th">{result.th}</span>
      {result.facts.length > 0 && (
        <small className="source eligibility-rule-case-facts">
          {result.facts.map((fact) => `${fact.label[lang]}: ${fact.words[lang]}`).join(' · ')}
        </small>
      )}
    </>
  );
}
