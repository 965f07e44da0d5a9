import type { ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { PrintedList } from './PrintedList.tsx';
import { usePrinted } from './use-printed.ts';

/** Papers of a case that come by themselves: the fact-finding filled from the file. */
export function CasePapers({ area, caseId }: { area: string; caseId: string }): ReactNode {
  const t = useWords('cases');
  const { data } = usePrinted(area, caseId);
  const { run, busy, problem } = useDo();
  const make = () =>
    void run('cases.print-paper', { area, printed: newId(), what: { kind: 'fact_finding', case: caseId } });
  return (
    <Section title={t('case_papers')}>
      {problem !== null && <Refused problem={problem} />}
      <div className="acts">
        <Button icon="print" busy={busy} onPress={make}>
          {t('print_fact_finding')}
        </Button>
      </div>
      {data !== undefined && data.rows.length > 0 && (
        <PrintedList area={area} rows={data.rows} onAgain={make} />
      )}
    </Section>
  );
}
