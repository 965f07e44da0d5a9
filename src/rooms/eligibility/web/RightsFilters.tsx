import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import type { RightsList } from '../rights-list.ts';
import { groupKey, statesByWorth, type RightsShown, type RightsView } from './rights-view.ts';

type RightsFiltersProps = {
  screening: RightsList;
  shown: RightsShown;
  view: RightsView;
  onView: (view: RightsView) => void;
};

/** Which rights are shown and how they stand together; kept in the URL. Left out while all fit one look. */
export function RightsFilters({ screening, shown, view, onView }: RightsFiltersProps): ReactNode {
  const t = useWords('eligibility');
  const nameOf = useGroupName();
  const { counts } = shown;
  if (screening.services.length <= ONE_LOOK) return null;
  const states = statesByWorth.filter((state) => counts[state] > 0 || view.state === state);
  const groups = Map.groupBy(screening.services, (service) => groupKey(service, view.group));
  return (
    <div className="eligibility-filters" data-print="no">
      <FilterPick
        label={t('filter_state')}
        value={view.state ?? ''}
        choices={[
          { value: '', label: t('filter_worth'), count: counts.worth },
          ...states.map((state) => ({
            value: state as string,
            label: t(`state.${state}`),
            count: counts[state],
          })),
          { value: 'every', label: t('filter_every'), count: counts.every },
        ]}
        onChange={(state) => onView({ ...view, state })}
      />
      <div className="eligibility-filter-fields">
        <SelectField
          label={t('group_by')}
          value={view.group ?? ''}
          options={[
            { value: '', label: t('group_kind') },
            { value: 'owner', label: t('group_owner') },
          ]}
          onChange={(group) => onView({ ...view, group, of: '' })}
        />
        <SelectField
          label={view.group === 'owner' ? t('filter_owner') : t('filter_kind')}
          empty={t('filter_all')}
          value={view.of ?? ''}
          options={[...groups].map(([key, own]) => ({
            value: key,
            label: `${nameOf(key, own[0], view.group)} (${own.length})`,
          }))}
          onChange={(of) => onView({ ...view, of })}
        />
      </div>
    </div>
  );
}

const ONE_LOOK = 8;

/** What services that stand together are called: by the kind of help, or by who answers. */
export function useGroupName(): (
  key: string,
  first: RightsList['services'][number] | undefined,
  by: string | undefined,
) => string {
  const category = useWords('services');
  const lang = useLanguage();
  return (key, first, by) => (by === 'owner' ? (first?.owner[lang] ?? key) : category(`category.${key}`));
}
