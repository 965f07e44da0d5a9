import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { deviceOf } from './device.ts';

type Session = { id: string; device: string; created_at: string; expires_at: string; this_one: boolean };

/** Where I am signed in, and ending it there. */
export function SessionsScreen(): ReactNode {
  const t = useWords('identity');
  const format = useFormat();
  const { data, problem, again } = useAsk<Session[]>('identity.list-sessions');
  const ending = useDo();
  const others = data?.filter((one) => !one.this_one).length ?? 0;
  return (
    <div className="page-narrow">
      <PageHead
        title={
          data === undefined
            ? t('sessions')
            : t(others === 0 ? 'sessions_only_this' : 'sessions_count', { n: others + 1 })
        }
        sub={t('sessions_text')}
      />
      {ending.problem !== null && <Refused problem={ending.problem} />}
      {problem !== null && data === undefined && <Refused problem={problem} onRetry={again} />}
      {data === undefined && problem === null && <Loading />}
      {data !== undefined && (
        <Rows label={t('sessions')}>
          {data.map((session) => (
            <RowItem
              key={session.id}
              title={<span className="item-title">{deviceOf(session.device)}</span>}
              marks={session.this_one && <Chip tone="ok">{t('this_one')}</Chip>}
              text={t('session_times', {
                from: format.moment(session.created_at),
                until: format.moment(session.expires_at),
              })}
              end={
                !session.this_one && (
                  <Button
                    busy={ending.busy}
                    onPress={() => void ending.run('identity.end-session', { session: session.id })}
                  >
                    {t('end_session')} <VisuallyHidden>{deviceOf(session.device)}</VisuallyHidden>
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
    </div>
  );
}
