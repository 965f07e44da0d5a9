import { useState, type ReactNode } from 'react';
import { useDraft } from '../../../platform/web/draft.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useRefusals, useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ManyPick } from '../../../ui/ManyPick.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { noteLimit } from '../note.ts';
import type { RequestOfNeed } from './request.ts';

type ReplyFormProps = { area: string; request: RequestOfNeed; onClose: () => void };

/** The centre's reply to what an organisation asked. */
export function ReplyForm({ area, request, onClose }: ReplyFormProps): ReactNode {
  const t = useWords('referrals');
  const refusal = useRefusals('referrals');
  const lang = useLanguage();
  const { run, busy, problem } = useDo();
  const draft = useDraft(`reply:${request.seen ?? ''}`, () => ({
    reply: newId(),
    words: '',
    agreed: [] as string[],
  }));
  const wanted = request.asked.filter((one) => one.answer === request.seen);
  const [checked, setChecked] = useState(false);
  const { reply, words, agreed } = draft.value;
  const wrong = words.trim() === '' ? 'note_empty' : words.length > noteLimit ? 'note_too_long' : undefined;

  async function send() {
    setChecked(true);
    if (wrong !== undefined || busy) return;
    const { referral, seen } = request;
    if ((await run('referrals.reply-referral', { area, reply, referral, seen, words, agreed })) === null)
      return;
    draft.finish();
    onClose();
  }

  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) void send();
      }}
    >
      {problem !== null && <Refused problem={problem} />}
      <TextField
        label={t('reply_to', { to: request[`short_${lang}`] })}
        hint={t('reply_hint')}
        lines
        autoFocus
        maxLength={noteLimit + 200}
        error={checked && wrong !== undefined ? refusal(wrong) : undefined}
        value={words}
        onChange={(next) => draft.set({ reply, agreed, words: next })}
      />
      {wanted.length > 0 && (
        <ManyPick
          label={t('give_facts')}
          hint={t('give_facts_hint')}
          value={agreed}
          choices={wanted.map((one) => ({
            value: one.fact_ask,
            label: t('asked_fact', { label: one[`label_${lang}`], who: one.who ?? t('ask_fact_house') }),
          }))}
          onChange={(next) => draft.set({ reply, words, agreed: [...next] })}
        />
      )}
      <div className="acts">
        <Button type="submit" look="go" busy={busy} hint="Ctrl Enter">
          {t('send_reply')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
