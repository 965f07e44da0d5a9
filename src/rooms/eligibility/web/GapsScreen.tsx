import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { GapsMatrix } from './GapsMatrix.tsx';
import { GapsPeople } from './GapsPeople.tsx';
import { GapsQuestions } from './GapsQuestions.tsx';
import { OutreachDialog } from './OutreachDialog.tsx';
import { OutreachLists } from './OutreachLists.tsx';
import { useGaps, type GapSums } from './use-gaps.ts';

/** What the people of an area may have and do not receive: in all, by service and village, and who they are. */
export function GapsScreen(): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const gaps = useGaps();
  const [planning, setPlanning] = useState(false);
  const { sums, area, areas } = gaps;
  const { data } = sums;
  const name = areas.find(({ id }) => id === area)?.[`name_${lang}`] ?? '';
  return (
    <>
      <PageHead
        before={t('gaps_of', { area: name })}
        title={data ? titleOf(data) : t('gaps')}
        sub={data && data.people > 0 ? subOf(data) : undefined}
        acts={
          <Button icon="print" onPress={() => window.print()}>
            {t('gaps_print')}
          </Button>
        }
      />
      {areas.length > 1 && (
        <FilterPick
          label={t('gaps_area')}
          value={area}
          choices={areas.map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
          onChange={(value) => gaps.show({ area: value })}
        />
      )}
      {sums.problem !== null && data === undefined && <Refused problem={sums.problem} onRetry={sums.again} />}
      {sums.loading && <Loading lines={8} />}
      {data && data.updating > 0 && (
        <Note tone="calm" live>
          {t('gaps_updating', { n: data.updating })}
        </Note>
      )}
      {data && data.people === 0 && (
        <Empty>
          <p>{t(data.updating > 0 ? 'gaps_not_yet' : 'gaps_none')}</p>
        </Empty>
      )}
      {data && data.people > 0 && (
        <>
          <GapsMatrix sums={data} part={gaps.part} />
          <GapsPeople gaps={gaps} sums={data} onPlan={() => setPlanning(true)} />
        </>
      )}
      {data && data.questions.length > 0 && <GapsQuestions area={area} sums={data} open={gaps.part.key} />}
      {area !== '' && <OutreachLists area={area} />}
      {planning && data && (
        <OutreachDialog
          area={area}
          rows={(gaps.list.data?.rows ?? []).filter((row) => gaps.chosen.has(`${row.person} ${row.service}`))}
          onDone={() => {
            setPlanning(false);
            gaps.tickAll(false);
          }}
          onClose={() => setPlanning(false)}
        />
      )}
    </>
  );

  function titleOf({ yearly_satang, people }: GapSums): string {
    if (people === 0) return t('gaps_title_none');
    return t('gaps_title', { baht: format.baht(yearly_satang) });
  }

  function subOf({ people, households, once_satang, likely }: GapSums): string {
    const parts = [t('gaps_people', { n: people, homes: households })];
    if (once_satang > 0) parts.push(t('gaps_once', { baht: format.baht(once_satang) }));
    if (likely > 0) parts.push(t('gaps_likely', { n: likely }));
    return parts.join(' ');
  }
}
