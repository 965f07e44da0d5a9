import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { HelpChoices } from '../help.ts';
import type { HelpFilter } from './use-help.ts';

type HelpFiltersProps = {
  choices: HelpChoices;
  people: readonly { person: string; name: string }[];
  filter: HelpFilter;
  onFilter: (filter: HelpFilter) => void;
};

/** Whose help, what for, from whom: kept in the URL. Said only where there is something to choose from. */
export function HelpFilters({ choices, people, filter, onFilter }: HelpFiltersProps): ReactNode {
  const t = useWords('help');
  const lang = useLanguage();
  const nameOf = (person: string | null) =>
    people.find((one) => one.person === person)?.name ?? t('whole_family');
  const fields = [
    {
      key: 'person',
      label: t('filter_person'),
      options: choices.people.map((one) => ({
        value: one.person ?? 'family',
        label: `${nameOf(one.person)} (${one.times})`,
      })),
    },
    {
      key: 'service',
      label: t('filter_service'),
      options: choices.services.map((one) => ({
        value: one.service,
        label: `${one[lang] || t('service_other')} (${one.times})`,
      })),
    },
    {
      key: 'by',
      label: t('filter_by'),
      options: choices.givers.map((one) => ({ value: one.by, label: `${one[lang]} (${one.times})` })),
    },
  ] as const;
  const shown = fields.filter((one) => one.options.length > 1 || filter[one.key] !== undefined);
  const any = Object.values(filter).some((value) => value !== undefined && value !== '');
  if (shown.length === 0 && !any) return null;
  return (
    <div className="help-filters" data-print="no">
      {shown.map((one) => (
        <SelectField
          key={one.key}
          label={one.label}
          empty={t('filter_all')}
          value={filter[one.key] ?? ''}
          options={one.options}
          onChange={(value) => onFilter({ ...filter, [one.key]: value })}
        />
      ))}
      {any && (
        <Button look="quiet" icon="close" onPress={() => onFilter({})}>
          {t('filter_clear')}
        </Button>
      )}
    </div>
  );
}
