import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { withWords } from '../platform/web/words.ts';

const doors = import.meta.glob<Record<string, FunctionComponent>>('../rooms/*/web/public.ts');

/** A screen of a room, fetched through its one door when it is first wanted. */
export function screenOf(room: string, screen: string): AsyncRouteComponent<object> {
  return lazyRouteComponent(() => withWords([room], fetchScreen(room, screen)), 'Screen');
}

async function fetchScreen(room: string, screen: string): Promise<{ Screen: FunctionComponent }> {
  const door = await doors[`../rooms/${room}/web/public.ts`]?.();
  const Screen = door?.[screen];
  if (Screen === undefined) throw new Error(`${room} has no ${screen}`);
  return { Screen };
}
