import { useEffect, useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { DraftOfRule } from './use-rule-draft.ts';

type Told = { n: number; few: number };
type Preview = {
  state: 'none' | 'confidential' | 'counted';
  on_day: string | null;
  areas: number;
  counts: Record<string, Told> | null;
};

const people = ['gains', 'loses', 'more', 'less', 'open_after'] as const;

/** What a draft would change beside the rule in force, as counts of my areas. */
export function DraftPreview({ draft }: { draft: DraftOfRule }): ReactNode {
  const t = useWords('eligibility');
  const format = useFormat();
  const { data, again } = useAsk<Preview>(
    'eligibility.get-preview',
    { draft: draft.data.draft },
    { keep: true },
  );
  const [waiting, setWaiting] = useState(false);
  const counted = data?.state === 'counted';
  useEffect(() => {
    if (!waiting || counted) return;
    const timer = setInterval(again, 700);
    return () => clearInterval(timer);
  }, [waiting, counted, again]);
  const compare = async () => {
    setWaiting(await draft.run('eligibility.preview-draft', { draft: draft.data.draft }));
  };
  return (
    <Section title={t('preview')}>
      <p className="muted">{t('preview_text')}</p>
      {data?.state === 'confidential' && <Note tone="calm">{t('preview_confidential')}</Note>}
      {data?.state === 'none' && (
        <div className="acts">
          <Button
            look={draft.mayChange ? 'go' : 'plain'}
            busy={waiting || draft.busy}
            reason={draft.data.faults.length > 0 ? t('preview_wait') : undefined}
            onPress={() => void compare()}
          >
            {t('preview_do')}
          </Button>
        </div>
      )}
      {counted && data.counts && (
        <div aria-live="polite">
          <Facts
            items={[
              ...people.map((key) => ({ key, name: t(`preview.${key}`), value: count(data.counts?.[key]) })),
              ...money('yearly', data.counts),
              ...money('once', data.counts),
            ]}
          />
          <p className="source">
            {t('preview_of', {
              people: count(data.counts['people']),
              on: data.on_day === null ? '' : format.date(data.on_day),
            })}
          </p>
        </div>
      )}
    </Section>
  );

  function count(told: Told | undefined): string {
    if (!told) return '';
    const known = t('preview_people', { n: format.number(told.n) });
    if (told.few === 0) return known;
    const few = t('preview_few', { n: told.few });
    return told.n === 0 ? few : `${known} ${few}`;
  }

  function money(part: 'yearly' | 'once', counts: Record<string, Told>) {
    const [before, after] = [counts[`${part}_before`], counts[`${part}_after`]];
    if (!before || !after || (before.n === 0 && after.n === 0 && before.few + after.few === 0)) return [];
    const value =
      before.few + after.few > 0
        ? t('preview_sum_hidden')
        : t('preview_sum', {
            before: format.baht(before.n),
            after: format.baht(after.n),
            more: `${after.n >= before.n ? '+' : '−'}${format.baht(Math.abs(after.n - before.n))}`,
          });
    return [{ key: part, name: t(`preview.${part}`), value }];
  }
}
