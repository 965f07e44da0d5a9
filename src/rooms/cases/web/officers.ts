import { useAsk } from '../../../platform/web/ask.ts';
import { useWords } from '../../../platform/web/words.ts';

/** An officer of the desk with how many open cases; `here` false: the posting has ended. */
export type Officer = { account: string; name: string | null; here: boolean; open_cases: number };

/** Who sits at this desk, and who has left something open there. */
export function useOfficers(area: string): Officer[] {
  return useAsk<Officer[]>('cases.count-officers', { area }, { when: area !== '' }).data ?? [];
}

/** The officers to choose from: those who are here today, each with the open cases. */
export function useOfficerOptions(area: string, but?: string): { value: string; label: string }[] {
  const t = useWords('cases');
  return useOfficers(area)
    .filter((one) => one.here && one.account !== but)
    .map((one) => ({
      value: one.account,
      label: t('officer_has', { name: one.name ?? '', n: one.open_cases }),
    }));
}
