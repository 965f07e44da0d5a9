import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';

type Draft = {
  draft: string;
  service: string;
  name: { th: string; en: string };
  drafted_by: string;
  mine: boolean;
  changed_at: string;
};

/** The drafts that are being written: mine, and those of others that wait for somebody to publish them. */
export function DraftList({ service }: { service?: string }): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const format = useFormat();
  const { data = [] } = useAsk<readonly Draft[]>(
    'services.list-drafts',
    service === undefined ? {} : { service },
  );
  if (data.length === 0) return null;
  return (
    <Section title={t('drafts')} count={data.length}>
      <Rows label={t('drafts')}>
        {data.map((one) => (
          <RowItem
            key={one.draft}
            slim
            title={
              <Link to="/rule-drafts/$draft" params={{ draft: one.draft }} className="item-title">
                {one.name[lang]}
              </Link>
            }
            text={t('draft_by', { by: one.drafted_by, at: format.moment(one.changed_at) })}
            end={<Chip tone={one.mine ? 'plain' : 'soon'}>{t(one.mine ? 'draft_mine' : 'draft_waits')}</Chip>}
          />
        ))}
      </Rows>
    </Section>
  );
}
