import type { KeyboardEvent, Ref, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { useUiWords } from './ui-words.ts';

type SearchBoxProps = {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  big?: boolean;
  hint?: string;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

/** The one box to look for anything. Mark the main one on a page with the key that reaches it. */
export function SearchBox({ inputRef, ...props }: SearchBoxProps): ReactNode {
  const t = useUiWords();
  return (
    <form
      role="search"
      className="find"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit?.(props.value);
      }}
    >
      <Icon name="search" />
      <input
        ref={inputRef}
        type="search"
        className={classNames('input', props.big === true && 'big')}
        aria-label={props.label}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        autoFocus={props.autoFocus}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={props.onKeyDown}
      />
      {props.value === '' ? (
        props.hint !== undefined && <kbd aria-hidden="true">{props.hint}</kbd>
      ) : (
        <IconButton icon="close" label={t('clear')} onPress={() => props.onChange('')} />
      )}
    </form>
  );
}
