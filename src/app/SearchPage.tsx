import type { ReactNode } from 'react';
import { useMe } from '../rooms/identity/web/public.ts';
import { SearchScreen } from '../rooms/registry/web/public.ts';
import { OpenCaseMarks } from './open-case-marks.tsx';

/** The search, with what the cases know of the people found beside their names. */
export function SearchPage(): ReactNode {
  const { duty } = useMe();
  return <SearchScreen Marks={duty === 'desk' ? OpenCaseMarks : undefined} />;
}
