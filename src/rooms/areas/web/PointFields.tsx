import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { TextField } from '../../../ui/TextField.tsx';

type PointTyped = { lat: string; lon: string };
type PointFieldsProps = {
  value: PointTyped;
  onChange: (value: PointTyped) => void;
  errors: Readonly<Record<string, string | undefined>>;
};

/** Where something stands, in degrees, as a phone or a map says it. */
export function PointFields({ value, onChange, errors }: PointFieldsProps): ReactNode {
  const t = useWords('areas');
  return (
    <div className="pair">
      <TextField
        label={t('lat')}
        hint={t('lat_hint')}
        optional
        inputMode="decimal"
        maxLength={12}
        error={errors['lat']}
        value={value.lat}
        onChange={(lat) => onChange({ ...value, lat })}
      />
      <TextField
        label={t('lon')}
        hint={t('lon_hint')}
        optional
        inputMode="decimal"
        maxLength={12}
        error={errors['lon']}
        value={value.lon}
        onChange={(lon) => onChange({ ...value, lon })}
      />
    </div>
  );
}
