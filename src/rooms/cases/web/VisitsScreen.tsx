import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { daysAfter } from '../visit.ts';
import { routeOf } from './visit-route.ts';
import { useVisits } from './visits.ts';
import { VisitsOfVillage } from './VisitsOfVillage.tsx';

/** The homes to visit, village by village in the order of a round; to be printed and taken along. */
export function VisitsScreen(): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const navigate = useNavigate();
  const { posting, duty } = useMe();
  const search = useSearch({ strict: false });
  const areas = posting?.areas ?? [];
  const area = (areas.find((one) => one.id === search.area) ?? areas[0])?.id ?? '';
  const whose = search.whose === 'centre' ? 'centre' : 'mine';
  const ahead = horizons.find((one) => one === search.until) ?? '7';
  const until = daysAfter(format.today(), Number(ahead));
  const { data, problem, again } = useVisits(area, whose, { until, limit: 200 });
  const go = (part: { whose?: string; until?: string }) =>
    void navigate({ to: '/visits', search: (before) => ({ ...before, ...part }) });
  return (
    <>
      <PageHead
        title={data === undefined ? t('visits_to_make') : t('visits_to_make_n', { n: data.rows.length })}
        sub={t('until_day', { date: format.date(until) })}
        acts={
          <div className="acts" data-print="no">
            {duty === 'desk' && (
              <FilterPick
                label={t('filter_whose')}
                value={whose}
                choices={['mine', 'centre'].map((value) => ({ value, label: t(`filter.${value}`) }))}
                onChange={(value) => go({ whose: value })}
              />
            )}
            <FilterPick
              label={t('until')}
              value={ahead}
              choices={horizons.map((value) => ({ value, label: t(`ahead.${value}`) }))}
              onChange={(value) => go({ until: value })}
            />
            <Button icon="print" onPress={() => window.print()}>
              {t('print_round')}
            </Button>
          </div>
        }
      />
      {data === undefined && problem === null && <Loading lines={6} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data?.rows.length === 0 && (
        <Empty>
          <p>{t('no_visits')}</p>
        </Empty>
      )}
      {data?.more === true && <p className="muted">{t('visits_more')}</p>}
      {routeOf(data?.rows ?? []).map((village) => (
        <VisitsOfVillage key={village.key} visits={village.visits} mayChange={duty === 'desk'} />
      ))}
    </>
  );
}

const horizons = ['0', '7', '30'] as const;
