import type { ReactNode } from 'react';
import { ComplainForm } from './ComplainForm.tsx';

/** The page for everybody who complains, without signing in. */
export function ComplainScreen(): ReactNode {
  return (
    <div className="page-narrow stack">
      <ComplainForm />
    </div>
  );
}
