import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMe } from '../../identity/web/public.ts';
import type { SearchPlace } from './use-found-people.ts';
import { useVillages } from './villages.ts';

type SearchFiltersProps = { place: SearchPlace; onChange: (place: SearchPlace) => void };

/** Where to look: in which of my areas, in which village, in houses with which number. */
export function SearchFilters({ place, onChange }: SearchFiltersProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const { posting } = useMe();
  const areas = posting?.areas ?? [];
  const area = place.area || (areas.length === 1 ? areas[0]?.id : undefined);
  const villages = useVillages(area);
  const narrowed = Boolean(place.area || place.village || place.house);
  return (
    <div className="registry-filters">
      {areas.length > 1 && (
        <SelectField
          label={t('area')}
          empty={t('every_area')}
          value={place.area ?? ''}
          options={areas.map((one) => ({ value: one.id, label: one[`name_${lang}`] }))}
          onChange={(next) => onChange({ house: place.house ?? '', area: next })}
        />
      )}
      {(villages.length > 0 || place.village) && (
        <SelectField
          label={t('village')}
          empty={t('every_village')}
          value={place.village ?? ''}
          options={villages}
          onChange={(village) => onChange({ ...place, village })}
        />
      )}
      <HouseFilter
        key={place.house ?? ''}
        house={place.house ?? ''}
        onChange={(house) => onChange({ ...place, house })}
      />
      {narrowed && (
        <Button look="quiet" onPress={() => onChange({})}>
          {t('look_everywhere')}
        </Button>
      )}
    </div>
  );
}

// Asked when the field is left or Enter is pressed: half a house number is another house.
function HouseFilter({ house, onChange }: { house: string; onChange: (house: string) => void }) {
  const t = useWords('registry');
  const [typed, setTyped] = useState(house);
  const ask = () => {
    if (typed.trim() !== house) onChange(typed.trim());
  };
  return (
    <form
      className="registry-house-filter"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextField label={t('house_no')} value={typed} maxLength={40} onChange={setTyped} onLeave={ask} />
    </form>
  );
}
