import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

type SectionProps = {
  title: ReactNode;
  count?: number | string | undefined;
  /** A link at the right end, such as “see all 12”. */
  act?: ReactNode;
  children?: ReactNode;
  /** No space above: it stands at the top of its column. */
  first?: boolean;
};

/** A part of a page under its ruled heading. */
export function Section({ title, count, act, children, first = false }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className={classNames('section', first && 'first')} aria-labelledby={id}>
      <SectionHead title={title} count={count} act={act} id={id} />
      {children}
    </section>
  );
}

/** The ruled heading alone. */
export function SectionHead(props: Omit<SectionProps, 'children' | 'first'> & { id?: string }): ReactNode {
  return (
    <div className="section-head">
      <h2 id={props.id}>
        {props.title} {props.count !== undefined && <span className="count">{props.count}</span>}
      </h2>
      {props.act}
    </div>
  );
}
