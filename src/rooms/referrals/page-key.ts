import { z } from 'zod';
import { refuse } from '../../platform/refuse.ts';

/** Reads the key after which a page goes on: a day or a moment, and an id. Refuses `page_unknown`. */
export function keyOf(after: string | undefined): [key: string | undefined, id: string | undefined] {
  if (!after) return [undefined, undefined];
  const [key = '', last = ''] = after.split('~');
  const known =
    /^\d{4}-\d\d-\d\d/.test(key) && !Number.isNaN(Date.parse(key)) && z.uuid().safeParse(last).success;
  if (!known) throw refuse('page_unknown');
  return [key, last];
}
