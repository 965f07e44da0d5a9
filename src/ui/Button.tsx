import { useId, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonLook = 'plain' | 'go' | 'quiet' | 'danger';

type ButtonProps = {
  children: ReactNode;
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  type?: 'button' | 'submit';
  look?: ButtonLook;
  big?: boolean;
  wide?: boolean;
  icon?: IconName | undefined;
  /** The key that does the same, shown at a desk. */
  hint?: string | undefined;
  /** Why this cannot be pressed now. The button stays reachable and says so below itself. */
  reason?: string | undefined;
  /** Work is under way: the button turns its sign and ignores further presses. */
  busy?: boolean;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  /** Said instead of the words, for one of several alike; it must begin with the words that are seen. */
  label?: string | undefined;
  autoFocus?: boolean;
};

/** A button. Give a reason instead of disabling it silently. */
export function Button(props: ButtonProps): ReactNode {
  const { look = 'plain', big = false, wide = false, busy = false, type = 'button', reason } = props;
  const reasonId = useId();
  const stopped = busy || reason !== undefined;
  const button = (
    <button
      type={type}
      className={buttonClass({ look, big, wide })}
      aria-disabled={stopped || undefined}
      aria-busy={busy || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-label={props.label}
      aria-describedby={reason === undefined ? undefined : reasonId}
      autoFocus={props.autoFocus}
      onClick={(event) => {
        if (stopped) event.preventDefault();
        else props.onPress?.(event);
      }}
    >
      {busy ? <Icon name="wait" /> : props.icon && <Icon name={props.icon} />}
      {props.children}
      {props.hint !== undefined && <kbd aria-hidden="true">{props.hint}</kbd>}
    </button>
  );
  if (reason === undefined) return button;
  return (
    <span className={classNames('act-with-reason', wide && 'wide')}>
      {button}
      <span className="source" id={reasonId}>
        {reason}
      </span>
    </span>
  );
}

/** The same look for a link: `<Link className={buttonClass({ look: 'go' })}>`. */
export function buttonClass(of: { look?: ButtonLook; big?: boolean; wide?: boolean } = {}): string {
  return classNames(
    'button',
    of.look !== undefined && of.look !== 'plain' && of.look,
    of.big === true && 'big',
    of.wide === true && 'wide',
  );
}
