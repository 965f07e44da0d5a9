import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';

type Village = {
  code: string;
  /** A ชุมชน has no number. */
  moo: number | null;
  name_th: string;
  name_en: string;
  tambon_th: string;
  tambon_en: string;
};
type Villages = { villages: Village[]; next: string | null };

/** The villages of an area, to choose one: “หมู่ 5 บ้านสำราญ”, with the tambon where the area has parts of several. */
export function useVillages(area: string | undefined): { value: string; label: string }[] {
  const t = useWords('registry');
  const lang = useLanguage();
  const { data } = useAsk<Villages>(
    'areas.list-villages',
    { area, limit: 200 },
    { when: area !== undefined },
  );
  const villages = data?.villages ?? [];
  const tambons = new Set(villages.map((one) => one.tambon_th)).size;
  return villages.map((one) => {
    const name = [one.moo === null ? null : t('moo', { n: one.moo }), one[`name_${lang}`]]
      .filter((part) => part !== null)
      .join(' ');
    const tambon = t('tambon', { name: one[`tambon_${lang}`] });
    return { value: one.code, label: tambons > 1 ? `${name} ${tambon}` : name };
  });
}
