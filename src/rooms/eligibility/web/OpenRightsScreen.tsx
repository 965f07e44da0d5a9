import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { OpenFound } from './OpenFound.tsx';
import { OpenPeople } from './OpenPeople.tsx';
import { OpenQuestion } from './OpenQuestion.tsx';
import { useOpenRights } from './use-open-rights.ts';

/** “Which rights do I have?”: for anybody, on a phone, without a name. One question at a time; nothing is kept. */
export function OpenRightsScreen(): ReactNode {
  const t = useWords('eligibility');
  const rights = useOpenRights();
  const { told, answer, problem } = rights;
  const asks = told.step === 'ask' && answer?.question ? answer.question : null;
  const part = useRef<HTMLDivElement>(null);
  const shown = told.step === 'ask' ? (asks?.key ?? 'found') : told.step;
  const before = useRef(shown);
  // A new question is read out from its first word, and begins at the top of a small screen.
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    part.current?.querySelector<HTMLElement>('h1')?.focus();
    window.scrollTo({ top: 0 });
  }, [shown]);
  return (
    <div className="eligibility-public" ref={part}>
      {told.step === 'people' && <OpenPeople members={told.members} onDone={rights.begin} />}
      {told.step !== 'people' && problem !== null && (
        <>
          <h1 tabIndex={-1}>{t('public.title')}</h1>
          <Refused problem={problem} onRetry={rights.again} />
        </>
      )}
      {told.step !== 'people' && problem === null && answer === undefined && (
        <Loading title={t('public.title')} what={t('working_out')} lines={5} />
      )}
      {problem === null && asks !== null && answer !== undefined && (
        <OpenQuestion key={asks.key} rights={rights} question={asks} answer={answer} />
      )}
      {problem === null && answer !== undefined && told.step !== 'people' && asks === null && (
        <OpenFound rights={rights} answer={answer} />
      )}
      <p className="eligibility-public-safe">
        {t('public.urgent')} <a href="tel:1300">1300</a> {t('public.urgent_always')}
      </p>
      <p className="muted small">{t('public.private')}</p>
    </div>
  );
}
