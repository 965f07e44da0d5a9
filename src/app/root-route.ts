import { createRootRoute } from '@tanstack/react-router';
import { Hall } from './Hall.tsx';

/** The hallway, in which every page stands. */
export const rootRoute = createRootRoute({ component: Hall });
