import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A list between hairlines. Its children are `<li>`; use RowItem for the usual shape. */
export function Rows({ children, label }: { children: ReactNode; label?: string }): ReactNode {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  );
}

type RowItemProps = {
  /** Words, or a link with className "item-title". */
  title: ReactNode;
  marks?: ReactNode;
  text?: ReactNode;
  /** At the right end: a button, an amount, a number of days. */
  end?: ReactNode;
  slim?: boolean;
};

/** One row: title and marks, a line of text, and something at the end. */
export function RowItem({ title, marks, text, end, slim = false }: RowItemProps): ReactNode {
  const beside = slim && marks === undefined;
  return (
    <li className={classNames('item', slim && 'slim')}>
      {beside ? (
        <>
          <div>{title}</div>
          {end !== undefined && <div className="item-end">{end}</div>}
          {text !== undefined && <div className="item-text">{text}</div>}
        </>
      ) : (
        <>
          <div className="item-top large">
            {title}
            {marks}
          </div>
          {text !== undefined && <div className="item-text">{text}</div>}
          {end !== undefined && <div>{end}</div>}
        </>
      )}
    </li>
  );
}
