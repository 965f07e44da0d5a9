import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { YearOfHelp } from '../help.ts';

/** One line for each fiscal year; cash is summed, things and services are only counted. */
export function YearsOfHelp({ years }: { years: readonly YearOfHelp[] }): ReactNode {
  const t = useWords('help');
  const lang = useLanguage();
  const format = useFormat();
  return (
    <ul className="help-years" aria-label={t('by_year')}>
      {years.slice(0, 4).map((year) => (
        <li key={year.fiscal_year}>
          <span className="muted">
            {t('fiscal_year', { year: lang === 'th' ? year.fiscal_year : year.fiscal_year - 543 })}
          </span>
          {year.cash_times > 0 && <b className="large whole">{format.baht(year.cash_satang)}</b>}
          <span className={year.cash_times > 0 ? 'source' : undefined}>
            {[
              year.cash_times > 0 && t('cash_times', { n: year.cash_times }),
              year.in_kind_times > 0 && t('in_kind_times', { n: year.in_kind_times }),
              year.service_times > 0 && t('service_times', { n: year.service_times }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
