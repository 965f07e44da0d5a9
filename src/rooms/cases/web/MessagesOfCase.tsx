import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip, type Tone } from '../../../ui/Chip.tsx';
import { Note } from '../../../ui/Note.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { MessageState } from '../message.ts';
import { MessageForm } from './MessageForm.tsx';

export type MessageTold = {
  message: string;
  name: string;
  way: string;
  kind: string;
  text: string;
  state: MessageState;
  tries: number;
  at: string | null;
};
type Told = { rows: MessageTold[]; waiting: number };

/** The reminders that went to the family of a case, how each stands, and a new one. Nothing is sent of a restricted case. */
export function MessagesOfCase({
  area,
  caseId,
  family,
}: {
  area: string;
  caseId: string;
  family: string;
}): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const [writing, setWriting] = useState(false);
  const { data } = useAsk<Told>('cases.list-messages', { area, case: caseId });
  const rows = data?.rows ?? [];
  return (
    <Section
      title={t('messages')}
      count={rows.length}
      act={
        !writing && (
          <Button look="quiet" icon="plus" onPress={() => setWriting(true)}>
            {t('message_send')}
          </Button>
        )
      }
    >
      {rows.length === 0 && !writing && <p className="muted">{t('messages_none')}</p>}
      {rows.length > 0 && (
        <Rows label={t('messages')}>
          {rows.map((one) => (
            <RowItem
              key={one.message}
              slim
              title={`${t(`message_kind.${one.kind}`)} · ${one.name} · ${t(`message_way.${one.way}`)}`}
              marks={
                <Chip tone={tones[one.state]} long>
                  {t(`message_state.${one.state}`, {
                    n: one.tries,
                    moment: one.at === null ? '' : format.moment(one.at),
                  })}
                </Chip>
              }
              text={`“${one.text}”`}
            />
          ))}
        </Rows>
      )}
      {writing && (
        <MessageForm area={area} caseId={caseId} family={family} onClose={() => setWriting(false)} />
      )}
    </Section>
  );
}

/** Messages of the area that could not be sent yet: said plainly on Today, nothing is lost. */
export function MessagesWaiting({ area }: { area: string }): ReactNode {
  const t = useWords('cases');
  const { data } = useAsk<Told>('cases.list-messages', { area }, { when: area !== '' });
  const failing = data?.rows.filter((one) => one.state === 'failing') ?? [];
  if (failing.length === 0) return null;
  return (
    <Note>
      <p>{t('messages_waiting', { n: failing.length })}</p>
    </Note>
  );
}

const tones: Record<MessageState, Tone> = { waiting: 'wait', sent: 'ok', failing: 'soon', given_up: 'bad' };
