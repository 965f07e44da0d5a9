import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { Word } from './request.ts';

/** How what was said of a request is written: the act, its reason, the amount and the day of giving. */
export function useAnswerWords(): {
  act: (kind: Word['kind']) => string;
  reason: (kind: string, reason: string) => string;
  /** Who said it, and how it came when not from an account. */
  who: (word: Pick<Word, 'by' | 'way' | 'heard' | 'said_by'>) => string;
  given: (word: Pick<Word, 'amount_satang' | 'given_on'>) => string;
  home: (home: {
    village: string | null;
    village_th: string | null;
    village_en: string | null;
    area_th: string;
    area_en: string;
  }) => string;
} {
  const t = useWords('referrals');
  const format = useFormat();
  const lang = useLanguage();
  return {
    act: (kind) => t(`said.${kind}`),
    reason: (kind, reason) => t(kind === 'withdrawn' ? `withdrawal.${reason}` : `decline.${reason}`),
    who: ({ by, way, heard, said_by }) => {
      if (way === 'account' || said_by === null) return by ?? '';
      if (way === 'link') return t('linked_by', { who: said_by });
      return t('heard_by', { who: said_by, way: t(`heard.${heard ?? 'telephone'}`), by: by ?? '' });
    },
    given: ({ amount_satang, given_on }) =>
      [
        amount_satang === null ? '' : format.baht(amount_satang),
        given_on === null ? '' : t('given_on', { date: format.date(given_on) }),
      ]
        .filter((part) => part !== '')
        .join(' '),
    home: (home) =>
      [
        home.village === null || !/^\d{8}$/.test(home.village)
          ? ''
          : t('moo', { n: Number(home.village.slice(-2)) }),
        home[`village_${lang}`] ?? '',
        home[`area_${lang}`],
      ]
        .filter((part) => part !== '')
        .join(' '),
  };
}
