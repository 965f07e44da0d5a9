import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { useMe } from '../../identity/web/public.ts';
import { DraftList } from './DraftList.tsx';
import { ServiceLink } from './ServiceLink.tsx';

type Service = {
  service: string;
  version: number;
  name: { th: string; en: string };
  owner: { th: string; en: string };
  status: string;
};

/** Every service of the catalogue, and the drafts of rules that are being written. */
export function ServicesScreen(): ReactNode {
  const t = useWords('eligibility');
  const lang = useLanguage();
  const navigate = useNavigate();
  const { duty } = useMe();
  const { q = '' } = useSearch({ strict: false });
  const [text, setText] = useState(q);
  const { data, problem, again } = useAsk<readonly Service[]>('services.list-services');
  if (data === undefined)
    return problem === null ? (
      <Loading title={t('services')} lines={8} />
    ) : (
      <>
        <PageHead title={t('services')} />
        <Refused problem={problem} onRetry={again} />
      </>
    );
  const wanted = q.trim().toLowerCase();
  const found = data.filter(({ name, owner, service }) =>
    [name.th, name.en, owner.th, owner.en, service].some((one) => one.toLowerCase().includes(wanted)),
  );
  const go = (words: string) => void navigate({ to: '/services', search: words === '' ? {} : { q: words } });
  return (
    <>
      <PageHead title={t('services_count', { n: found.length })} sub={t('services_text')} />
      {(duty === 'administrator' || duty === 'auditor') && <DraftList />}
      <SearchBox
        label={t('services_find')}
        placeholder={t('services_find')}
        value={text}
        onChange={(value) => {
          setText(value);
          if (value === '') go('');
        }}
        onSubmit={(value) => go(value.trim())}
      />
      {found.length === 0 && <Empty>{t('services_none')}</Empty>}
      <Rows label={t('services')}>
        {found.map((one) => (
          <RowItem
            key={one.service}
            title={
              <ServiceLink service={one.service} title>
                {one.name[lang]}
              </ServiceLink>
            }
            marks={one.status === 'active' ? undefined : <Chip>{t(`service_status.${one.status}`)}</Chip>}
            text={
              <>
                {one.owner[lang]} <span className="source">{t('version', { version: one.version })}</span>
              </>
            }
          />
        ))}
      </Rows>
    </>
  );
}
