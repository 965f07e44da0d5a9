import { useState, type ReactNode } from 'react';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { useAsk } from '../../../platform/web/ask.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { servicePointKinds, type ServicePoint } from '../service-point.ts';
import { typedNumber, type VillagePage } from './place-row.ts';
import { PointFields } from './PointFields.tsx';
import { useVillageWords } from './village-words.ts';

type ServicePointFormProps = { area: string; was: ServicePoint | null; onDone: () => void };

/** A service point: a new one, or what is written about one that is there. */
export function ServicePointForm({ area, was, onDone }: ServicePointFormProps): ReactNode {
  const t = useWords('areas');
  const lang = useLanguage();
  const nameOf = useVillageWords();
  const { run, busy, problem } = useDo();
  const [service_point] = useState(() => was?.id ?? newId());
  const [typed, setTyped] = useState(() => typedOf(was));
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const villages = useAsk<VillagePage>('areas.list-villages', { area, limit: 200 }).data?.villages ?? [];
  const fields = fieldErrors(problem, lang);
  const taken = problem?.code === 'service_point_name_taken' ? problem[lang] : undefined;
  const atField = taken !== undefined || Object.keys(fields).length > 0;

  async function send() {
    const words = {
      ...typed,
      phone: typed.phone.trim() === '' ? null : typed.phone,
      village: typed.village === '' ? null : typed.village,
      lat: typedNumber(typed.lat),
      lon: typedNumber(typed.lon),
    };
    const name = was === null ? 'areas.add-service-point' : 'areas.change-service-point';
    if ((await run(name, { area, service_point, ...words })) !== null) onDone();
  }

  const line = (
    key: 'name_th' | 'name_en' | 'phone' | 'hours_th' | 'hours_en',
    max: number,
    hint?: string,
  ) => (
    <TextField
      label={t(key === 'phone' ? 'phone' : key)}
      hint={hint}
      optional={key !== 'name_th'}
      maxLength={max}
      error={key === 'name_th' ? (taken ?? fields[key]) : fields[key]}
      value={typed[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {problem !== null && !atField && <Refused problem={problem} />}
      <SelectField
        label={t('point_kind')}
        value={typed.kind}
        error={fields['kind']}
        options={servicePointKinds.map((kind) => ({ value: kind, label: t(`point_kind.${kind}`) }))}
        onChange={(kind) => set({ kind: servicePointKinds.find((one) => one === kind) ?? 'desk' })}
      />
      {line('name_th', 200)}
      {line('name_en', 200)}
      {line('phone', 60)}
      {line('hours_th', 300, t('hours_hint'))}
      {line('hours_en', 300)}
      <SelectField
        label={t('village')}
        optional
        empty={t('no_village')}
        value={typed.village}
        options={villages.map((one) => ({ value: one.code, label: nameOf(one) }))}
        onChange={(village) => set({ village })}
      />
      <PointFields value={typed} errors={fields} onChange={set} />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t(was === null ? 'add' : 'save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function typedOf(was: ServicePoint | null) {
  return {
    kind: was?.kind ?? ('desk' as const),
    name_th: was?.name_th ?? '',
    name_en: was?.name_en ?? '',
    phone: was?.phone ? formatPhone(was.phone) : '',
    hours_th: was?.hours_th ?? '',
    hours_en: was?.hours_en ?? '',
    village: was?.village ?? '',
    lat: was?.lat == null ? '' : String(was.lat),
    lon: was?.lon == null ? '' : String(was.lon),
  };
}
