import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';

type Home = {
  house_no: string | null;
  moo: number | null;
  village_th: string | null;
  village_en: string | null;
};

/** Where a house is, in one line: “112 หมู่ 5 บ้านสำราญ”. What is not known is left out. */
export function useHomeWords(): (home: Home) => string {
  const t = useWords('registry');
  const lang = useLanguage();
  return (home) => {
    const name = home[`village_${lang}`];
    const moo = home.moo === null ? null : t('moo', { n: home.moo });
    return [home.house_no, moo, name].filter(Boolean).join(' ') || t('home_unknown');
  };
}
