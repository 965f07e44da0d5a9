import { useState, type ReactNode } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDate } from '../../../platform/thai/thai-date-format.ts';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useSheet } from '../../../platform/web/use-sheet.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { SheetButton } from '../../../ui/SheetButton.tsx';
import { overlapStates, type OverlapRow } from '../overlap.ts';
import { DecideOverlapDialog } from './DecideOverlapDialog.tsx';
import { OverlapsTable } from './OverlapsTable.tsx';

type Part = { area?: string; month?: string; state?: string; after?: string };

/** The monthly list of overlaps: what was given in one house beside something else, each decided within 30 days. */
export function OverlapsScreen(): ReactNode {
  const t = useWords('help');
  const lang = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const { posting } = useMe();
  const search = useSearch({ strict: false });
  const areas = posting?.areas ?? [];
  const here = areas.find((one) => one.id === search.area) ?? areas[0];
  const area = here?.id ?? '';
  const { month = format.today().slice(0, 7), state = 'open', after } = search;
  const wanted = { area, state, ...(month !== 'all' && { month }) };
  const list = useAsk<{ rows: OverlapRow[]; next: string | null }>(
    'help.list-overlaps',
    { ...wanted, limit: 25, ...(after !== undefined && { after }) },
    { when: area !== '', keep: true },
  );
  const sheet = useSheet('help.list-overlaps', wanted);
  const [deciding, setDeciding] = useState<OverlapRow | null>(null);
  const go = (part: Part) =>
    void navigate({
      to: '/overlaps',
      search: (before) => {
        const { after: _page, ...rest } = before;
        return { ...rest, ...part };
      },
    });
  const { data, problem } = list;
  return (
    <>
      <PageHead
        before={t('overlaps_of', { area: here?.[`name_${lang}`] ?? '' })}
        title={t('overlaps')}
        sub={t('overlaps_sub')}
      />
      <div className="help-filters" data-print="no">
        {areas.length > 1 && (
          <SelectField
            label={t('overlap_area')}
            value={area}
            options={areas.map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
            onChange={(value) => go({ area: value })}
          />
        )}
        <SelectField
          label={t('overlap_month')}
          value={month}
          options={[
            { value: 'all', label: t('overlap_all_months') },
            ...monthsBack(format.today()).map((value) => ({
              value,
              label: formatDate(value, { lang, month: 'long' }),
            })),
          ]}
          onChange={(value) => go({ month: value })}
        />
        <SelectField
          label={t('overlap_state')}
          value={state}
          options={overlapStates.map((value) => ({ value, label: t(`overlap_state.${value}`) }))}
          onChange={(value) => go({ state: value })}
        />
      </div>
      {data === undefined && problem === null && <Loading lines={6} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={list.again} />}
      {data?.rows.length === 0 && (
        <Empty>
          <p>{t('overlaps_none')}</p>
        </Empty>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <OverlapsTable rows={data.rows} onDecide={setDeciding} />
      )}
      {data !== undefined && (
        <div className="acts below">
          {after !== undefined && <Button onPress={() => go({})}>{t('first_page')}</Button>}
          {data.next !== null && (
            <Button onPress={() => go({ after: data.next ?? '' })}>{t('next_page')}</Button>
          )}
          {data.rows.length > 0 && <SheetButton {...sheet} />}
        </div>
      )}
      {deciding !== null && <DecideOverlapDialog row={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

/** This month and the eleven before it, the latest first. */
function monthsBack(today: string): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, at) => {
    const one = last - at;
    return `${Math.floor(one / 12)}-${String((one % 12) + 1).padStart(2, '0')}`;
  });
}
