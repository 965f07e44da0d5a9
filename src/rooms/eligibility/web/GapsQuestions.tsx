import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Rows, RowItem } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { GapSums } from './use-gaps.ts';

type Open = {
  household: string;
  family: string | null;
  person: string | null;
  name: string | null;
  house_no: string | null;
  services: number;
};

/** What cannot be said yet: by the fact that nobody has asked, the most wanted first; a fact opens whom to ask. */
export function GapsQuestions({
  area,
  sums,
  open,
}: {
  area: string;
  sums: GapSums;
  open: string | undefined;
}): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  return (
    <Section title={t('gaps_unknown')} count={sums.questions.length}>
      <p className="muted">{t('gaps_unknown_text')}</p>
      <Rows label={t('gaps_unknown')}>
        {sums.questions.slice(0, 12).map((one) => (
          <RowItem
            key={one.key}
            slim
            title={
              <Link to="/gaps" search={{ key: one.key }} resetScroll={false} className="item-title">
                {one.label[lang]}
              </Link>
            }
            end={<span className="whole">{t('gaps_to_ask', { n: one.subjects })}</span>}
            text={
              <>
                {t('gaps_hangs', { n: one.services })}
                {open === one.key && <ToAsk area={area} of={one.key} />}
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

function ToAsk({ area, of }: { area: string; of: string }) {
  const t = useWords('eligibility');
  const { data } = useAsk<{ rows: readonly Open[]; next: string | null }>('eligibility.list-open-questions', {
    area,
    key: of,
    limit: 100,
  });
  if (!data) return <Loading lines={3} />;
  return (
    <ul className="eligibility-about">
      {data.rows.map((one) => (
        <li key={`${one.household} ${one.person ?? ''}`}>
          <Link to="/families/$area/$family" params={{ area, family: one.family ?? '' }}>
            {one.name ?? t('gaps_home')}
          </Link>
          {one.house_no !== null && ` · ${t('gaps_house', { no: one.house_no })}`}
        </li>
      ))}
      {data.next !== null && <li>{t('gaps_and_more')}</li>}
    </ul>
  );
}
