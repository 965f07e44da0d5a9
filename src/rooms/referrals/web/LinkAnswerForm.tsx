import { useState, type ReactNode } from 'react';
import { formatBaht } from '../../../platform/thai/thai-money.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useOpen } from '../../../platform/web/use-open.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioPick } from '../../../ui/RadioPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { AnswerKind } from '../answer.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { answerOf, answerWrong, type AnswerTyped } from './answer-typed.ts';
import type { Request } from './request.ts';
import { acceptance } from './use-answering.ts';

type LinkAnswerFormProps = { link: string; request: Request; onDone: () => void };

/** The one answer that a link can give, and who gives it. */
export function LinkAnswerForm({ link, request, onDone }: LinkAnswerFormProps): ReactNode {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const format = useFormat();
  const reader = useDateReader();
  const { send, busy, problem } = useOpen<{ answer: string }>('/open/referral/answer');
  const [ids, setIds] = useState(() => ({ id: newId(), answer: newId() }));
  const [kind, setKind] = useState<AnswerKind | null>(null);
  const [saidBy, setSaidBy] = useState('');
  const [checked, setChecked] = useState(false);
  const { amount_satang } = request.packet.service;
  const [typed, setTyped] = useState<AnswerTyped>(() => ({
    words: '',
    reason: '',
    amount: amount_satang === null ? '' : formatBaht(amount_satang, { unit: false }),
    given_on: format.today(),
  }));
  const about = { ...request, who: '', amount_satang };
  const wrong = kind === null || kind === 'accepted' ? {} : answerWrong(kind, typed, [about], format.today());
  const unnamed = saidBy.trim() === '';

  async function answer() {
    setChecked(true);
    if (kind === null || unnamed || busy || Object.keys(wrong).length > 0) return;
    const given = kind === 'accepted' ? acceptance() : answerOf(kind, typed, undefined);
    const done = await send({ ...ids, link, seen: request.seen, given, said_by: saidBy });
    if (done !== null) onDone();
    // A refused answer is tried anew under another id; one whose reply was lost keeps its own.
    else setIds((before) => (problem === null ? before : { id: newId(), answer: newId() }));
  }

  return (
    <form
      className="stack"
      aria-label={t('link_your_answer')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <h2 className="subhead">{t('link_your_answer')}</h2>
      <RadioPick
        label={t('link_your_answer')}
        labelHidden
        stacked
        value={kind}
        error={checked && kind === null ? t('choose_answer') : undefined}
        choices={request.may_answer.map((value) => ({ value, label: t(`answer.${value}`) }))}
        onChange={setKind}
      />
      {kind !== null && kind !== 'accepted' && (
        <AnswerFields
          kind={kind}
          typed={typed}
          wrong={checked ? wrong : {}}
          reader={reader}
          oneAmount
          onChange={(part) => setTyped({ ...typed, ...part })}
        />
      )}
      <TextField
        label={t('said_by')}
        hint={t('said_by_hint')}
        maxLength={120}
        error={checked && unnamed ? refusal('said_by_empty') : undefined}
        value={saidBy}
        onChange={setSaidBy}
      />
      {problem !== null && <Refused problem={problem} />}
      <div className="acts">
        <Button type="submit" look="go" big busy={busy}>
          {t('link_send')}
        </Button>
      </div>
    </form>
  );
}
