import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import type { Standing } from '../rights-list.ts';
import { useAmountWords } from './amount-words.ts';
import type { RightState } from './use-screening.ts';

/** What stands in a cell: a sign, the amount, and where there is room the state in words. */
export function CellWords(props: { right: Standing; state: RightState; wide: boolean }): ReactNode {
  const t = useWords('eligibility');
  const say = useAmountWords();
  const format = useFormat();
  const { right, state, wide } = props;
  const icon = signs[state];
  const amount = right.amount === null ? '' : say.short(right.amount);
  const words = () => {
    if (state === 'no') return '';
    if (state === 'helped' && right.helped !== null) {
      return wide
        ? t('helped_this_year', { times: right.helped.times, on: format.date(right.helped.last_on) })
        : t('times', { n: right.helped.times });
    }
    if (!wide) return state === 'gap' && amount === '' ? t('cell.gap') : amount;
    return [t(`state.${state}`), right.amount === null ? '' : say.full(right.amount)]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <span aria-hidden={state === 'no'}>
      {icon !== null && <Icon name={icon} />} {words()}
    </span>
  );
}

const signs: Record<RightState, IconName | null> = {
  receiving: 'check',
  helped: 'check',
  sent: 'clock',
  gap: null,
  judgement: 'scale',
  ask: 'question',
  no: 'dash',
};
