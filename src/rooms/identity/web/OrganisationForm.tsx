import { useState, type ReactNode } from 'react';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { organisationKinds } from '../organisation.ts';
import { AreaPick } from './AreaPick.tsx';
import { OrganisationPick } from './OrganisationPick.tsx';
import type { OrganisationRow } from './organisation-row.ts';

type OrganisationFormProps = { area: string; was: OrganisationRow | null; onDone: () => void };

/** Everything that is written about an organisation: a new one, or one that is there. */
export function OrganisationForm({ area, was, onDone }: OrganisationFormProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [organisation] = useState(() => was?.id ?? newId());
  const [typed, setTyped] = useState(() => typedOf(was));
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const fields = fieldErrors(problem, lang);
  const taken = problem?.code === 'organisation_name_taken' ? problem[lang] : undefined;
  const circle = problem?.code === 'organisation_circle' ? problem[lang] : undefined;
  const atField = taken !== undefined || circle !== undefined || Object.keys(fields).length > 0;
  const kinds = [...new Set<string>([...organisationKinds, typed.kind])].filter((kind) => kind !== '');

  async function send() {
    const { parent, answer_days, areas, ...words } = typed;
    const input = {
      organisation,
      ...words,
      phone: words.phone.trim() === '' ? null : words.phone,
      parent: parent?.id ?? null,
      answer_days: answer_days.trim() === '' ? null : Number(answer_days),
    };
    const ids = areas.map((one) => one.id);
    const result = was
      ? await run('identity.change-organisation', { area, ...input })
      : await run('identity.add-organisation', { area: ids[0] ?? area, areas: ids, ...input });
    if (result !== null) onDone();
  }

  const line = (key: 'name_th' | 'name_en' | 'short_th' | 'short_en', max: number, error?: string) => (
    <TextField
      label={t(`organisation_${key}`)}
      error={error ?? fields[key]}
      maxLength={max}
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
        label={t('kind')}
        empty
        error={fields['kind']}
        value={typed.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => set({ kind })}
      />
      {line('name_th', 200, taken)}
      {line('name_en', 200)}
      <div className="pair">
        {line('short_th', 60)}
        {line('short_en', 60)}
      </div>
      {was === null && (
        <AreaPick value={typed.areas} error={fields['areas']} onChange={(areas) => set({ areas })} />
      )}
      <TextField
        label={t('phone')}
        optional
        type="tel"
        error={fields['phone']}
        maxLength={60}
        value={typed.phone}
        onChange={(phone) => set({ phone })}
      />
      <OrganisationPick
        label={t('parent')}
        optional
        area={area}
        except={organisation}
        error={circle ?? fields['parent']}
        picked={typed.parent}
        onPick={(parent) => set({ parent })}
      />
      <TextField
        label={t('address')}
        optional
        lines
        maxLength={500}
        error={fields['address_th']}
        value={typed.address_th}
        onChange={(address_th) => set({ address_th })}
      />
      <TextField
        label={t('letter')}
        hint={t('letter_hint')}
        optional
        lines
        maxLength={500}
        error={fields['letter_th']}
        value={typed.letter_th}
        onChange={(letter_th) => set({ letter_th })}
      />
      <TextField
        label={t('answer_days')}
        hint={t('answer_days_hint')}
        optional
        inputMode="numeric"
        suffix={t('days')}
        maxLength={3}
        error={fields['answer_days']}
        value={typed.answer_days}
        onChange={(answer_days) => set({ answer_days })}
      />
      <Checkbox
        checked={typed.has_accounts}
        label={t('has_accounts')}
        hint={t('has_accounts_hint')}
        onChange={(has_accounts) => set({ has_accounts })}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {was === null ? t('add_organisation') : t('save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

type Typed = ReturnType<typeof typedOf>;

function typedOf(was: OrganisationRow | null) {
  return {
    kind: was?.kind ?? '',
    name_th: was?.name_th ?? '',
    name_en: was?.name_en ?? '',
    short_th: was?.short_th ?? '',
    short_en: was?.short_en ?? '',
    phone: was?.phone ? formatPhone(was.phone) : '',
    parent: was?.parent ?? null,
    address_th: was?.address_th ?? '',
    letter_th: was?.letter_th ?? '',
    answer_days: was?.answer_days ? String(was.answer_days) : '',
    has_accounts: was?.has_accounts ?? true,
    areas: [] as { id: string; name: string }[],
  };
}
