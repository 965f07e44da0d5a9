import type { ReactNode } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { GlassTold } from '../../registry/web/public.ts';
import { ClimbedList, WaitingList } from '../../referrals/web/public.ts';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { Today } from './case-file.ts';
import { givenName } from './given-name.ts';
import { HalfDone } from './HalfDone.tsx';
import { MessagesWaiting } from './MessagesOfCase.tsx';
import { NowRow } from './NowRow.tsx';
import { LeftBehind } from './LeftBehind.tsx';
import { TodayHead } from './TodayHead.tsx';
import { TodayVisits } from './TodayVisits.tsx';

/** Today at the desk. A posting with several areas shows one of them at a time. */
export function TodayOfDesk(): ReactNode {
  const t = useWords('cases');
  const lang = useLanguage();
  const navigate = useNavigate();
  const { me, posting } = useMe();
  const { area: asked } = useSearch({ strict: false });
  const areas = posting?.areas ?? [];
  const area = (areas.find((one) => one.id === asked) ?? areas[0])?.id ?? '';
  const { data, problem, again } = useAsk<Today>('cases.list-my-cases', { area }, { when: area !== '' });
  const name = givenName(me.name);
  const count = data === undefined ? undefined : `${data.now_count}${data.now_more ? '+' : ''}`;
  const title =
    data === undefined
      ? t('today_of', { name })
      : t(data.now_count === 0 ? 'today_none' : 'today_some', { name, n: count });
  return (
    <>
      <TodayHead mayHear title={title} />
      {areas.length > 1 && (
        <div className="cases-areas">
          <FilterPick
            label={t('area')}
            value={area}
            choices={areas.map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
            onChange={(next) => void navigate({ to: '/', search: { area: next } })}
          />
        </div>
      )}
      <HalfDone />
      <GlassTold area={area} />
      <LeftBehind area={area} />
      <MessagesWaiting area={area} />
      <ClimbedList area={area} />
      <div className="columns wide-left">
        <Section
          first
          title={t('now')}
          count={count}
          act={
            data !== undefined &&
            data.open_cases > 0 && (
              <Link to="/cases" search={{ whose: 'mine', ...(areas.length > 1 && { area }) }}>
                {t('my_cases', { n: data.open_cases })}
              </Link>
            )
          }
        >
          {data === undefined && problem === null && <Loading lines={4} />}
          {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
          {data?.now_count === 0 && (
            <Empty>
              <p>{t(data.waiting_count > 0 ? 'now_none_waiting' : 'now_none')}</p>
            </Empty>
          )}
          {data !== undefined && data.now.length > 0 && (
            <Rows label={t('now')}>
              {data.now.map((one) => (
                <NowRow key={one.need} one={one} />
              ))}
            </Rows>
          )}
          {data !== undefined && data.now_count > data.now.length && (
            <p>
              <Link to="/cases" search={{ whose: 'mine', ...(areas.length > 1 && { area }) }}>
                {t('now_more', { n: data.now_count - data.now.length })}
              </Link>
            </p>
          )}
        </Section>
        <div>
          <WaitingList area={area} />
          <TodayVisits area={area} />
        </div>
      </div>
    </>
  );
}
