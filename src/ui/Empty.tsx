import type { ReactNode } from 'react';

/** Nothing here: says what to do next, never only that there is nothing. */
export function Empty({ children, act }: { children: ReactNode; act?: ReactNode }): ReactNode {
  return (
    <div className="state">
      <div>{children}</div>
      {act}
    </div>
  );
}
