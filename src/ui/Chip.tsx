import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'plain' | 'now' | 'soon' | 'ok' | 'bad' | 'ask' | 'wait';

/** A small mark. `now` is marigold and means “you, now”: at most one thing on a screen may shout. */
export function Chip(props: {
  children: ReactNode;
  tone?: Tone;
  icon?: IconName | null;
  long?: boolean;
}): ReactNode {
  const tone = props.tone ?? 'plain';
  const icon = props.icon === undefined ? usualIcon[tone] : props.icon;
  return (
    <span className={classNames('chip', tone !== 'plain' && tone, props.long === true && 'long')}>
      {icon && <Icon name={icon} />}
      <span>{props.children}</span>
    </span>
  );
}

const usualIcon: Record<Tone, IconName | null> = {
  plain: null,
  now: null,
  soon: null,
  ok: 'check',
  bad: 'warning',
  ask: 'question',
  wait: 'clock',
};
