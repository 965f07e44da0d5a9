import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { glassVerdicts, type GlassVerdict } from '../circle.ts';
import type { GlassRow } from './GlassScreen.tsx';

/** The auditor's word on one broken glass. */
export function ReviewGlassDialog({ one, onClose }: { one: GlassRow; onClose: () => void }): ReactNode {
  const t = useWords('registry');
  const refusal = useRefusals('registry');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [review] = useState(() => newId());
  const [verdict, setVerdict] = useState<GlassVerdict | null>(null);
  const [words, setWords] = useState('');
  const [checked, setChecked] = useState(false);
  const errors = fieldErrors(problem, lang);
  const silent = words.trim() === '';
  return (
    <Dialog title={t('glass_review_of', { name: one.by ?? '' })} sheet onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (verdict !== null && !silent && !busy) void send();
        }}
      >
        <p className="said">
          {t(`glass_reason.${one.reason}`)}: {one.words}
        </p>
        <RadioPick
          stacked
          label={t('glass_verdict')}
          value={verdict}
          choices={glassVerdicts.map((each) => ({ value: each, label: t(`glass_verdict.${each}`) }))}
          error={checked && verdict === null ? t('glass_verdict_missing') : undefined}
          onChange={setVerdict}
        />
        {verdict === 'not_justified' && one.open && <p className="muted">{t('glass_ends_now')}</p>}
        <TextField
          label={t('glass_review_words')}
          lines
          maxLength={2000}
          value={words}
          error={checked && silent ? refusal('glass_words_missing') : errors['words']}
          onChange={setWords}
        />
        {problem !== null && Object.keys(errors).length === 0 && <Refused problem={problem} />}
        <div className="acts">
          <Button type="submit" look="go" busy={busy}>
            {t('glass_review_save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  async function send() {
    const { area, glass } = one;
    const input = { area, review, glass, verdict, words };
    if ((await run('registry.review-glass-break', input)) !== null) onClose();
  }
}
