import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** An official paper on the screen, as it will be printed. `slip` is the narrow kind handed over the desk. */
export function Paper({
  children,
  slip = false,
  label,
}: {
  children: ReactNode;
  slip?: boolean;
  label: string;
}): ReactNode {
  return (
    <article className={classNames('paper', slip && 'slip')} aria-label={label}>
      {children}
    </article>
  );
}
