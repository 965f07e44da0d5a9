import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { AreaOfMine, useMe } from '../../identity/web/public.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { countHeld, overlapsOf } from '../mission-map.ts';
import { MandateAreas } from './MandateAreas.tsx';
import { MissionMatrix } from './MissionMatrix.tsx';
import { MissionOverlaps } from './MissionOverlaps.tsx';
import { MissionPapers } from './MissionPapers.tsx';
import { MissionServices } from './MissionServices.tsx';
import { MissionUnheld } from './MissionUnheld.tsx';
import { useMissions } from './use-missions.ts';

/** Who has which mandate in an area: where two do the same, and where nobody does. */
export function MissionMapScreen(): ReactNode {
  const t = useWords('services');
  const lang = useLanguage();
  const { posting } = useMe();
  const { area, part, asked, show } = useMissions();
  const { data, problem, again, loading } = asked;
  const all = data?.services.length ?? 0;
  const held = data ? countHeld(data) : 0;
  return (
    <>
      <PageHead
        before={data ? t('mission_of', { area: data.name[lang] }) : undefined}
        title={data ? t('mission_title', { n: held, all }) : t('mission_map')}
        sub={
          data &&
          [
            t('mission_sub', { overlaps: overlapsOf(data).length, unheld: all - held }),
            ...(data.switched_off > 0 ? [t('mission_off', { n: data.switched_off })] : []),
            t('mission_unverified'),
          ].join(' · ')
        }
      />
      <AreaOfMine value={area} onChange={(value) => show({ area: value })} />
      {problem !== null && data === undefined && <Refused problem={problem} onRetry={again} />}
      {loading && <Loading lines={8} />}
      {data && (
        <>
          <MissionMatrix missions={data} area={area} part={part} />
          <MissionServices missions={data} part={part} show={show} />
          <MissionOverlaps missions={data} />
          <MissionUnheld missions={data} />
          <MissionPapers area={area} />
        </>
      )}
      {(posting?.area_count ?? 0) > 1 && <MandateAreas area={area} />}
    </>
  );
}
