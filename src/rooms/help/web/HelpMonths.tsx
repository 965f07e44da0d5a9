import type { ReactNode } from 'react';
import { formatDate } from '../../../platform/thai/thai-date-format.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { HelpChoices } from '../help.ts';
import type { MonthOfHelp } from './use-help.ts';

type HelpMonthsProps = { months: readonly MonthOfHelp[]; givers: HelpChoices['givers'] };

/** Fourteen months at one look, a row for each giver: who helps steadily, who came once, where nothing came. */
export function HelpMonths({ months, givers }: HelpMonthsProps): ReactNode {
  const t = useWords('help');
  const lang = useLanguage();
  const format = useFormat();
  const shown = givers.filter((one) => months.some((month) => month.by === one.by)).slice(0, 8);
  if (shown.length === 0) return null;
  const columns = lastMonths(format.today(), 14);
  const short = (month: string) => formatDate(`${month}-01`, { lang }).split(' ')[1] ?? '';
  return (
    <table className="help-months desk-only">
      <caption className="hidden-words">{t('months')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((month, at) => (
            <th key={month} scope="col">
              {short(month)}
              {(at === 0 || month.endsWith('-01')) && <small>{yearOf(month, lang)}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => (
          <tr key={one.by}>
            <th scope="row">{one[lang]}</th>
            {columns.map((month) => {
              const times = months.find((own) => own.by === one.by && own.month === month)?.times ?? 0;
              return (
                <td key={month}>
                  {times > 0 && <span className="help-month">{times > 1 ? times : '1'}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lastMonths(today: string, count: number): string[] {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, at) => {
    const one = months - count + 1 + at;
    return `${Math.floor(one / 12)}-${String((one % 12) + 1).padStart(2, '0')}`;
  });
}

function yearOf(month: string, lang: 'th' | 'en'): string {
  return String(Number(month.slice(0, 4)) + (lang === 'th' ? 543 : 0));
}
