import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { useUiWords } from './ui-words.ts';

/** What was picked so far, each with its way out. */
export function Picked(props: {
  label: string;
  items: readonly { key: string; text: string }[];
  onRemove: (key: string) => void;
}): ReactNode {
  const t = useUiWords();
  if (props.items.length === 0) return null;
  return (
    <ul className="picked" aria-label={props.label}>
      {props.items.map((item) => (
        <li key={item.key}>
          {item.text}
          <IconButton
            icon="close"
            label={t('remove', { what: item.text })}
            onPress={() => props.onRemove(item.key)}
          />
        </li>
      ))}
    </ul>
  );
}
