import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Rows, RowItem } from '../../../ui/Rows.tsx';
import type { GapPart, GapService, GapSums } from './use-gaps.ts';

/** How many people by service and village; a cell opens its people. On a phone the services alone. */
export function GapsMatrix({ sums, part }: { sums: GapSums; part: GapPart }): ReactNode {
  const [whole, setWhole] = useState(false);
  const services = whole ? sums.services : sums.services.slice(0, shownFirst);
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const most = Math.max(1, ...sums.services.flatMap(({ villages }) => villages.map(({ people }) => people)));
  const money = (one: { yearly_satang: number; once_satang: number }) =>
    one.yearly_satang > 0
      ? t('gaps_yearly', { baht: format.baht(one.yearly_satang) })
      : one.once_satang > 0
        ? t('gaps_at_once', { baht: format.baht(one.once_satang) })
        : t('gaps_service_only');
  return (
    <>
      <div className="desk-only eligibility-gaps" tabIndex={0} role="region" aria-label={t('gaps_table')}>
        <table>
          <caption className="hidden-words">{t('gaps_table')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-words">{t('gaps_service')}</span>
              </th>
              {sums.villages.map(({ village, name }) => (
                <th key={village} scope="col" title={name[lang]}>
                  {t('gaps_moo', { n: Number(village.slice(6)) })}
                </th>
              ))}
              <th scope="col" className="number">
                {t('gaps_persons')}
              </th>
              <th scope="col" className="number">
                {t('gaps_money')}
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map((one) => (
              <tr key={one.service} className={part.service === one.service ? 'is-current' : undefined}>
                <th scope="row">
                  <Link to="/gaps" search={{ service: one.service }} resetScroll={false}>
                    {one.name[lang]}
                  </Link>
                </th>
                {sums.villages.map(({ village, name }) => (
                  <td key={village}>{cell(one, village, name[lang])}</td>
                ))}
                <td className="number">
                  <b>{one.people}</b>
                </td>
                <td className="number">{money(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="phone-only">
        <Rows label={t('gaps_table')}>
          {services.map((one) => (
            <RowItem
              key={one.service}
              slim
              title={
                <Link to="/gaps" search={{ service: one.service }} resetScroll={false} className="item-title">
                  {one.name[lang]}
                </Link>
              }
              end={<b className="whole">{t('gaps_n_people', { n: one.people })}</b>}
              text={money(one)}
            />
          ))}
        </Rows>
      </div>
      {sums.services.length > shownFirst && (
        <Button look="quiet" expanded={whole} onPress={() => setWhole(!whole)}>
          {t(whole ? 'gaps_fewer' : 'gaps_all', { n: sums.services.length })}
        </Button>
      )}
    </>
  );

  function cell(one: GapService, village: string, name: string): ReactNode {
    const found = one.villages.find((each) => each.village === village)?.people ?? 0;
    if (found === 0) return <span aria-label={t('gaps_nobody')}>·</span>;
    const here = part.service === one.service && part.village === village;
    return (
      <Link
        to="/gaps"
        search={{ service: one.service, village }}
        resetScroll={false}
        className={`eligibility-gap level-${Math.ceil((found / most) * 4)}`}
        aria-current={here ? 'true' : undefined}
        aria-label={t('gaps_cell', { n: found, service: one.name[lang], village: name })}
      >
        {found}
      </Link>
    );
  }
}

const shownFirst = 12;
