import type { OpenHouse } from './open-house.ts';
import type { ExampleWorld } from './examples.ts';
import { newId } from '../src/platform/ids.ts';
import { writeAccount } from './write-account.ts';

/** Fills one area with something of everything, written by those whose duty it is, and tells the ids. */
export async function settleVillage(open: OpenHouse, tambon: '670307' | '450303'): Promise<ExampleWorld> {
  const area = open.area(tambon);
  const account = newId();
  const posting = newId();
  await writeAccount(open, { account, posting, area });
  return { open, area, has: { account, posting } };
}
