import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { documentKinds } from '../document-kind.ts';

type FormProps = { area: string; person: string; onClose: () => void };

/** A paper that somebody has beside, or instead of, the identity card. */
export function DocumentForm({ area, person, onClose }: FormProps): ReactNode {
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const lang = useLanguage();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [checked, setChecked] = useState(false);
  const [typed, setTyped] = useState(() => ({
    document: newId(),
    kind: '',
    number: '',
    place: '',
    expires: null as string | null,
  }));
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const error = fieldErrors(problem, lang);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!busy && typed.kind !== '') void save();
      }}
    >
      <div className="registry-person-fields">
        <SelectField
          label={t('document_kind')}
          empty
          error={checked && typed.kind === '' ? refusal('document_kind_missing') : error['kind']}
          value={typed.kind}
          options={documentKinds.map((one) => ({ value: one, label: t(`document.${one}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label={t('document_number')}
          hint={t('document_number_hint')}
          optional
          maxLength={60}
          error={error['number']}
          value={typed.number}
          onChange={(number) => set({ number })}
        />
        <TextField
          label={t('document_place')}
          optional
          maxLength={120}
          error={error['place']}
          value={typed.place}
          onChange={(place) => set({ place })}
        />
        <DateField
          label={t('document_expires')}
          optional
          reader={reader}
          error={error['expires']}
          value={typed.expires}
          onChange={(expires) => set({ expires })}
        />
      </div>
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('save_document')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );

  async function save() {
    const done = await run('registry.add-document', { area, person, ...typed });
    if (done !== null) onClose();
  }
}
