import { useCombobox } from 'downshift';
import { useEffect, useEffectEvent, useId, useState, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useUiWords } from './ui-words.ts';

type TypeAheadProps<Item> = {
  label: ReactNode;
  /** Fetches what fits the letters; an older answer that arrives late is dropped. */
  load: (text: string, signal: AbortSignal) => Promise<readonly Item[]>;
  onPick: (item: Item | null) => void;
  picked?: Item | null;
  toText: (item: Item) => string;
  toKey: (item: Item) => string;
  /** How a choice looks in the list: words first, then <small> for what tells it apart. */
  renderItem?: (item: Item) => ReactNode;
  minLetters?: number;
  hint?: ReactNode;
  error?: ReactNode;
  placeholder?: string;
  optional?: boolean;
  /** Empties itself after a choice, for picking several one after another. */
  clearsAfterPick?: boolean;
};

/** Type a few letters, choose with arrows and Enter. For lists too long to send to the browser. */
export function TypeAhead<Item>(props: TypeAheadProps<Item>): ReactNode {
  const t = useUiWords();
  const hintId = useId();
  const errorId = useId();
  const minLetters = props.minLetters ?? 2;
  const [text, setText] = useState(props.picked ? props.toText(props.picked) : '');
  const { items, state } = useChoices(
    props.load,
    text,
    minLetters,
    props.picked ? props.toText(props.picked) : '',
  );
  const box = useCombobox<Item>({
    items: [...items],
    inputValue: text,
    selectedItem: props.picked ?? null,
    itemToString: (item) => (item === null ? '' : props.toText(item)),
    itemToKey: (item) => (item === null ? '' : props.toKey(item)),
    defaultHighlightedIndex: 0,
    onInputValueChange: ({ inputValue, type }) => {
      setText(inputValue);
      const typed = type === useCombobox.stateChangeTypes.InputChange;
      if (typed && props.picked) props.onPick(null);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      props.onPick(selectedItem);
      if (props.clearsAfterPick === true) setText('');
    },
    stateReducer: (_, { type, changes }) => {
      const picks =
        type === useCombobox.stateChangeTypes.InputKeyDownEnter ||
        type === useCombobox.stateChangeTypes.ItemClick;
      if (picks && props.clearsAfterPick === true) return { ...changes, inputValue: '' };
      // Leaving the field must not choose what merely was highlighted.
      if (type === useCombobox.stateChangeTypes.InputBlur)
        return { ...changes, selectedItem: props.picked ?? null };
      return changes;
    },
  });
  const described = [props.error !== undefined && errorId, props.hint !== undefined && hintId].filter(
    Boolean,
  );
  const open = box.isOpen && text.trim() !== '';
  return (
    <div className="field">
      <label className="field-label" {...box.getLabelProps()}>
        {props.label} {props.optional === true && <span className="optional">{t('optional')}</span>}
      </label>
      <div className="type-ahead find">
        <Icon name="search" />
        <input
          {...box.getInputProps({
            'aria-describedby': described.length === 0 ? undefined : described.join(' '),
            'aria-invalid': props.error !== undefined || undefined,
          })}
          className="input"
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
        />
        <ul className="type-ahead-list" {...box.getMenuProps()}>
          {open &&
            state === 'ready' &&
            items.map((item, index) => (
              <li key={props.toKey(item)} {...box.getItemProps({ item, index })}>
                {props.renderItem ? props.renderItem(item) : props.toText(item)}
              </li>
            ))}
        </ul>
        {open && state !== 'ready' && (
          <div className="type-ahead-list">
            <p className="says">{saying(state, text)}</p>
          </div>
        )}
      </div>
      <p className="hidden-words" role="status">
        {open && (state === 'ready' ? t('found', { n: items.length }) : saying(state, text))}
      </p>
      {props.hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {props.hint}
        </p>
      )}
      {props.error !== undefined && (
        <p className="field-error" id={errorId}>
          <Icon name="warning" />
          <span>{props.error}</span>
        </p>
      )}
    </div>
  );

  function saying(now: ChoiceState, written: string): string {
    if (now === 'short') return t('type_more', { n: minLetters });
    if (now === 'none') return t('nothing_found', { text: written.trim() });
    return t('searching');
  }
}

type ChoiceState = 'short' | 'loading' | 'none' | 'ready';

function useChoices<Item>(
  load: TypeAheadProps<Item>['load'],
  text: string,
  minLetters: number,
  pickedText: string,
): { items: readonly Item[]; state: ChoiceState } {
  const [found, setFound] = useState<{ text: string; items: readonly Item[] }>({ text: '', items: [] });
  const fetchChoices = useEffectEvent(load);
  const wanted = text.trim();
  const idle = [...wanted].length < minLetters || wanted === pickedText;
  useEffect(() => {
    if (idle) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetchChoices(wanted, stop.signal).then(
        (items) => {
          if (!stop.signal.aborted) setFound({ text: wanted, items });
        },
        () => {
          if (!stop.signal.aborted) setFound({ text: wanted, items: [] });
        },
      );
    }, 120);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted, idle]);
  if (idle) return { items: [], state: 'short' };
  if (found.text !== wanted) return { items: [], state: 'loading' };
  return { items: found.items, state: found.items.length === 0 ? 'none' : 'ready' };
}
