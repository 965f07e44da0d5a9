import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { typedNumber, type AreaShown, type VillageRow } from './place-row.ts';
import { PointFields } from './PointFields.tsx';

type VillageFormProps = { area: AreaShown; was: VillageRow | null; onDone: () => void };

/** A village or ชุมชน: a new one, or the names and the point of one that is there. */
export function VillageForm({ area, was, onDone }: VillageFormProps): ReactNode {
  const t = useWords('areas');
  const lang = useLanguage();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [typed, setTyped] = useState(() => ({
    what: 'community',
    tambon: area.tambons[0]?.code ?? '',
    moo: '',
    name_th: was?.name_th ?? '',
    name_en: was?.name_en ?? '',
    lat: was?.lat == null ? '' : String(was.lat),
    lon: was?.lon == null ? '' : String(was.lon),
    from: null as string | null,
  }));
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const [checked, setChecked] = useState(false);
  const fields = fieldErrors(problem, lang);
  const byName = ['community_name_taken'].includes(problem?.code ?? '') ? problem?.[lang] : undefined;
  const byMoo = problem?.code === 'village_taken' ? problem[lang] : undefined;
  const atField = byName !== undefined || byMoo !== undefined || Object.keys(fields).length > 0;
  const noMoo = was === null && typed.what === 'village' && typed.moo.trim() === '';

  async function send() {
    setChecked(true);
    if (noMoo) return;
    const { what, tambon, moo, from, name_th, name_en } = typed;
    const words = { name_th, name_en, lat: typedNumber(typed.lat), lon: typedNumber(typed.lon) };
    const number = what === 'village' ? Number(moo) : null;
    const result = was
      ? await run('areas.change-village', { area: area.area, place: was.code, ...words })
      : await run('areas.add-village', { area: area.area, tambon, moo: number, from, ...words });
    if (result !== null) onDone();
  }

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
      {was === null && (
        <>
          <RadioPick
            label={t('what_to_add')}
            choices={['community', 'village'].map((value) => ({ value, label: t(value) }))}
            value={typed.what}
            onChange={(what) => set({ what })}
          />
          <SelectField
            label={t('tambon')}
            value={typed.tambon}
            error={fields['tambon']}
            options={area.tambons.map((one) => ({ value: one.code, label: one[`name_${lang}`] }))}
            onChange={(tambon) => set({ tambon })}
          />
          {typed.what === 'village' && (
            <TextField
              label={t('moo_number')}
              inputMode="numeric"
              maxLength={2}
              error={byMoo ?? fields['moo'] ?? (checked && noMoo ? t('moo_missing') : undefined)}
              value={typed.moo}
              onChange={(moo) => set({ moo })}
            />
          )}
        </>
      )}
      <TextField
        label={t('name_th')}
        hint={was === null ? t(`${typed.what}_name_hint`) : undefined}
        error={byName ?? fields['name_th']}
        maxLength={120}
        value={typed.name_th}
        onChange={(name_th) => set({ name_th })}
      />
      <TextField
        label={t('name_en')}
        error={fields['name_en']}
        maxLength={120}
        value={typed.name_en}
        onChange={(name_en) => set({ name_en })}
      />
      <PointFields value={typed} errors={fields} onChange={set} />
      {was === null && (
        <DateField
          label={t('from')}
          hint={t('from_hint')}
          optional
          error={fields['from']}
          reader={reader}
          value={typed.from}
          onChange={(from) => set({ from })}
        />
      )}
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t(was === null ? 'add' : 'save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
