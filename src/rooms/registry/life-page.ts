import { z } from 'zod';
import { refuse } from '../../platform/refuse.ts';

/** The key after which a list of life events goes on. */
export function pageKey(last: { asked_at: string; event: string } | undefined): string | null {
  return last ? `${last.asked_at}~${last.event}` : null;
}

/** Reads such a key. Refuses `page_unknown`. */
export function keyOfPage(after: string | undefined): [moment: string | null, event: string | null] {
  if (!after) return [null, null];
  const [moment = '', event = ''] = after.split('~');
  if (Number.isNaN(Date.parse(moment)) || !z.uuid().safeParse(event).success) throw refuse('page_unknown');
  return [moment, event];
}
