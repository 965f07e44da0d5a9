import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { lastMonths, monthOf } from './month-of.ts';
import { PrintedList } from './PrintedList.tsx';
import { WorkloadMeter } from './WorkloadMeter.tsx';
import { usePrinted } from './use-printed.ts';

/** The papers of the centre that come by themselves: report of the month and register book, as PDF, DOCX and XLSX. */
export function PapersScreen(): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const navigate = useNavigate();
  const { posting } = useMe();
  const search = useSearch({ strict: false });
  const area = search.area ?? posting?.areas[0]?.id ?? '';
  const months = lastMonths(format.today(), 24);
  const month = months.find((one) => one === search.month) ?? months[0] ?? '';
  const { data, problem, again } = usePrinted(area, null);
  const { run, busy, problem: refused } = useDo();
  const make = (kind: string, of: string) =>
    void run('cases.print-paper', { area, printed: newId(), what: { kind, month: of } });
  return (
    <>
      <PageHead title={t('papers_centre')} sub={t('papers_centre_sub')} />
      <div className="page-narrow stack">
        <SelectField
          label={t('papers_month')}
          value={month}
          options={months.map((value) => ({ value, label: monthOf(value, format.longDate) }))}
          onChange={(value) => void navigate({ to: '/papers', search: { month: value } })}
        />
        <div className="acts">
          <Button look="go" icon="paper" busy={busy} onPress={() => make('month', month)}>
            {t('print_month')}
          </Button>
          <Button icon="book" busy={busy} onPress={() => make('register', month)}>
            {t('print_register')}
          </Button>
        </div>
        {refused !== null && <Refused problem={refused} />}
        {data === undefined && problem === null && <Loading lines={4} />}
        {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
        {data?.rows.length === 0 && (
          <Empty>
            <p>{t('printed_none')}</p>
          </Empty>
        )}
        {data !== undefined && data.rows.length > 0 && (
          <PrintedList
            area={area}
            rows={data.rows}
            onAgain={(one) => one.month !== null && make(one.kind, one.month)}
          />
        )}
        <WorkloadMeter area={area} month={month} />
      </div>
    </>
  );
}
