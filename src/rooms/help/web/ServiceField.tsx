import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { SelectField } from '../../../ui/SelectField.tsx';

type Service = { service: string; name: { th: string; en: string } };

/** A service of the catalogue, or something that is not in it. */
export function ServiceField(props: { value: string; onChange: (service: string) => void }): ReactNode {
  const t = useWords('help');
  const lang = useLanguage();
  const { data } = useAsk<Service[]>('services.list-services');
  return (
    <SelectField
      label={t('service')}
      empty={t('service_other')}
      optional
      value={props.value}
      options={(data ?? []).map((one) => ({ value: one.service, label: one.name[lang] }))}
      onChange={props.onChange}
    />
  );
}
