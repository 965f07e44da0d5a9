import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { Home } from './case-file.ts';

/** How a family is said: by its head, else by its house; and where the house is. */
export function useHomeWords(): { name: (home: Home) => string; place: (home: Home) => string } {
  const t = useWords('cases');
  const lang = useLanguage();
  const place = (home: Home) =>
    [
      home.house_no,
      home.moo === null ? null : t('moo', { n: home.moo }),
      home[`village_${lang}`],
      home.house_no === null ? home.place_words : null,
    ]
      .filter(Boolean)
      .join(' ');
  return {
    place,
    name: (home) => home.head ?? (home.house_no === null ? t('no_name') : t('house', { no: place(home) })),
  };
}
