import { Fragment, type ReactNode } from 'react';

/** Names and their values, two columns. */
export function Facts({
  items,
}: {
  items: readonly { key: string; name: ReactNode; value: ReactNode }[];
}): ReactNode {
  return (
    <dl className="facts">
      {items.map((item) => (
        <Fragment key={item.key}>
          <dt>{item.name}</dt>
          <dd>{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
