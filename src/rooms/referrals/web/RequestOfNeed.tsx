import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Track } from '../../../ui/Track.tsx';
import { ClimbSteps } from './ClimbSteps.tsx';
import { useAnswerWords } from './answer-words.ts';
import { Outgoing } from './Outgoing.tsx';
import { HeardAnswerForm } from './HeardAnswerForm.tsx';
import { Asides } from './Asides.tsx';
import { CallActs } from './CallActs.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import type { RequestOfNeed as RequestData } from './request.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

type RequestOfNeedProps = {
  area: string;
  request: RequestData;
  /** The centre may answer and take back; others only read. */
  mayAct: boolean;
  /** Its clock stands beside the name of the need already. */
  clockShown: boolean;
};

/** One request beside its need: to whom, its clock and stages, the last word, and what the centre can say back. */
export function RequestOfNeed({ area, request, mayAct, clockShown }: RequestOfNeedProps): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const lang = useLanguage();
  const [writing, setWriting] = useState<'reply' | 'withdraw' | 'heard' | null>(null);
  const to = request[`short_${lang}`];
  const what = [
    request[`service_${lang}`],
    request.amount_satang === null ? '' : format.baht(request.amount_satang),
    to,
  ];
  return (
    <div className="referrals-request">
      <p className="row">
        <span className="muted">{what.filter((part) => part !== '').join('\u00A0· ')}</span>
        {!clockShown && <RequestClock request={request} />}
      </p>
      <Track
        label={t('track', { to })}
        stages={request.track.map((stage, at) => ({
          key: `${stage.key} ${at}`,
          state: stage.state,
          text:
            stage.on === null
              ? t(`stage.${stage.key}`)
              : t('stage_on', { stage: t(`stage.${stage.key}`), date: shortDay(stage.on) }),
        }))}
      />
      {request.rule_version !== null && (
        <p className="source">
          {t('decided_by_rule', {
            version: request.rule_version,
            from: request.rule_from === null ? '–' : format.date(request.rule_from),
          })}
          {request.rule_verdict !== null && ` · ${t(`said.${request.rule_verdict}`)}`}
        </p>
      )}
      <LastWord request={request} to={to} />
      <ClimbSteps climbs={request.climbs} due_on={request.clock.due_on} open={request.turn !== null} />
      <Asides area={area} asked={request.asked} findings={request.findings} mayTake={mayAct} />
      <CallActs area={area} request={request} mayAct={mayAct} />
      {writing === 'heard' && (
        <HeardAnswerForm area={area} request={request} onClose={() => setWriting(null)} />
      )}
      {writing === 'reply' && <ReplyForm area={area} request={request} onClose={() => setWriting(null)} />}
      {writing === 'withdraw' && (
        <WithdrawForm area={area} request={request} onClose={() => setWriting(null)} />
      )}
      {mayAct && request.turn !== null && !request.has_accounts && (
        <>
          <p className="source">{t('no_account')}</p>
          <Outgoing area={area} referral={request.referral} />
        </>
      )}
      {mayAct && writing === null && request.turn !== null && (
        <div className="acts">
          {request.turn === 'centre' && (
            <Button look="go" onPress={() => setWriting('reply')}>
              {t('reply_to', { to })}
            </Button>
          )}
          <Button look="quiet" onPress={() => setWriting('heard')}>
            {t('record_answer')}
          </Button>
          <Button look="quiet" onPress={() => setWriting('withdraw')}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </div>
  );

  // The year goes without saying while it is this year's.
  function shortDay(day: string): string {
    const said = format.date(day);
    return day.slice(0, 4) === format.today().slice(0, 4) ? said.replace(/ \d{4}$/u, '') : said;
  }
}

/** Where a request stands against its clock, in a chip. */
export function RequestClock({ request }: { request: RequestData }): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const { clock, state } = request;
  if (state === 'delivered') return <Chip tone="ok">{t('state.delivered')}</Chip>;
  if (clock.stopped) return <Chip>{t(`state.${state}`)}</Chip>;
  if (request.turn === 'centre')
    return (
      <Chip tone="now" icon="clock">
        {t('asks_us')}
      </Chip>
    );
  if (clock.overdue_days > 0) return <Chip tone="bad">{t('overdue', { n: clock.overdue_days })}</Chip>;
  return <Chip tone="wait">{t('in_time', { date: format.date(clock.due_on) })}</Chip>;
}

function LastWord({ request, to }: { request: RequestData; to: string }) {
  const t = useWords('referrals');
  const format = useFormat();
  const words = useAnswerWords();
  const last = request.said.at(-1);
  if (last === undefined) return null;
  const ours = last.kind === 'replied' || last.kind === 'withdrawn';
  const what = [
    last.reason === null ? '' : words.reason(last.kind, last.reason),
    words.given(last),
    last.words === null ? '' : `“${last.words}”`,
  ];
  return (
    <p className="said referrals-last">
      {what.filter((part) => part !== '').join(' · ') || words.act(last.kind)}{' '}
      <span className="source">
        {ours ? t('centre') : last.way === 'account' ? to : `${to} · ${words.who(last)}`}{' '}
        {format.moment(last.at)}
      </span>
    </p>
  );
}
