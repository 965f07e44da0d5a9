import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatBaht } from '../../../platform/thai/thai-money.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useDraft } from '../../../platform/web/draft.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { OverlapNote } from '../../help/web/public.ts';
import { AskFacts } from './AskFacts.tsx';
import { AnswerFields } from './AnswerFields.tsx';
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
  const [overlapReason, setOverlapReason] = useState('');
  const typed = draft.value;
  const set = (part: Partial<AnswerTyped>) => draft.set({ ...typed, ...part });
  const wrong = answerWrong(kind, typed, about, format.today());
  async function send() {
    setChecked(true);
    if (Object.keys(wrong).length > 0) return;
    const answered = await answer(
      about,
      (one) => answerOf(kind, typed, single ? undefined : one),
      overlapReason,
    );
    // What the guard stopped stays open, with the place for the reason.
    const stopped = answered?.refused.every((one) => one.problem.code.startsWith('overlap_'));
    if (answered === null || (single && answered.done.length === 0 && stopped)) return;
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
      <AnswerFields
        kind={kind}
        typed={typed}
        wrong={checked ? wrong : {}}
        reader={reader}
        oneAmount={single !== undefined}
        onChange={set}
      />
      {kind === 'more_information' && single?.roster !== undefined && (
        <AskFacts roster={single.roster} value={typed.facts ?? []} onChange={(facts) => set({ facts })} />
      )}
      {kind === 'delivered' && single?.giving !== undefined && (
        <OverlapNote
          asked={{
            area: single.area,
            about: single.referral,
            ...single.giving,
            ...(typed.given_on?.length === 10 && { on: typed.given_on }),
          }}
          insist={problem?.code === 'overlap_reason_missing'}
          reason={overlapReason}
          onReason={setOverlapReason}
        />
      )}
      <div className="acts">
        <Button type="submit" look="go" busy={busy} hint="Ctrl Enter">
          {t(`send.${kind}`)}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
