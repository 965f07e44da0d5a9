import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import type { RequestOfNeed } from './request.ts';

type CallActsProps = { area: string; request: RequestOfNeed; mayAct: boolean };

/** The telephone beside a request: its number, one tap for a call that was made, and the calls so far. */
export function CallActs({ area, request, mayAct }: CallActsProps): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const { run, busy, problem } = useDo();
  const { referral, phone, calls } = request;
  const called = (reached: boolean) =>
    void run('referrals.record-call', { area, call: newId(), referral, reached });
  return (
    <>
      {calls.map((one) => (
        <p key={one.at} className="source">
          {t(one.reached ? 'call_reached' : 'call_not_reached', {
            moment: format.moment(one.at),
            by: one.by ?? '',
          })}
        </p>
      ))}
      {problem !== null && <Refused problem={problem} />}
      {mayAct && request.turn === 'organisation' && (
        <div className="acts">
          {phone !== null && (
            <a className={buttonClass({ look: 'quiet' })} href={`tel:${phone}`}>
              {t('call', { phone })}
            </a>
          )}
          <Button look="quiet" icon="phone" busy={busy} onPress={() => called(true)}>
            {t('call_done')}
          </Button>
          <Button look="quiet" busy={busy} onPress={() => called(false)}>
            {t('call_missed')}
          </Button>
        </div>
      )}
    </>
  );
}
