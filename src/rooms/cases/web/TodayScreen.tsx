import type { ReactNode } from 'react';
import { useMe } from '../../identity/web/public.ts';
import { TodayOfDesk } from './TodayOfDesk.tsx';
import { TodayOfVolunteer } from './TodayOfVolunteer.tsx';

/** The first page: what needs me now, for whom we wait, and the one search box. */
export function TodayScreen(): ReactNode {
  const { duty } = useMe();
  return duty === 'desk' ? <TodayOfDesk /> : <TodayOfVolunteer />;
}
