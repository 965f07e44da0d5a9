import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { useMe } from '../rooms/identity/web/public.ts';
import { Empty } from '../ui/Empty.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { menuOf } from './menus.ts';
import { screenOf } from './room-screens.ts';

const TodayScreen = screenOf('cases', 'TodayScreen');

/** The first page of a duty: Today where there is a desk, else the first thing on its menu. */
export function HomePage(): ReactNode {
  const t = useWords('app');
  const { duty, me } = useMe();
  const first = menuOf(duty).items[0];
  if (duty === 'desk' || duty === 'volunteer') return <TodayScreen />;
  if (first !== undefined && first.to !== '/') return <Navigate to={first.to} replace />;
  return (
    <>
      <PageHead title={t('hello', { name: me.name })} />
      <Empty>{duty === undefined ? t('no_posting') : t('nothing_for_duty')}</Empty>
    </>
  );
}
