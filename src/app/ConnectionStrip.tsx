import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { knock, useConnection } from '../platform/web/connection.ts';
import { useWords } from '../platform/web/words.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Says, while it lasts, that the server does not answer; when it does again, everything shown is asked again. */
export function ConnectionStrip(): ReactNode {
  const t = useWords('app');
  const queries = useQueryClient();
  const { state } = useConnection();
  const wasDown = useRef(false);
  useEffect(() => {
    if (state === 'up' && wasDown.current) void queries.invalidateQueries();
    wasDown.current = state === 'down';
  }, [state, queries]);
  return (
    <div role="status" className="hall-strip" data-print="no">
      {state === 'down' && (
        <div className="hall-strip-row">
          <Icon name="offline" />
          <p>
            <b>{t('down_title')}</b> {t('down_text')}
          </p>
          <Button onPress={() => void knock()}>{t('try_now')}</Button>
        </div>
      )}
    </div>
  );
}
