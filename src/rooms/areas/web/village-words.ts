import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { VillageRow } from './place-row.ts';

/** How a village is said: “หมู่ที่ 5 บ้านสำราญ”; a ชุมชน by its name alone. */
export function useVillageWords(): (village: Pick<VillageRow, 'moo' | 'name_th' | 'name_en'>) => string {
  const t = useWords('areas');
  const lang = useLanguage();
  return (village) =>
    [village.moo === null ? null : t('moo', { moo: village.moo }), village[`name_${lang}`]]
      .filter((part) => part !== null)
      .join(' ');
}
