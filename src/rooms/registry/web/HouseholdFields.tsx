import type { ReactNode } from 'react';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useVillages } from './villages.ts';

/** A house as typed; named as the server names its fields. */
export type HouseTyped = Record<'house_no' | 'village' | 'village_words' | 'place_words' | 'phone', string>;

type HouseholdFieldsProps = {
  area: string;
  value: HouseTyped;
  onChange: (part: Partial<HouseTyped>) => void;
  wrong: Record<string, string>;
};

const ELSEWHERE = 'other';

/** Where the family lives. A house without a number is found by words. */
export function HouseholdFields({ area, value, onChange, wrong }: HouseholdFieldsProps): ReactNode {
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const villages = useVillages(area);
  const say = (field: string) => (wrong[field] === undefined ? undefined : refusal(wrong[field]));
  return (
    <div className="registry-house-fields">
      <TextField
        label={t('house_no')}
        optional
        maxLength={40}
        error={say('house_no')}
        value={value.house_no}
        onChange={(house_no) => onChange({ house_no })}
      />
      <SelectField
        label={t('village')}
        empty
        optional
        error={say('village')}
        value={value.village}
        options={[...villages, { value: ELSEWHERE, label: t('village_other') }]}
        onChange={(village) => onChange({ village })}
      />
      <TextField
        label={t('phone_home')}
        optional
        type="tel"
        maxLength={40}
        error={say('phone')}
        value={value.phone}
        onChange={(phone) => onChange({ phone })}
      />
      {value.village === ELSEWHERE && (
        <div className="wide">
          <TextField
            label={t('village_words')}
            optional
            maxLength={120}
            error={say('village_words')}
            value={value.village_words}
            onChange={(village_words) => onChange({ village_words })}
          />
        </div>
      )}
      <div className="wide">
        <TextField
          label={t('place_words')}
          hint={t('place_words_hint')}
          optional
          maxLength={500}
          error={say('place_words')}
          value={value.place_words}
          onChange={(place_words) => onChange({ place_words })}
        />
      </div>
    </div>
  );
}

/** The chosen village as it is stored: none when it is not on the list. */
export function villageCode(village: string): string | null {
  return village === '' || village === ELSEWHERE ? null : village;
}
