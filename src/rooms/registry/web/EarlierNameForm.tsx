import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type FormProps = { area: string; person: string; onClose: () => void };

/** A name that somebody had before, and until when. */
export function EarlierNameForm({ area, person, onClose }: FormProps): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [earlier_name] = useState(newId);
  const [name, setName] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const error = fieldErrors(problem, lang);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <TextField
        label={t('earlier_name_field')}
        hint={t('name_hint')}
        autoFocus
        maxLength={200}
        error={error['name']}
        value={name}
        onChange={setName}
      />
      <DateField
        label={t('earlier_name_when')}
        optional
        reader={reader}
        error={error['until']}
        value={until}
        onChange={setUntil}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('save_earlier_name')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );

  async function save() {
    const done = await run('registry.add-earlier-name', { area, earlier_name, person, name, until });
    if (done !== null) onClose();
  }
}
