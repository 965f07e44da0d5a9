import type { ReactNode } from 'react';

/** What happened, newest first: when on the left, who and what on the right. */
export function Timeline(props: {
  label?: string;
  items: readonly { key: string; at: string; when: ReactNode; what: ReactNode }[];
}): ReactNode {
  return (
    <ol className="timeline" aria-label={props.label}>
      {props.items.map((item) => (
        <li key={item.key}>
          <time dateTime={item.at}>{item.when}</time>
          <div>{item.what}</div>
        </li>
      ))}
    </ol>
  );
}
