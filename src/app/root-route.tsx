import { createRootRoute } from '@tanstack/react-router';
import { Hall } from './Hall.tsx';

/** Where all addresses begin. */
export const rootRoute = createRootRoute({ component: Hall });

/** A route at this path. */
export function at<Path extends string>(path: Path): { getParentRoute: () => typeof rootRoute; path: Path } {
  return { getParentRoute: () => rootRoute, path };
}
