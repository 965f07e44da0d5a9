import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import type { GlassReason, GlassVerdict } from '../circle.ts';
import { ReviewGlassDialog } from './ReviewGlassDialog.tsx';

export type GlassRow = {
  area: string;
  glass: string;
  family: string;
  by: string | null;
  case_label: string | null;
  reason: GlassReason;
  words: string;
  since: string;
  until: string;
  open: boolean;
  review: { verdict: GlassVerdict; words: string; by: string | null; at: string } | null;
};

/** The auditor's list: who opened what only a circle knew, when and why; those that wait for a review first. */
export function GlassScreen(): ReactNode {
  const t = useWords('registry');
  const navigate = useNavigate();
  const { after } = useSearch({ strict: false });
  const input = after === undefined ? {} : { after };
  const { data, problem, again } = useAsk<{ rows: GlassRow[]; next: string | null; waiting: number }>(
    'registry.list-glass-breaks',
    input,
  );
  const [reviewing, setReviewing] = useState<GlassRow | null>(null);
  if (data === undefined)
    return problem === null ? (
      <Loading lines={6} title={t('glass_title')} />
    ) : (
      <Refused problem={problem} onRetry={again} />
    );
  return (
    <div className="page-narrow">
      <PageHead
        title={data.waiting === 0 ? t('glass_none_waiting') : t('glass_waiting', { n: data.waiting })}
        sub={t('glass_list_how')}
      />
      {data.rows.length === 0 ? (
        <Empty>{t('glass_none')}</Empty>
      ) : (
        <Rows label={t('glass_title')}>
          {data.rows.map((one) => (
            <GlassLine key={one.glass} one={one} onReview={() => setReviewing(one)} />
          ))}
        </Rows>
      )}
      {(data.next !== null || after !== undefined) && (
        <div className="acts below">
          {after !== undefined && (
            <Button onPress={() => void navigate({ to: '/glass', search: {} })}>{t('glass_first')}</Button>
          )}
          {data.next !== null && (
            <Button onPress={() => void navigate({ to: '/glass', search: { after: data.next ?? '' } })}>
              {t('glass_more')}
            </Button>
          )}
        </div>
      )}
      {reviewing !== null && <ReviewGlassDialog one={reviewing} onClose={() => setReviewing(null)} />}
    </div>
  );
}

function GlassLine({ one, onReview }: { one: GlassRow; onReview: () => void }) {
  const t = useWords('registry');
  const format = useFormat();
  return (
    <RowItem
      title={<b className="whole">{one.by}</b>}
      marks={
        <>
          {one.review === null ? (
            <Chip tone="now">{t('glass_to_review')}</Chip>
          ) : (
            <Chip tone={one.review.verdict === 'justified' ? 'ok' : 'bad'}>
              {t(`glass_verdict.${one.review.verdict}`)}
            </Chip>
          )}
          {one.open && <Chip tone="soon">{t('glass_still_open')}</Chip>}
        </>
      }
      text={
        <>
          {t(`glass_reason.${one.reason}`)}: {one.words}
          <Facts
            items={[
              { key: 'since', name: t('glass_since'), value: format.moment(one.since) },
              { key: 'until', name: t('glass_until'), value: format.moment(one.until) },
              { key: 'family', name: t('glass_family'), value: one.family.slice(-12) },
              ...(one.case_label === null
                ? []
                : [{ key: 'case', name: t('glass_case'), value: one.case_label }]),
              ...(one.review === null
                ? []
                : [
                    {
                      key: 'review',
                      name: t('glass_reviewed_by', { name: one.review.by ?? '' }),
                      value: one.review.words,
                    },
                  ]),
            ]}
          />
        </>
      }
      end={
        one.review === null && (
          <Button onPress={onReview}>
            {t('glass_review')}
            <span className="hidden-words"> {one.by}</span>
          </Button>
        )
      }
    />
  );
}
