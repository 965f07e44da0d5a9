import type { ReactNode } from 'react';
import { Chip, type Tone } from './Chip.tsx';
import { useUiWords } from './ui-words.ts';

/** The clock of a thing: days left until it is due; below zero it is late by so many days. */
export function DueChip({ days }: { days: number }): ReactNode {
  const t = useUiWords();
  if (days < 0) return <Chip tone="bad">{t('late', { n: -days })}</Chip>;
  if (days === 0) {
    return (
      <Chip tone="now" icon="clock">
        {t('today')}
      </Chip>
    );
  }
  const tone: Tone = days <= 3 ? 'soon' : 'plain';
  return <Chip tone={tone}>{days === 1 ? t('tomorrow') : t('in_days', { n: days })}</Chip>;
}
