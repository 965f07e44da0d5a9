import { useState, type ReactNode } from 'react';
import { formatBaht } from '../../../platform/thai/thai-money.ts';
import { useDateReader } from '../../../platform/web/date-reader.ts';
import { useDraft } from '../../../platform/web/draft.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { OverlapNote } from '../../help/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { answersIn, heardWays, type AnswerKind } from '../answer.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { answerOf, answerWrong, type AnswerTyped } from './answer-typed.ts';
import type { RequestOfNeed } from './request.ts';
import { acceptance } from './use-answering.ts';

type HeardAnswerFormProps = { area: string; request: RequestOfNeed; onClose: () => void };
type Typed = AnswerTyped & { kind: AnswerKind | ''; heard: string; said_by: string; answer: string };

/** The desk writes down an answer that came by telephone, by letter or in person, and who gave it. */
export function HeardAnswerForm({ area, request, onClose }: HeardAnswerFormProps): ReactNode {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const format = useFormat();
  const reader = useDateReader();
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const [checked, setChecked] = useState(false);
  const draft = useDraft<Typed>(`heard:${request.referral}:${request.seen ?? ''}`, () => ({
    kind: '',
    heard: 'telephone',
    said_by: '',
    answer: newId(),
    words: '',
    reason: '',
    amount: request.amount_satang === null ? '' : formatBaht(request.amount_satang, { unit: false }),
    given_on: format.today(),
  }));
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.set({ ...typed, ...part });
  const { kind } = typed;
  const [overlapReason, setOverlapReason] = useState('');
  const about = { ...request, area, who: '' };
  const wrong = kind === '' || kind === 'accepted' ? {} : answerWrong(kind, typed, [about], format.today());
  const unnamed = typed.said_by.trim() === '';

  async function send() {
    setChecked(true);
    if (kind === '' || unnamed || busy || Object.keys(wrong).length > 0) return;
    const given = kind === 'accepted' ? acceptance() : answerOf(kind, typed, undefined);
    const { answer, heard, said_by } = typed;
    const { referral, seen } = request;
    const done = await run('referrals.record-answer', {
      area,
      answer,
      referral,
      seen,
      given,
      heard,
      said_by,
      overlap_reason: overlapReason.trim() === '' ? null : overlapReason,
    });
    if (done === null) return;
    draft.finish();
    onClose();
  }

  return (
    <form
      className="stack tight"
      aria-label={t('record_answer')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <div className="pair">
        <SelectField
          label={t('which_answer')}
          empty
          error={checked && kind === '' ? t('choose_answer') : undefined}
          value={kind}
          options={answersIn[request.state].map((value) => ({ value, label: t(`answer.${value}`) }))}
          onChange={(next) => set({ kind: next as AnswerKind | '' })}
        />
        <SelectField
          label={t('heard')}
          value={typed.heard}
          options={heardWays.map((value) => ({ value, label: t(`heard.${value}`) }))}
          onChange={(heard) => set({ heard })}
        />
      </div>
      <TextField
        label={t('said_by')}
        hint={t('said_by_hint')}
        error={checked && unnamed ? refusal('said_by_empty') : undefined}
        maxLength={120}
        value={typed.said_by}
        onChange={(said_by) => set({ said_by })}
      />
      {kind !== '' && kind !== 'accepted' && (
        <AnswerFields
          kind={kind}
          typed={typed}
          wrong={checked ? wrong : {}}
          reader={reader}
          oneAmount
          onChange={set}
        />
      )}
      {kind === 'delivered' && (
        <OverlapNote
          asked={{
            area,
            about: request.referral,
            family: request.family,
            person: request.person,
            service: request.service,
            ...(typed.given_on?.length === 10 && { on: typed.given_on }),
          }}
          insist={problem?.code === 'overlap_reason_missing'}
          reason={overlapReason}
          onReason={setOverlapReason}
        />
      )}
      <div className="acts">
        <Button type="submit" look="go" busy={busy}>
          {t('save_answer')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
      <p className="source">{t('record_answer_to', { to: request[`short_${lang}`] })}</p>
    </form>
  );
}
