import type { ReactNode } from 'react';
/** The mark of Tambon One: a Thai one (๑) on indigo. */
export function BrandMark(): ReactNode {
  return (
    <svg className="brand-mark" viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="8" />
      <path d="M18.2 19.8a2.6 2.6 0 1 1 2.6-2.7c0 4.2-3 6.3-6 6.3-3.6 0-6.1-2.9-6.1-6.7 0-4.9 3.9-8.6 9.1-8.6 5.7 0 9.5 4 9.5 9.7 0 5-2.7 8.6-6.6 10.7" />
    </svg>
  );
}
