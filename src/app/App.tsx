import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queries } from './queries.ts';
import { router } from './routes.tsx';

/** The whole app: what was read, and the pages. */
export function App(): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
