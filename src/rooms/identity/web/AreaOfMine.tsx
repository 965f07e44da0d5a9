import type { ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';
import { findAreas, type AreaFound } from './find-areas.ts';
import { useMe } from './me.tsx';

type AreaOfMineProps = {
  value: string;
  onChange: (area: string) => void;
  /** Words of the choice of all of them; left out where one must be chosen. */
  all?: string;
};

/** One of my areas: chosen from a list when I look after a few, typed by name when many. Nothing when there is only one. */
export function AreaOfMine({ value, onChange, all }: AreaOfMineProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const { posting } = useMe();
  const areas = posting?.areas ?? [];
  if (posting === null || posting.area_count < 2) return null;
  if (posting.area_count <= areas.length)
    return (
      <SelectField
        label={t('area')}
        empty={all}
        value={value}
        options={areas.map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
        onChange={onChange}
      />
    );
  return (
    <TypeAhead<AreaFound>
      label={t('area')}
      hint={t('areas_hint')}
      load={(text, signal) => findAreas(text, lang, signal)}
      toText={(found) => found.name}
      toKey={(found) => `${found.id} ${found.path}`}
      renderItem={(found) => (
        <>
          {found.name}
          <small>{found.path}</small>
        </>
      )}
      onPick={(found) => {
        if (found !== null) onChange(found.id);
        else if (all !== undefined) onChange('');
      }}
    />
  );
}
