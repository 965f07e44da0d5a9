import { formatBaht } from '../../platform/thai/thai-money.ts';
import type { AmountOfRight } from './screening.ts';
import th from './th.json' with { type: 'json' };

/** An amount as a paper says it in Thai: "ไม่เกิน 3,000 บาทต่อครั้ง". */
export function amountOnPaper({ least_satang, most_satang, ceiling, frequency }: AmountOfRight): string {
  const words: Readonly<Record<string, string>> = th.words;
  const most = formatBaht(most_satang);
  const sum = least_satang === most_satang ? most : `${formatBaht(least_satang, { unit: false })}–${most}`;
  const baht = ceiling ? th.words.amount_ceiling.replace('{baht}', sum) : sum;
  const said = words[`amount.${frequency}`];
  return said === undefined ? baht : said.replace('{baht}', baht);
}
