import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Section } from '../../../ui/SectionHead.tsx';

type Workload = { area: string; cases: number; needs: number; minutes: number | null; papers: number };

/** What the system itself cost and saved in a month; never by officer, and nothing where there were fewer than five cases. */
export function WorkloadMeter({ area, month }: { area: string; month: string }): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const { data } = useAsk<{ rows: Workload[] }>('cases.count-workload', { month }, { when: month !== '' });
  const one = data?.rows.find((row) => row.area === area);
  return (
    <Section title={t('workload')}>
      {one === undefined ? (
        <p className="muted">{t('workload_few')}</p>
      ) : (
        <Facts
          items={[
            { key: 'cases', name: t('workload.cases'), value: format.number(one.cases) },
            { key: 'needs', name: t('workload.needs'), value: format.number(one.needs) },
            {
              key: 'minutes',
              name: t('workload.minutes'),
              value: one.minutes === null ? '–' : format.number(Math.round(one.minutes)),
            },
            { key: 'papers', name: t('workload.papers'), value: format.number(one.papers) },
          ]}
        />
      )}
      <p className="source">{t('workload_note')}</p>
    </Section>
  );
}
