import { formatBaht } from '../../../platform/thai/thai-money.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { AmountOfRight } from '../screening.ts';

/** How an amount is said: short for a cell, in full for the panel. */
export function useAmountWords(): {
  short: (amount: AmountOfRight) => string;
  full: (amount: AmountOfRight) => string;
} {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const sum = ({ least_satang, most_satang }: AmountOfRight, unit: boolean) => {
    const most = formatBaht(most_satang, { lang, unit });
    return least_satang === most_satang ? most : `${formatBaht(least_satang, { unit: false })}–${most}`;
  };
  const bounded = (amount: AmountOfRight, unit: boolean) =>
    amount.ceiling ? t('amount_ceiling', { baht: sum(amount, unit) }) : sum(amount, unit);
  return {
    short: (amount) => bounded(amount, false),
    full: (amount) => {
      const baht = bounded(amount, true);
      const key = `amount.${amount.frequency}`;
      const said = t(key, { baht });
      return said === key ? baht : said;
    },
  };
}
