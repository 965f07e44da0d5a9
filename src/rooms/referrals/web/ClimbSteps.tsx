import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { nextClimb, type Climb } from '../climb.ts';

/** The steps that an overdue request climbed, what was done about each, and where it climbs next. */
export function ClimbSteps({
  climbs,
  due_on,
  open,
}: {
  climbs: readonly Climb[];
  due_on: string;
  open: boolean;
}): ReactNode {
  const t = useWords('referrals');
  const format = useFormat();
  if (climbs.length === 0) return null;
  const next = open ? nextClimb(due_on, format.today()) : undefined;
  return (
    <ul className="referrals-climbs" aria-label={t('climb_steps')}>
      {climbs.map((one) => (
        <li key={one.step}>
          {t('climb_on', { step: t(`climb.${one.to_whom}`), date: format.date(one.on) })}
          {one.said.map((said) => (
            <span key={said.at} className="source referrals-below">
              {t('climb_said', { words: said.words, by: said.by ?? '', moment: format.moment(said.at) })}
            </span>
          ))}
        </li>
      ))}
      {next !== undefined && (
        <li className="source">
          {t('climb_next', { step: t(`climb.${next.to_whom}`), date: format.date(next.on) })} ·{' '}
          {t('climb_own')}
        </li>
      )}
    </ul>
  );
}
