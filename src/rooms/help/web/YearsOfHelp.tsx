import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import type { YearOfHelp } from '../help.ts';

type YearsOfHelpProps = {
  years: readonly YearOfHelp[];
  /** The fiscal year that is shown alone, and choosing it; the same again shows all. */
  year: string | undefined;
  onYear: (year: string) => void;
};

/** One line for each fiscal year; cash is summed, things and services are only counted. Under it, by giver and by group. */
export function YearsOfHelp({ years, year, onYear }: YearsOfHelpProps): ReactNode {
  const t = useWords('help');
  const lang = useLanguage();
  const named = (one: number) => t('fiscal_year', { year: lang === 'th' ? one : one - 543 });
  const open = years.find((one) => String(one.fiscal_year) === year) ?? years[0];
  return (
    <>
      <ul className="help-years" aria-label={t('by_year')}>
        {years.slice(0, SHOWN).map((one) => (
          <li key={one.fiscal_year}>
            <button
              type="button"
              aria-pressed={String(one.fiscal_year) === year}
              onClick={() => onYear(String(one.fiscal_year) === year ? '' : String(one.fiscal_year))}
            >
              <span className="muted">{named(one.fiscal_year)}</span>
              <Sums one={one} />
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && <Parts one={open} named={named(open.fiscal_year)} />}
    </>
  );
}

const SHOWN = 11;

function Sums({ one }: { one: YearOfHelp }) {
  const t = useWords('help');
  const format = useFormat();
  return (
    <>
      {one.cash_times > 0 && <b className="large whole">{format.baht(one.cash_satang)}</b>}
      <span className={one.cash_times > 0 ? 'source' : undefined}>
        {[
          one.cash_times > 0 && t('cash_times', { n: one.cash_times }),
          one.in_kind_times > 0 && t('in_kind_times', { n: one.in_kind_times }),
          one.service_times > 0 && t('service_times', { n: one.service_times }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function Parts({ one, named }: { one: YearOfHelp; named: string }) {
  const t = useWords('help');
  const category = useWords('services');
  const lang = useLanguage();
  const format = useFormat();
  const parts = [
    { head: t('by_source'), of: one.by.map((part) => ({ key: part.by, name: part[lang], ...part })) },
    {
      head: t('by_group'),
      of: one.groups.map((part) => ({
        key: part.category,
        name: category(`category.${part.category}`),
        ...part,
      })),
    },
  ];
  return (
    <div className="help-parts">
      {parts.map(({ head, of }) => (
        <section key={head} aria-label={`${head} ${named}`}>
          <h3 className="subhead">
            {head} <span className="muted whole">{named}</span>
          </h3>
          <ul>
            {of.map((part) => (
              <li key={part.key}>
                <span>{part.name}</span>
                <span className="whole">
                  {part.cash_satang > 0 && `${format.baht(part.cash_satang)} · `}
                  {t('times', { n: part.times })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
