import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatBaht } from '../../../platform/thai/thai-money.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useDraft } from '../../../platform/web/draft.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { declineReasons, type DeclineReason } from '../answer.ts';
import { noteLimit } from '../note.ts';
import { answerOf, answerWrong, type AnswerTyped, type WrittenKind } from './answer-typed.ts';
import type { Answerable } from './request.ts';
import { useAnswering, type Answered } from './use-answering.ts';

type AnswerFormProps = {
  kind: WrittenKind;
  /** One request, or several that get the same answer. */
  about: readonly Answerable[];
  onDone: (answered: Answered) => void;
  onCancel: () => void;
};

/** An answer that needs something written: what is asked for, why not, or what was given and when. */
export function AnswerForm({ kind, about, onDone, onCancel }: AnswerFormProps): ReactNode {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const format = useFormat();
  const reader = useDateReader();
  const { answer, busy, problem } = useAnswering();
  const [checked, setChecked] = useState(false);
  const single = about.length === 1 ? about[0] : undefined;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const draft = useDraft<AnswerTyped>(`answer:${kind}:${single?.referral ?? 'several'}`, () => ({
    words: '',
    reason: '',
    amount: single?.amount_satang ? formatBaht(single.amount_satang, { unit: false }) : '',
    given_on: format.today(),
  }));
  const typed = draft.value;
  const set = (part: Partial<AnswerTyped>) => draft.set({ ...typed, ...part });
  const wrong = answerWrong(kind, typed, about, format.today());
  const say = (field: keyof typeof wrong) => {
    const code = checked ? wrong[field] : undefined;
    if (code === undefined) return undefined;
    return ownWords.has(code) ? t(code) : refusal(code);
  };

  async function send() {
    setChecked(true);
    if (Object.keys(wrong).length > 0) return;
    const answered = await answer(about, (one) => answerOf(kind, typed, single ? undefined : one));
    if (answered === null) return;
    draft.finish();
    onDone(answered);
  }

  return (
    <form
      ref={form}
      className="stack tight referrals-answer"
      aria-label={t(`form.${kind}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) void send();
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      {kind === 'declined' && (
        <SelectField
          label={t('reason')}
          empty
          error={say('reason')}
          value={typed.reason}
          options={declineReasons.map((value) => ({
            value,
            label: value === 'other' ? `${t('decline.other')} (${t('write_it')})` : t(`decline.${value}`),
          }))}
          onChange={(reason) => set({ reason: reason as DeclineReason | '' })}
        />
      )}
      {kind === 'delivered' && (
        <div className="pair">
          <DateField
            label={t('given_day')}
            reader={reader}
            error={say('given_on')}
            value={typed.given_on}
            onChange={(given_on) => set({ given_on })}
          />
          {single !== undefined && (
            <TextField
              label={t('amount')}
              optional
              inputMode="decimal"
              suffix={t('baht')}
              error={say('amount')}
              value={typed.amount}
              onChange={(amount) => set({ amount })}
            />
          )}
        </div>
      )}
      {kind === 'delivered' && single === undefined && <p className="muted">{t('each_own_amount')}</p>}
      <TextField
        label={t(kind === 'more_information' ? 'ask_what' : 'words_to_centre')}
        hint={kind === 'more_information' ? t('ask_hint') : undefined}
        lines
        optional={kind === 'delivered' || (kind === 'declined' && typed.reason !== 'other')}
        maxLength={noteLimit + 200}
        error={say('words')}
        value={typed.words}
        onChange={(words) => set({ words })}
      />
      <div className="acts">
        <Button type="submit" look="go" busy={busy} hint="Ctrl Enter">
          {t(`send.${kind}`)}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

// Said by this form only; the rest are refusals of the server.
const ownWords = new Set(['reason_missing', 'date_missing', 'amount_unread']);
