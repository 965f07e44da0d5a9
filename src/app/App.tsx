import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { makeQueryClient } from '../platform/web/query-client.ts';
import { router } from './routes.tsx';

/** The whole app: what was read, and the pages. */
export function App(): ReactNode {
  const [queries] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
