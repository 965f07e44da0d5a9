import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { MyPosting } from './me.tsx';

/** How a posting is said: the duty, and where it is. */
export function usePostingWords(): {
  none: string;
  duty: (posting: Pick<MyPosting, 'duty'>) => string;
  place: (posting: MyPosting) => string;
} {
  const t = useWords('identity');
  const lang = useLanguage();
  return {
    none: t('duty.none'),
    duty: ({ duty }) => t(`duty.${duty}`),
    place: ({ organisation, areas, area_count }) => {
      if (organisation !== null) return organisation[`short_${lang}`];
      const [first] = areas;
      if (first === undefined) return t('no_area');
      const name = first[`name_${lang}`];
      return area_count > 1 ? t('and_more', { name, n: area_count - 1 }) : name;
    },
  };
}
