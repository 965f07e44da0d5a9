import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type NoteProps = {
  children?: ReactNode;
  title?: ReactNode;
  tone?: 'warn' | 'bad' | 'ok' | 'calm';
  acts?: ReactNode;
  /** Read aloud as soon as it appears. */
  live?: boolean;
};

/** A remark beside a coloured rule: warning, refusal, success, or calm advice. */
export function Note({ children, title, tone = 'warn', acts, live = false }: NoteProps): ReactNode {
  return (
    <div className={classNames('note', tone !== 'warn' && tone)} role={live ? 'alert' : undefined}>
      {title !== undefined && <p className="note-title">{title}</p>}
      {children}
      {Boolean(acts) && <div className="acts">{acts}</div>}
    </div>
  );
}
