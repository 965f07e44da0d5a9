import { useState, type ReactNode } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../../../platform/web/words.ts';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { accountStates, type AccountState } from '../account.ts';
import { duties } from '../duty.ts';
import { AreaOfMine } from './AreaOfMine.tsx';

/** What of the people is shown, as the address says it. */
export function usePeopleAsked(): { text?: string; duty?: string; at?: string; state?: AccountState } {
  const { q, duty, area, state } = useSearch({ strict: false });
  const known = accountStates.find((one) => one === state);
  const asked = duties.find((one) => one === duty);
  return {
    ...(q !== undefined && { text: q }),
    ...(asked !== undefined && { duty: asked }),
    ...(area !== undefined && { at: area }),
    ...(known !== undefined && { state: known }),
  };
}

/** Narrows the list of people: by name, state, duty and area. */
export function PeopleFilters(): ReactNode {
  const t = useWords('identity');
  const navigate = useNavigate();
  const asked = usePeopleAsked();
  const [text, setText] = useState(asked.text ?? '');
  const go = (part: { q?: string; duty?: string; area?: string; state?: string }) =>
    void navigate({
      to: '/people',
      search: ({ after: _page, account: _open, ...before }) => ({ ...before, ...part }),
    });
  return (
    <div className="stack tight identity-filters" data-print="no">
      <SearchBox
        label={t('find_people')}
        placeholder={t('find_people')}
        value={text}
        onChange={(value) => {
          setText(value);
          if (value === '') go({ q: '' });
        }}
        onSubmit={(value) => go({ q: value.trim() })}
      />
      <FilterPick
        label={t('filter_state')}
        value={asked.state ?? ''}
        choices={['', ...accountStates].map((value) => ({
          value,
          label: t(value === '' ? 'state.all' : `state.${value}`),
        }))}
        onChange={(state) => go({ state })}
      />
      <div className="pair">
        <SelectField
          label={t('duty')}
          empty={t('every_duty')}
          value={asked.duty ?? ''}
          options={duties.map((duty) => ({ value: duty, label: t(`duty.${duty}`) }))}
          onChange={(duty) => go({ duty })}
        />
        <AreaOfMine all={t('every_area')} value={asked.at ?? ''} onChange={(area) => go({ area })} />
      </div>
    </div>
  );
}
