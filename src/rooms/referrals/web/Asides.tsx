import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useFactWords } from '../../registry/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import type { FactAsked } from '../fact-asked.ts';
import type { Finding } from '../finding.ts';

type AsidesProps = {
  area: string;
  asked: readonly FactAsked[];
  findings: readonly Finding[];
  /** The desk may take what was found into the family's file. */
  mayTake: boolean;
};

/** What passed beside the answers: facts asked for by name with what the centre said, and findings of visits. */
export function Asides({ area, asked, findings, mayTake }: AsidesProps): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  const format = useFormat();
  return (
    <>
      {asked.length > 0 && (
        <>
          <h3 className="subhead">{t('asked_facts')}</h3>
          <ul className="referrals-climbs">
            {asked.map((one) => (
              <li key={one.fact_ask}>
                {t('asked_fact', { label: one[`label_${lang}`], who: one.who ?? t('ask_fact_house') })}
                <span className="source referrals-below">{said(one)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h3 className="subhead">{t('findings')}</h3>
          {findings.map((one) => (
            <FindingLine key={one.finding} area={area} finding={one} mayTake={mayTake} />
          ))}
        </>
      )}
    </>
  );

  function said({ reply }: FactAsked): string {
    if (reply === null) return t('fact_waiting');
    if (!reply.given) return t('fact_not_given');
    const value = reply[`value_${lang}`];
    if (value === null) return t('consent_ended');
    const { source, as_of, at } = reply;
    const date = as_of === null ? '' : format.date(as_of);
    return t('fact_given', { value, source: t(`source.${source ?? ''}`), date, moment: format.moment(at) });
  }
}

function FindingLine({ area, finding, mayTake }: { area: string; finding: Finding; mayTake: boolean }) {
  const t = useWords('referrals');
  const format = useFormat();
  const say = useFactWords();
  const { run, busy, problem } = useDo();
  const { visited_on, words, by, facts, taken } = finding;
  return (
    <div className="stack tight">
      <p className="source">{t('finding_line', { date: format.date(visited_on), by: by ?? '' })}</p>
      <p className="said">“{words}”</p>
      {facts.length > 0 && (
        <ul className="referrals-climbs">
          {facts.map((one) => (
            <li key={`${one.subject} ${one.key}`}>
              {t('asked_fact', { label: say.label(one.key), who: one.who ?? t('ask_fact_house') })}:{' '}
              {say.answer(one.key, { state: 'value', value: one.value as never })}
            </li>
          ))}
        </ul>
      )}
      {taken !== null && (
        <p className="source">
          {t('finding_taken', { moment: format.moment(taken.at), by: taken.by ?? '' })}
        </p>
      )}
      {problem !== null && <Refused problem={problem} />}
      {mayTake && taken === null && facts.length > 0 && (
        <div className="acts">
          <Button
            busy={busy}
            onPress={() => void run('referrals.take-finding', { area, finding: finding.finding })}
          >
            {t('finding_take')}
          </Button>
        </div>
      )}
    </div>
  );
}
