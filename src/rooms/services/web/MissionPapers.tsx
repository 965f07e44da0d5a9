import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { missionPapers } from '../mission-paper.ts';
import { useMissionPapers } from './use-mission-papers.ts';

/** The printed maps of an area, the newest first; and asking for one on A4 or A3. */
export function MissionPapers({ area }: { area: string }): ReactNode {
  const t = useWords('services');
  const format = useFormat();
  const { data, problem, again, slow } = useMissionPapers(area);
  const doing = useDo();
  const rows = data?.rows ?? [];
  const making = rows.some((one) => one.file === null);
  return (
    <Section
      title={t('mission_papers')}
      count={data === undefined ? undefined : rows.length}
      act={
        <span className="acts" data-print="no">
          {missionPapers.map((paper) => (
            <Button
              key={paper}
              look="quiet"
              icon="print"
              busy={doing.busy}
              onPress={() => void doing.run('services.print-mission-map', { area, print: newId(), paper })}
            >
              {t(`mission_print_${paper}`)}
            </Button>
          ))}
        </span>
      }
    >
      {doing.problem !== null && <Refused problem={doing.problem} />}
      {data === undefined && problem !== null && <Refused problem={problem} onRetry={again} />}
      {data !== undefined && rows.length === 0 && <Empty>{t('mission_papers_none')}</Empty>}
      {slow && making && <Note tone="calm">{t('mission_making_long')}</Note>}
      <span role="status" className="hidden-words">
        {making && t('mission_being_made')}
      </span>
      {rows.length > 0 && (
        <Rows label={t('mission_papers')}>
          {rows.map((one) => (
            <RowItem
              key={one.print}
              slim
              title={<b>{t(`mission_paper.${one.paper}`)}</b>}
              text={[format.moment(one.at), one.by].filter((part) => part !== null).join(' · ')}
              end={
                one.file === null ? (
                  <Chip tone="wait">{t('mission_being_made')}</Chip>
                ) : (
                  <a
                    className={buttonClass({ look: 'quiet' })}
                    href={`/file/${area}/${one.file}`}
                    data-print="no"
                  >
                    <Icon name="download" />
                    {t('mission_download')}
                    <span className="hidden-words">
                      {' '}
                      {t(`mission_paper.${one.paper}`)} {format.moment(one.at)}
                    </span>
                  </a>
                )
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  );
}
