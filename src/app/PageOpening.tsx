import { useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { Loading } from '../ui/Loading.tsx';

/** A page whose screen is still coming: its name is there at once. */
export function PageOpening(): ReactNode {
  const t = useWords('app');
  const title = useMatches().at(-1)?.staticData.title;
  return <Loading title={t(title ?? 'name')} lines={6} />;
}
