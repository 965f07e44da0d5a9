import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { FollowedComplaint } from '../complaint.ts';

/** How far a complaint has come, for whoever made it: until when, then the answer. */
export function ComplaintFollowed(props: { followed: FollowedComplaint; onOther: () => void }): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const { label, kind, received_on, due_on, answered_on, outcome, words } = props.followed;
  return (
    <div className="page-narrow stack">
      <h1>
        {t(kind)} <span className="whole">{label}</span>
      </h1>
      <p>{t('complaint_received', { on: format.longDate(received_on) })}</p>
      {answered_on === null || outcome === null ? (
        <p className="large">{t('followed_complaint.waiting', { on: format.longDate(due_on) })}</p>
      ) : (
        <Section first title={t('followed_complaint.answer')}>
          <p>
            <Chip tone="ok">{t(`complaint_outcome.${outcome}`)}</Chip>{' '}
            {t('complaint_answered', { on: format.longDate(answered_on) })}
          </p>
          <p className="said">{words}</p>
        </Section>
      )}
      <div className="acts below">
        <Button onPress={props.onOther}>{t('follow_other')}</Button>
      </div>
    </div>
  );
}
