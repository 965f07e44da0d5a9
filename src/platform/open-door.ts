import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { asActor, type AnyTx } from './db.ts';
import type { House } from './house.ts';
import { failure } from './perform.ts';
import { badInput } from './problem.ts';
import { mayPass, type RateLimit } from './rate-limit.ts';
import { Refusal, refuse } from './refuse.ts';

/**
 * A door for everybody: no session, nothing is written, nothing of what came in is kept. `prepare` reads what the answer needs
 * and is asked again when it is older than `keep_seconds`; `run` answers from it and from the input alone.
 */
export type OpenDoor = {
  /** `<room>.<file name>` */
  name: string;
  /** Below /open/. */
  path: string;
  summary: string;
  description: string;
  input: z.ZodType;
  output: z.ZodType;
  keep_seconds: number;
  prepare(tx: AnyTx): Promise<unknown>;
  run(prepared: unknown, input: unknown): unknown;
};

/** Declares an open door; the register of its room lists it under `opens`. */
export function openDoor<P, I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<OpenDoor, 'input' | 'output' | 'prepare' | 'run'> & {
    input: I;
    output: O;
    prepare(tx: AnyTx): Promise<P>;
    run(prepared: P, input: z.infer<I>): z.infer<O>;
  },
): OpenDoor {
  return declared as unknown as OpenDoor;
}

/** Mounts POST /open/<path> of every open door; each address may come `limit` times a minute, 0 for as often as it likes. */
export function mountOpenDoors(app: FastifyInstance, house: House, limit: RateLimit): void {
  for (const door of house.register.opens) {
    const prepared = keeper(house, door);
    app.post(door.path, async (request, reply) => {
      const wait = mayPass(limit, request.ip, Date.now());
      if (wait > 0) throw refuse('too_many_requests', { seconds: wait }, 429);
      const parsed = door.input.safeParse(request.body);
      if (!parsed.success) throw badInput(parsed.error, house.sentences);
      reply.header('cache-control', 'no-store');
      try {
        return door.run(await prepared(), parsed.data);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        throw failure(house, error, door.name);
      }
    });
  }
}

// What was prepared is kept for a while; a failure is not, so that the next one asks again.
function keeper(house: House, door: OpenDoor): () => Promise<unknown> {
  let kept: { until: number; value: Promise<unknown> } | undefined;
  return () => {
    if (kept && kept.until > Date.now()) return kept.value;
    const value = asActor(house.db, null, 'read only', (tx) => door.prepare(tx));
    const own = { until: Date.now() + door.keep_seconds * 1000, value };
    kept = own;
    value.catch(() => {
      if (kept === own) kept = undefined;
    });
    return value;
  };
}
