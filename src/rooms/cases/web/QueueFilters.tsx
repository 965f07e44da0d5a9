import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { needKinds, urgencies } from '../need.ts';

type Search = {
  queue?: string | undefined;
  kind?: string | undefined;
  village?: string | undefined;
  urgency?: string | undefined;
};
type Village = { code: string; moo: number | null; name_th: string; name_en: string };

type QueueFiltersProps = {
  area: string;
  search: Search;
  onChange: (part: Readonly<Record<string, string | undefined>>) => void;
};

/** What a work queue is made of. All of it stands in the address: a queue is kept as a bookmark and sent on as a link. */
export function QueueFilters({ area, search, onChange }: QueueFiltersProps): ReactNode {
  const t = useWords('cases');
  const lang = useLanguage();
  const { data } = useAsk<{ villages: Village[] }>(
    'areas.list-villages',
    { area, limit: 200 },
    { when: area !== '' },
  );
  const pick = (key: keyof Search) => (value: string) =>
    onChange({ [key]: value === '' ? undefined : value });
  return (
    <div className="cases-queue">
      <SelectField
        label={t('queue')}
        empty={t('queue_all')}
        value={search.queue ?? ''}
        options={['late', 'to_close', 'left'].map((value) => ({ value, label: t(`queue.${value}`) }))}
        onChange={pick('queue')}
      />
      <SelectField
        label={t('queue_kind')}
        empty={t('queue_all')}
        value={search.kind ?? ''}
        options={needKinds.map((value) => ({ value, label: t(`need.${value}`) }))}
        onChange={pick('kind')}
      />
      <SelectField
        label={t('queue_village')}
        empty={t('queue_all')}
        value={search.village ?? ''}
        options={(data?.villages ?? []).map((one) => ({
          value: one.code,
          label: [one.moo === null ? '' : t('moo', { n: one.moo }), one[`name_${lang}`]]
            .filter(Boolean)
            .join(' '),
        }))}
        onChange={pick('village')}
      />
      <SelectField
        label={t('urgency')}
        empty={t('queue_all')}
        value={search.urgency ?? ''}
        options={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
        onChange={pick('urgency')}
      />
    </div>
  );
}
