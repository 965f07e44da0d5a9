import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Timeline } from '../../../ui/Timeline.tsx';
import { useAnswerWords } from './answer-words.ts';
import type { Word } from './request.ts';

/** Everything said of a request since it was sent, the newest first. */
export function SaidList({ said }: { said: readonly Word[] }): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  const words = useAnswerWords();
  return (
    <Timeline
      label={t('said')}
      items={said.toReversed().map((word) => ({
        key: word.id,
        at: word.at,
        when: format.moment(word.at),
        what: (
          <>
            <b>{words.act(word.kind)}</b> {words.given(word)}
            {word.reason !== null && <> · {words.reason(word.kind, word.reason)}</>}
            {word.words !== null && <p className="referrals-words">“{word.words}”</p>}
            {words.who(word) !== '' && <p className="source">{words.who(word)}</p>}
          </>
        ),
      }))}
    />
  );
}
