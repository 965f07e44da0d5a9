import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { CaseTable } from '../case-table.ts';
import type { CaseResult, Trial } from '../trial.ts';
import { acceptedIn } from './case-try.ts';
import { CasesTable } from './CasesTable.tsx';
import type { RuleWords } from './rule-words.ts';
import { TryCase } from './TryCase.tsx';
import type { DraftOfRule } from './use-rule-draft.ts';

/** The cases of a draft: those of the service and its own, how they come out, and the lines without a case. */
export function DraftCases({ draft, words }: { draft: DraftOfRule; words: RuleWords }): ReactNode {
  const t = useWords('eligibility');
  const tried = { draft: draft.data.draft };
  const { data, problem, again } = useAsk<Trial>('eligibility.get-trial', tried, { keep: true });
  const [trying, setTrying] = useState<number | null>(null);
  const failing = (data?.cases ?? []).filter(({ failures }) => failures.length > 0).length;
  const table = data?.table ?? emptyTable(draft.data.service);
  const save = (cases: CaseTable | null) => cases && void draft.save({ cases });
  if (data === undefined)
    return problem === null ? <Loading lines={4} /> : <Refused problem={problem} onRetry={again} />;
  return (
    <Section title={t('cases')} count={data.cases.length}>
      <p className="muted">{t('cases_text')}</p>
      {draft.data.faults.length > 0 && <Note tone="calm">{t('cases_wait')}</Note>}
      {failing > 0 && (
        <Note
          tone="warn"
          title={t('cases_failing', { n: failing })}
          acts={
            draft.mayChange && (
              <Button onPress={() => save(acceptedIn(data, () => true))}>
                {t('cases_accept_all', { n: failing })}
              </Button>
            )
          }
        >
          {t('cases_failing_text')}
        </Note>
      )}
      {data.left_out.length > 0 && (
        <Note tone="calm" title={t('cases_left_out', { n: data.left_out.length })}>
          {data.left_out.join(' · ')}
        </Note>
      )}
      <div className={trying === null ? undefined : 'columns side-380'}>
        <div>
          <CasesTable
            results={data.cases}
            current={trying === null ? null : String(trying)}
            onTry={setTrying}
            acts={acts}
          />
          {draft.data.faults.length === 0 && <Uncovered lines={data.uncovered} />}
          <div className="acts">
            <Button icon="plus" onPress={() => setTrying(-1)}>
              {t('case_new')}
            </Button>
          </div>
        </div>
        {trying !== null && (
          <TryCase
            key={trying}
            tried={tried}
            table={table}
            from={table.cases[trying]}
            words={words}
            onClose={() => setTrying(null)}
            onKeep={
              draft.mayChange
                ? (one) => {
                    save({ ...table, cases: [...table.cases, one] });
                    setTrying(null);
                  }
                : undefined
            }
          />
        )}
      </div>
    </Section>
  );

  function acts(result: CaseResult, at: number): ReactNode {
    if (!draft.mayChange || !data) return null;
    return (
      <>
        {result.failures.length > 0 && (
          <Button
            look="quiet"
            label={`${t('case_accept')} ${result.th}`}
            onPress={() => save(acceptedIn(data, (one) => one === result))}
          >
            {t('case_accept')}
          </Button>
        )}
        <Button
          look="quiet"
          label={`${t('rule_remove')} ${result.th}`}
          onPress={() => save({ ...table, cases: table.cases.filter((_, index) => index !== at) })}
        >
          {t('rule_remove')}
        </Button>
      </>
    );
  }
}

/** Lines of a rule on which no case stands. */
export function Uncovered({ lines }: { lines: Trial['uncovered'] }): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  if (lines.length === 0) return <p className="source">{t('lines_covered')}</p>;
  return (
    <Note tone="warn" title={t('lines_open', { n: lines.length })}>
      <ul>
        {lines.map((line) => (
          <li key={`${line.place} ${line.en}`}>{line[lang]}</li>
        ))}
      </ul>
    </Note>
  );
}

function emptyTable(service: string): CaseTable {
  const on = new Date().toISOString().slice(0, 10);
  return { service, on, example: { shared: {}, person: {} }, cases: [] };
}
