import type { z } from 'zod';
import type { Actor } from './actor.ts';
import { answer } from './answer.ts';
import { asActor, type AnyTx } from './db.ts';
import type { House } from './house.ts';
import { newId } from './ids.ts';
import type { OpenDoor } from './open-door.ts';
import { perform } from './perform.ts';
import { mayPass, rateLimit, type RateLimit } from './rate-limit.ts';
import { Refusal, refuse } from './refuse.ts';
import type { Problem } from './problem.ts';

/** As whom somebody without a session comes in, and for which one command or read: what a secret in the input stands for. */
export type Entered = { actor: Actor; name: string; input: unknown; id?: string };

/** An open door behind which one command or read is done as whoever a secret stands for, logged and traced like any other. */
export type OpenAs = { as: 'command' | 'read'; enter(tx: AnyTx, input: unknown): Promise<Entered | Refusal> };

/**
 * Declares an open door for the holder of a secret: `enter` finds as whom they come, or refuses by name. Wrong secrets from one address are
 * counted, and after ten in a minute it waits; the right one still opens.
 */
export function openAs<I extends z.ZodType, O extends z.ZodType>(
  declared: Pick<OpenDoor, 'name' | 'path' | 'summary' | 'description'> & {
    input: I;
    output: O;
    as: OpenAs['as'];
    enter(tx: AnyTx, input: z.infer<I>): Promise<Entered | Refusal>;
  },
): OpenDoor {
  const nothing = { keep_seconds: 0, prepare: async () => undefined, run: () => undefined };
  const { as, enter, ...door } = declared;
  return { ...nothing, ...door, entered: { as, enter } } as unknown as OpenDoor;
}

/** The count of wrong secrets; none is counted where doors are not limited. */
export function wrongSecrets({ perMinute }: RateLimit): RateLimit {
  return rateLimit(perMinute === 0 ? 0 : Math.min(perMinute, 10));
}

/** Does what stands behind the door; a command that was refused comes back as its problem, said as any refusal. */
export async function passAs(
  house: House,
  { as, enter }: OpenAs,
  input: unknown,
  wrong: { limit: RateLimit; address: string },
): Promise<{ done: unknown } | { problem: Problem }> {
  const found = await asActor(house.db, null, 'read only', (tx) => enter(tx, input));
  if (found instanceof Refusal) {
    const wait = mayPass(wrong.limit, wrong.address, Date.now());
    throw wait > 0 ? refuse('too_many_requests', { seconds: wait }, 429) : found;
  }
  const { actor, name, input: wanted, id = newId() } = found;
  if (as === 'read') return { done: await answer(house, actor, name, wanted) };
  const outcome = await perform(house, actor, { id, name, input: wanted });
  if (outcome.state === 'done') return { done: outcome.result };
  if (outcome.state === 'not_tried') throw refuse('not_found', {}, 404);
  return { problem: outcome.problem };
}
