import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Chip, type Tone } from '../../../ui/Chip.tsx';
import type { IconName } from '../../../ui/Icon.tsx';
import type { RightState } from './use-screening.ts';

/** Where a right stands, in a word. */
export function StateChip({ state }: { state: RightState }): ReactNode {
  const t = useWords('eligibility');
  const { tone, icon } = chips[state];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Chip>
  );
}

const chips: Record<RightState, { tone: Tone; icon: IconName | null }> = {
  receiving: { tone: 'ok', icon: 'check' },
  helped: { tone: 'ok', icon: 'check' },
  sent: { tone: 'wait', icon: 'clock' },
  gap: { tone: 'now', icon: null },
  judgement: { tone: 'ask', icon: 'scale' },
  ask: { tone: 'ask', icon: 'question' },
  no: { tone: 'plain', icon: null },
};
