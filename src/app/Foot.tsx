import type { ReactNode } from 'react';
import { useConnection } from '../platform/web/connection.ts';
import { useFormat } from '../platform/web/format.ts';
import { useWords } from '../platform/web/words.ts';

/** The foot of every page: whether the server answers, when the last change was stored, and what plain http cannot do. */
export function Foot(): ReactNode {
  const t = useWords('app');
  const format = useFormat();
  const { state, lastSaved } = useConnection();
  return (
    <footer className="hall-foot" data-print="no">
      <span>
        {state === 'up' ? t('online') : t('offline')}
        {lastSaved !== null && ` · ${t('saved_at', { time: format.time(lastSaved) })}`}
      </span>
      {!isSecureContext && <span>{t('plain_http')}</span>}
      <a href="/open/docs">{t('for_partners')}</a>
    </footer>
  );
}
