import { useEffect, useRef, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { Followed, FollowedNeed } from '../follow-up.ts';

/** A need, or the answer of an organisation to it, that somebody does not agree with. */
export type ComplainedNeed = { need: string; referral: string | null; what: string };
type FollowedCaseProps = {
  followed: Followed;
  onOther: () => void;
  onComplain: (need: ComplainedNeed) => void;
};

/** What a family reads of its own case: what was asked, who has it, since when, what comes next, what to bring. No name. */
export function FollowedCase({ followed, onOther, onComplain }: FollowedCaseProps): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { label, received_on, closed_on, centre, needs, bring, bring_on } = followed;
  const name = useLanguage() === 'th' ? centre.name_th : centre.name_en;
  return (
    <div className="page-narrow stack">
      <h1 ref={head} tabIndex={-1}>
        {t('follow_of', { label: '' })} <span className="whole">{label}</span>
      </h1>
      <p>
        {name}
        <br />
        {t('follow_received', { on: format.longDate(received_on) })}
        {closed_on !== null && (
          <>
            <br />
            {t('follow_closed', { on: format.longDate(closed_on) })}
          </>
        )}
      </p>
      <Section first title={t('follow_asked')} count={needs.length}>
        <ol className="rows">
          {needs.map((need) => (
            <FollowedNeedRow key={need.need} need={need} onComplain={onComplain} />
          ))}
        </ol>
      </Section>
      {bring.length > 0 && closed_on === null && (
        <Section
          title={
            bring_on === null ? t('follow_bring') : t('follow_bring_on', { on: format.longDate(bring_on) })
          }
        >
          <ul className="stack tight">
            {bring.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      )}
      <div className="acts below">
        {centre.phone !== null && (
          <a className={buttonClass({ look: 'go' })} href={`tel:${centre.phone}`}>
            <Icon name="phone" />
            {t('follow_call', { phone: centre.phone })}
          </a>
        )}
        <Button onPress={onOther}>{t('follow_other')}</Button>
      </div>
      <p className="source">{t('follow_private')}</p>
    </div>
  );
}

type FollowedNeedRowProps = { need: FollowedNeed; onComplain: FollowedCaseProps['onComplain'] };

function FollowedNeedRow({ need, onComplain }: FollowedNeedRowProps) {
  const t = useWords('cases');
  const format = useFormat();
  const thai = useLanguage() === 'th';
  const named = (one: FollowedNeed['asks'][number]) => (thai ? one.owner_th : one.owner_en);
  const open = need.asks.filter((one) => one.state === 'sent' || one.state === 'accepted');
  const who =
    need.state === 'waiting' ? [...new Set(open.map((one) => named(one)))].join(', ') : t('follow_centre');
  const on = format.longDate(need.due_on);
  const late = need.due_on < format.today();
  const what = t(`need.${need.kind}`);
  return (
    <li className="item">
      <div className="item-top large">
        <b>{what}</b>
        <Chip tone={tones[need.state]}>{t(`follow_state.${need.state}`)}</Chip>
      </div>
      <div className="item-text stack tight">
        {need.state !== 'closed' && (
          <p>
            {t('follow_who')} <b>{who}</b> {t('follow_since')} {format.longDate(need.since)}
          </p>
        )}
        <p>
          {t('follow_next')}: {nextOf(t, need, { who, on, late })}
        </p>
        {need.asks.length > 0 && (
          <ul className="cases-followed">
            {need.asks.map((one) => (
              <li key={one.referral}>
                {thai ? one.service_th : one.service_en}
                <br />
                {named(one)}: {t(`follow_ask.${one.state}`, { on: format.date(one.since) })}
                {one.state === 'declined' && (
                  <div className="acts">
                    <Button
                      label={`${t('complain_this')} ${thai ? one.service_th : one.service_en}`}
                      onPress={() =>
                        onComplain({
                          need: need.need,
                          referral: one.referral,
                          what: thai ? one.service_th : one.service_en,
                        })
                      }
                    >
                      {t('complain_this')}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
        <div className="acts">
          <Button
            look="quiet"
            label={`${t('complain_of_case')} ${what}`}
            onPress={() => onComplain({ need: need.need, referral: null, what })}
          >
            {t('complain_of_case')}
          </Button>
        </div>
      </div>
    </li>
  );
}

const tones = { asked: 'now', answered: 'soon', ours: 'plain', waiting: 'wait', closed: 'ok' } as const;

function nextOf(
  t: ReturnType<typeof useWords>,
  need: FollowedNeed,
  { who, on, late }: { who: string; on: string; late: boolean },
): string {
  if (need.state === 'closed')
    return t('follow_next.closed', { outcome: t(`outcome.${need.outcome ?? 'helped'}`) });
  if (need.state === 'waiting') return t(late ? 'follow_next.late' : 'follow_next.waiting', { who, on });
  if (need.state === 'ours') return t(late ? 'follow_next.late_ours' : 'follow_next.ours', { on });
  return t(`follow_next.${need.state}`);
}
