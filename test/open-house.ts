import { inject } from 'vitest';
import { cloneDatabase } from './database.ts';
import { houseOn, type OpenHouse } from './house-on.ts';

export type { OpenHouse } from './house-on.ts';

/** Opens a house for one test file, on a database of its own. */
export async function openHouse(): Promise<OpenHouse> {
  return houseOn(await cloneDatabase(inject('ownerUrl')));
}
