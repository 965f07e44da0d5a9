import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { answersIn, type AnswerKind } from '../answer.ts';
import type { WrittenKind } from './answer-typed.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { InboxRow } from './request.ts';
import { acceptance, useAnswering, type Answered } from './use-answering.ts';

/** Answers to every picked request at once; it appears with the first pick and its keys then mean the picked ones. */
export function BulkBar({
  picked,
  onDone,
}: {
  picked: readonly InboxRow[];
  onDone: (answered: Answered) => void;
}): ReactNode {
  const t = useWords('referrals');
  const { answer, busy, problem } = useAnswering();
  const [writing, setWriting] = useState<WrittenKind | null>(null);
  const reasonOf = (kind: AnswerKind) => {
    const stopped = picked.find((row) => !answersIn[row.state].includes(kind));
    return stopped === undefined
      ? undefined
      : t('not_in_bulk', { who: stopped.who, state: t(`state.${stopped.state}`) });
  };
  async function accept() {
    const answered = await answer(picked, acceptance);
    if (answered !== null) onDone(answered);
  }
  useHotkey('a', () => void accept(), reasonOf('accepted') === undefined);
  useHotkey('g', () => setWriting('delivered'), reasonOf('delivered') === undefined);
  useHotkey('m', () => setWriting('more_information'), reasonOf('more_information') === undefined);
  useHotkey('r', () => setWriting('declined'), reasonOf('declined') === undefined);
  return (
    <section className="referrals-bulk" aria-label={t('bulk')}>
      <div className="bulk">
        <b className="whole">{t('picked', { n: picked.length })}</b>
        <Button look="go" hint="A" busy={busy} reason={reasonOf('accepted')} onPress={() => void accept()}>
          {t('act.accepted')}
        </Button>
        {written.map(({ kind, hint }) => (
          <Button
            key={kind}
            hint={hint}
            pressed={writing === kind ? true : undefined}
            reason={reasonOf(kind)}
            onPress={() => setWriting(kind)}
          >
            {t(`act.${kind}`)}
          </Button>
        ))}
      </div>
      {problem !== null && <Refused problem={problem} />}
      {writing !== null && (
        <AnswerForm
          key={writing}
          kind={writing}
          about={picked}
          onDone={onDone}
          onCancel={() => setWriting(null)}
        />
      )}
    </section>
  );
}

/** What became of an answer to several: how many went through, and which did not and why. */
export function BulkResult({ answered }: { answered: Answered }): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  return (
    <Note tone={answered.refused.length === 0 ? 'ok' : 'warn'} live>
      {answered.done.length > 0 && <p>{t(`did_many.${answered.kind}`, { n: answered.done.length })}</p>}
      {answered.refused.map(({ about, problem }) => (
        <p key={about.referral}>{t('not_done', { who: about.who, why: problem[lang] })}</p>
      ))}
    </Note>
  );
}

const written = [
  { kind: 'more_information', hint: 'M' },
  { kind: 'declined', hint: 'R' },
  { kind: 'delivered', hint: 'G' },
] as const;
