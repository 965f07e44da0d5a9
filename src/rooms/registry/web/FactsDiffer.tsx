import type { ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { useFactWords } from './fact-words.ts';
import { Contested } from './Contested.tsx';
import type { FactOnFile, FactRecordTold } from './family-file.ts';

type FactsDifferProps = {
  area: string;
  fact: FactOnFile;
  whose: string;
  onAsk: () => void;
  onOpen: () => void;
};

/** What sources say differently, or somebody says is not so, side by side; nothing is overwritten, one may be confirmed. */
export function FactsDiffer({ area, fact, whose, onAsk, onOpen }: FactsDifferProps): ReactNode {
  const t = useWords('registry');
  const say = useFactWords();
  const { run, busy, problem } = useDo();
  return (
    <div className="registry-differ">
      <h3>
        {say.label(fact.key)} <span className="muted">{whose}</span>
      </h3>
      <ul>
        {[fact.used, ...fact.others].map((one) => (
          <li key={one.fact}>
            <p className="large">
              <b>{say.answer(fact.key, one)}</b>
            </p>
            <p className="row">
              {one.fact === fact.used.fact && (
                <Chip tone="wait" icon={null}>
                  {t('in_use')}
                </Chip>
              )}
              {one.verified_by === null && <Chip>{t('unconfirmed')}</Chip>}
            </p>
            <p className="source">{say.source(one, true)}</p>
            {one.verified_by === null && one.state !== 'refused' && (
              <Button busy={busy} onPress={() => void confirm(one)}>
                {t('confirm')} <span className="hidden-words">{say.answer(fact.key, one)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {fact.contested.map((one) => (
        <Contested key={one.contest} one={one} />
      ))}
      {problem !== null && <Refused problem={problem} />}
      <div className="acts">
        <Button onPress={onAsk} label={`${t('ask_family_again')} ${say.label(fact.key)} ${whose}`}>
          {t('ask_family_again')}
        </Button>
        <Button look="quiet" onPress={onOpen} label={`${t('open_fact')} ${say.label(fact.key)} ${whose}`}>
          {t('open_fact')}
        </Button>
      </div>
      <p className="source">{t('both_kept')}</p>
    </div>
  );

  async function confirm(one: FactRecordTold) {
    await run('registry.verify-fact', { area, verification: newId(), fact: one.fact });
  }
}
