import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Point } from '../point.ts';

/** This device's own position; browsers give it over https only, and that is said. */
export function HereButton({ onPoint }: { onPoint: (point: Point) => void }): ReactNode {
  const t = useWords('registry');
  const [state, setState] = useState<'asked' | 'failed' | number | null>(null);
  const ask = () => {
    setState('asked');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState(Math.round(coords.accuracy));
        onPoint({ lat: rounded(coords.latitude), lon: rounded(coords.longitude) });
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  };
  return (
    <div className="stack tight">
      <div className="acts">
        <Button
          icon="pin"
          busy={state === 'asked'}
          reason={globalThis.isSecureContext ? undefined : t('pin_needs_https')}
          onPress={ask}
        >
          {t('pin_here')}
        </Button>
      </div>
      <p role="status" className="source">
        {state === 'failed' && t('pin_not_found')}
        {typeof state === 'number' && t('pin_here_doubt', { n: state })}
      </p>
    </div>
  );
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
