import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../platform/web/language.ts';
import { fieldErrors } from '../../../platform/web/problem-said.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useMe } from '../../identity/web/public.ts';
import type { LifeEventRow } from '../life-event-row.ts';

type Act = 'confirm' | 'reject' | 'withdraw';

/** Deciding a request in place: the desk confirms or refuses with a reason; whoever asked may take it back. */
export function LifeDecision({ row }: { row: LifeEventRow }): ReactNode {
  const t = useWords('registry');
  const lang = useLanguage();
  const { duty } = useMe();
  const { run, busy, problem, forget } = useDo();
  const [act, setAct] = useState<Act | null>(null);
  const [why, setWhy] = useState('');
  const desk = duty === 'desk';
  const error = fieldErrors(problem, lang);
  // One officer alone names a paper or a witness.
  const alone = row.own && row.document === null;
  if (!desk && !row.own) return <p className="muted">{t('life_desk_decides')}</p>;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (act !== null && !busy)
          void run(`registry.${act}-life-event`, { area: row.area, event: row.event, why });
      }}
    >
      {act !== null && (
        <TextField
          key={act}
          label={t(act === 'confirm' && alone ? 'life_why.alone' : `life_why.${act}`)}
          optional={act === 'withdraw' || (act === 'confirm' && !alone)}
          autoFocus
          maxLength={500}
          error={error['why'] ?? error['document']}
          value={why}
          onChange={setWhy}
        />
      )}
      {problem !== null && <Refused problem={problem} />}
      {/* Two sets of buttons, never one changed into the other: the press that opens the question must not also send it. */}
      <div className="acts" key={act ?? 'none'}>
        {act === null ? (
          <>
            {desk && (
              <Button look="go" icon="check" label={named('life_confirm')} onPress={() => begin('confirm')}>
                {t('life_confirm')}
              </Button>
            )}
            {desk && (
              <Button label={named('life_reject')} onPress={() => begin('reject')}>
                {t('life_reject')}
              </Button>
            )}
            {row.own && (
              <Button look="quiet" label={named('life_withdraw')} onPress={() => begin('withdraw')}>
                {t('life_withdraw')}
              </Button>
            )}
          </>
        ) : (
          <>
            <Button type="submit" look={act === 'reject' ? 'danger' : 'go'} busy={busy}>
              {t(`life_do.${act}`)}
            </Button>
            <Button onPress={() => begin(null)}>{t('life_not_yet')}</Button>
          </>
        )}
      </div>
    </form>
  );

  function begin(next: Act | null) {
    forget();
    setWhy('');
    setAct(next);
  }

  function named(word: string): string {
    return `${t(word)} ${t(`life.${row.kind}`)} ${row.after.people[0]?.name ?? ''}`;
  }
}
