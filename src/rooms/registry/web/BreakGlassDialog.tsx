import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Note } from '../../../ui/Note.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { glassHours, glassReasons, type GlassReason } from '../circle.ts';

type BreakGlassDialogProps = { area: string; family: string; onClose: () => void };

/** Asks for the reason before what is restricted of a family is opened for a day; the same for every family. */
export function BreakGlassDialog({ area, family, onClose }: BreakGlassDialogProps): ReactNode {
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [glass] = useState(() => newId());
  const [reason, setReason] = useState<GlassReason | null>(null);
  const [words, setWords] = useState('');
  const [label, setLabel] = useState('');
  const [checked, setChecked] = useState(false);
  const errors = fieldErrors(problem, lang);
  const silent = words.trim() === '';
  return (
    <Dialog title={t('glass_break')} roomy onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (reason !== null && !silent && !busy) void send();
        }}
      >
        <Note>
          <p>{t('glass_how', { hours: glassHours })}</p>
        </Note>
        <RadioPick
          stacked
          label={t('glass_reason')}
          value={reason}
          choices={glassReasons.map((one) => ({ value: one, label: t(`glass_reason.${one}`) }))}
          error={checked && reason === null ? t('glass_reason_missing') : undefined}
          onChange={setReason}
        />
        <TextField
          label={t('glass_words')}
          hint={t('glass_words_hint')}
          lines
          maxLength={2000}
          value={words}
          error={checked && silent ? refusal('glass_words_missing') : errors['words']}
          onChange={setWords}
        />
        <TextField
          label={t('glass_case')}
          optional
          maxLength={60}
          value={label}
          error={errors['case_label']}
          onChange={setLabel}
        />
        {problem !== null && Object.keys(errors).length === 0 && <Refused problem={problem} />}
        <div className="acts">
          <Button type="submit" look="danger" icon="lock" busy={busy}>
            {t('glass_break_now', { hours: glassHours })}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function send() {
    const case_label = label.trim() === '' ? null : label;
    const done = await run('registry.break-glass', { area, glass, family, reason, words, case_label });
    if (done !== null) onClose();
  }
}
