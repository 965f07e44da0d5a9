import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import type { AnswerKind } from '../answer.ts';
import { whoOf } from '../packet.ts';
import type { WrittenKind } from './answer-typed.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { Answerable, Request } from './request.ts';
import { acceptance, useAnswering, type Answered } from './use-answering.ts';

type AnswerActsProps = { request: Request; keys: boolean; onNext: (() => void) | undefined };

/** The answers to one request, in place; keys A, G, M and R do the same as the buttons. */
export function AnswerActs({ request, keys, onNext }: AnswerActsProps): ReactNode {
  const t = useWords('referrals');
  const { answer, busy, problem } = useAnswering();
  const [writing, setWriting] = useState<WrittenKind | null>(null);
  const [said, setSaid] = useState<AnswerKind | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const about = answerableOf(request);
  const may = (kind: AnswerKind) => keys && !busy && request.may_answer.includes(kind);
  // What was pressed goes away with its answer: reading goes on here.
  const stay = () => place.current?.focus({ preventScroll: true });
  useEffect(() => {
    if (said !== null) place.current?.focus();
  }, [said]);

  const done = (answered: Answered) => {
    setWriting(null);
    setSaid(answered.done.length > 0 ? answered.kind : null);
    stay();
  };
  async function accept() {
    const answered = await answer([about], acceptance);
    if (answered !== null) done(answered);
  }
  const write = (kind: WrittenKind) => {
    setSaid(null);
    setWriting(kind);
  };
  useHotkey('a', () => void accept(), may('accepted'));
  useHotkey('g', () => write('delivered'), may('delivered'));
  useHotkey('m', () => write('more_information'), may('more_information'));
  useHotkey('r', () => write('declined'), may('declined'));

  return (
    <div ref={place} tabIndex={-1} className={writing === null ? 'referrals-acts rests' : 'referrals-acts'}>
      {problem !== null && <Refused problem={problem} />}
      {said !== null && (
        <Note
          tone="ok"
          live
          acts={
            onNext && (
              <Button hint="J" onPress={onNext}>
                {t('next_one')}
              </Button>
            )
          }
        >
          <p>{t(`did.${said}`)}</p>
        </Note>
      )}
      {writing !== null && (
        <AnswerForm
          key={writing}
          kind={writing}
          about={[about]}
          onDone={done}
          onCancel={() => {
            setWriting(null);
            stay();
          }}
        />
      )}
      {writing === null && request.may_answer.length > 0 && (
        <div className="acts">
          {acts
            .filter(({ kind }) => request.may_answer.includes(kind))
            .map(({ kind, hint }, at) => (
              <Button
                key={kind}
                look={at === 0 && keys ? 'go' : 'plain'}
                hint={keys ? hint : undefined}
                busy={kind === 'accepted' && busy}
                onPress={() => (kind === 'accepted' ? void accept() : write(kind))}
              >
                {t(`act.${kind}`)}
              </Button>
            ))}
        </div>
      )}
    </div>
  );
}

const acts = [
  { kind: 'accepted', hint: 'A' },
  { kind: 'delivered', hint: 'G' },
  { kind: 'more_information', hint: 'M' },
  { kind: 'declined', hint: 'R' },
] as const;

function answerableOf(request: Request): Answerable {
  const { area, referral, seen, packet, sent_on } = request;
  const giving = { family: packet.home.family, person: packet.person, service: packet.service.id };
  const { amount_satang } = packet.service;
  const { roster } = packet;
  return { area, referral, seen, sent_on, who: whoOf(packet), amount_satang, giving, roster };
}
