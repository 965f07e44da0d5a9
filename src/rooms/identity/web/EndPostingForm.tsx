import { useState, type ReactNode } from 'react';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Posting } from './account.ts';

type EndPostingFormProps = { area: string; posting: Posting; onDone: () => void };

/** Ends a posting: now, or after a last day, with what is handed over. */
export function EndPostingForm({ area, posting, onDone }: EndPostingFormProps): ReactNode {
  const t = useWords('identity');
  const lang = useLanguage();
  const reader = useDateReader();
  const { run, busy, problem } = useDo();
  const [until, setUntil] = useState<string | null>(null);
  const [handover, setHandover] = useState('');
  const early = problem?.code === 'posting_ends_early' ? problem[lang] : undefined;
  const fields = fieldErrors(problem, lang);

  async function send() {
    const words = handover.trim() === '' ? null : handover;
    const ended = await run('identity.end-posting', { area, posting: posting.id, until, handover: words });
    if (ended !== null) onDone();
  }

  return (
    <form
      className="stack asks"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {problem !== null && early === undefined && <Refused problem={problem} />}
      <DateField
        label={t('last_day')}
        hint={t('last_day_hint')}
        optional
        error={early ?? fields['until']}
        reader={reader}
        value={until}
        onChange={setUntil}
      />
      <TextField
        label={t('handover')}
        hint={t('handover_hint')}
        optional
        lines
        maxLength={2000}
        value={handover}
        onChange={setHandover}
      />
      <div className="acts">
        <Button type="submit" look="danger" busy={busy}>
          {until === null ? t('end_posting_now') : t('end_posting_then')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
