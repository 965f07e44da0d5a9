import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

/** A button that is only a sign; its words are read aloud and shown on hovering. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onPress: () => void;
  pressed?: boolean;
}): ReactNode {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      aria-pressed={props.pressed}
      title={props.label}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
