import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useUiWords } from './ui-words.ts';

export type ConditionState = 'yes' | 'no' | 'unknown' | 'judge';

/** A list of reasons, each met, not met, not known yet, or left to a person. */
export function Conditions(props: {
  items: readonly {
    key: string;
    state: ConditionState;
    text: ReactNode;
    source?: ReactNode;
    old?: boolean;
  }[];
}): ReactNode {
  const t = useUiWords();
  return (
    <ul className="conditions">
      {props.items.map((item) => (
        <li key={item.key} className={item.state}>
          <Icon name={icons[item.state]} />
          <div>
            <span className="hidden-words">{t(item.state)}: </span>
            {item.text}
            {item.source !== undefined && (
              <small className={classNames(item.old === true && 'old')}>{item.source}</small>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const icons: Record<ConditionState, IconName> = {
  yes: 'check',
  no: 'close',
  unknown: 'question',
  judge: 'scale',
};
