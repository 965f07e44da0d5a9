import { useId, type ReactNode } from 'react';

/** One question in its place, with its answers as buttons below. */
export function Asks({
  question,
  sub,
  children,
}: {
  question: ReactNode;
  sub?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="asks" role="group" aria-labelledby={id}>
      <p className="question" id={id}>
        {question}
      </p>
      {sub !== undefined && <p className="muted small">{sub}</p>}
      <div className="picks">{children}</div>
    </div>
  );
}
