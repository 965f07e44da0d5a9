import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { RowItem, Rows } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import { useFactWords } from './fact-words.ts';
import type { FactOnFile, FamilyFile } from './family-file.ts';
import { useRecordFact } from './use-record-fact.ts';
import { useWhose } from './use-whose.ts';

type FactsOldProps = { area: string; file: FamilyFile; onAsk: (one: FactOnFile) => void };

/** Answers that are too old to count, each confirmed with one tap when it still holds. */
export function FactsOld({ area, file, onAsk }: FactsOldProps): ReactNode {
  const t = useWords('registry');
  const say = useFactWords();
  const whose = useWhose(file);
  const { keep, busy, problem } = useRecordFact(area);
  const [all, setAll] = useState(false);
  const old = file.facts.filter((one) => one.expired);
  if (old.length === 0) return null;
  const named = (words: string, one: FactOnFile) => `${words} ${say.label(one.key)} ${whose(one.subject)}`;
  return (
    <Section title={t('facts_old')} count={old.length}>
      <p className="muted">{t('facts_old_text')}</p>
      {problem !== null && <Refused problem={problem} />}
      <Rows label={t('facts_old')}>
        {(all ? old : old.slice(0, FIRST)).map((one) => (
          <RowItem
            key={`${one.subject} ${one.key}`}
            title={
              <span>
                {say.label(one.key)}: <b>{say.answer(one.key, one.used)}</b>{' '}
                <span className="muted">{whose(one.subject)}</span>
              </span>
            }
            text={<span className="source old">{say.source(one.used)}</span>}
            end={
              <span className="acts">
                <Button busy={busy} label={named(t('still_so'), one)} onPress={() => void keep(one)}>
                  {t('still_so')}
                </Button>
                <Button look="quiet" label={named(t('answer_anew'), one)} onPress={() => onAsk(one)}>
                  {t('answer_anew')}
                </Button>
              </span>
            }
          />
        ))}
      </Rows>
      {!all && old.length > FIRST && (
        <div className="acts below">
          <Button onPress={() => setAll(true)}>{t('all_facts', { n: old.length })}</Button>
        </div>
      )}
    </Section>
  );
}

const FIRST = 5;
