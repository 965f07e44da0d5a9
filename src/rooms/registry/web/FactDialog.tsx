import { useState, type ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import type { ContestTold } from '../contest.ts';
import { ContestForm } from './ContestForm.tsx';
import { Contested } from './Contested.tsx';
import { useFactWords } from './fact-words.ts';
import type { FactOnFile, FactRecordTold } from './family-file.ts';
import { useRecordFact } from './use-record-fact.ts';

type Kept = FactRecordTold & { corrects: string | null; corrected_by: string | null };
type Records = { records: Kept[]; contests: (ContestTold & { settled: boolean })[] };
type FactDialogProps = {
  area: string;
  fact: FactOnFile;
  whose: string;
  onAsk: () => void;
  onCorrect: (wrong: FactRecordTold) => void;
  onClose: () => void;
};

/** One fact with everything that was ever said of it, and what can be done: confirm, correct, contest, ask anew. */
export function FactDialog({ area, fact, whose, onAsk, onCorrect, onClose }: FactDialogProps): ReactNode {
  const t = useWords('registry');
  const say = useFactWords();
  const [contesting, setContesting] = useState<string | null>(null);
  const { keep, busy: keeping, problem: keepProblem } = useRecordFact(area);
  const { run, busy, problem } = useDo();
  const { subject, key, used } = fact;
  const asked = useAsk<Records>('registry.list-fact-records', { area, subject, key });
  const { records = [], contests = [] } = asked.data ?? {};
  const refused = problem ?? keepProblem ?? asked.problem;
  return (
    <Dialog title={say.label(key)} sheet roomy onClose={onClose}>
      <p className="muted">{whose}</p>
      <p className="figure">{say.answer(key, used)}</p>
      <p className={fact.expired ? 'source old' : 'source'}>
        {t('in_use')} · {say.source(used, true)}
        {fact.expired && ` · ${t('ask_again')}`}
      </p>
      <div className="acts">
        {fact.expired && (
          <Button look="go" busy={keeping} onPress={() => void keep(fact)}>
            {t('still_so')}
          </Button>
        )}
        <Button onPress={onAsk}>{t('answer_anew')}</Button>
      </div>
      {fact.contested.map((one) => (
        <Contested key={one.contest} one={one} />
      ))}
      {refused !== null && <Refused problem={refused} />}
      <h3 className="subhead">{t('all_said')}</h3>
      {asked.data === undefined && asked.problem === null && <Loading lines={3} />}
      <ul className="registry-records">
        {records.map((one) => (
          <li key={one.fact}>
            <p className="row">
              <b className={one.corrected_by === null ? undefined : 'registry-corrected'}>
                {say.answer(key, one)}
              </b>
              {one.fact === used.fact && (
                <Chip tone="wait" icon={null}>
                  {t('in_use')}
                </Chip>
              )}
              {one.corrected_by !== null && <Chip>{t('was_corrected')}</Chip>}
              {one.corrects !== null && <Chip>{t('corrects_one')}</Chip>}
            </p>
            <p className="source">{say.source(one, true)}</p>
            {contests
              .filter((each) => each.fact === one.fact && each.settled)
              .map((each) => (
                <p key={each.contest} className="source">
                  {t('contest_settled', { words: each.words })}
                </p>
              ))}
            {one.corrected_by === null && acts(one)}
            {contesting === one.fact && (
              <ContestForm area={area} fact={one.fact} onDone={() => setContesting(null)} />
            )}
          </li>
        ))}
      </ul>
      <p className="source">{t('both_kept')}</p>
    </Dialog>
  );

  function acts(one: Kept): ReactNode {
    const named = (words: string) => `${words} ${say.answer(key, one)}`;
    return (
      <div className="acts">
        {one.verified_by === null && one.state !== 'refused' && (
          <Button look="quiet" busy={busy} label={named(t('confirm'))} onPress={() => void verify(one.fact)}>
            {t('confirm')}
          </Button>
        )}
        <Button look="quiet" label={named(t('correct'))} onPress={() => onCorrect(one)}>
          {t('correct')}
        </Button>
        <Button
          look="quiet"
          expanded={contesting === one.fact}
          label={named(t('contest'))}
          onPress={() => setContesting(contesting === one.fact ? null : one.fact)}
        >
          {t('contest')}
        </Button>
      </div>
    );
  }

  async function verify(record: string) {
    await run('registry.verify-fact', { area, verification: newId(), fact: record });
  }
}
