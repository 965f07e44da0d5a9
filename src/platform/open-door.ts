import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { asActor, type AnyTx } from './db.ts';
import type { House } from './house.ts';
import { passAs, wrongSecrets, type OpenAs } from './open-as.ts';
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
  /** A door that says something to the house, or is asked for something of one's own: see `openAct`. */
  act?(tx: AnyTx, input: unknown, visitor: Visitor): Promise<unknown>;
  /** A door for the holder of a secret: see `openAs`. */
  entered?: OpenAs;
};

/** Who stands at an open door: nobody known. `from` is a keyed hash of the address, to count attempts; `house` its own address. */
export type Visitor = { from: string; house: string };

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

/**
 * Declares an open door whose work is one transaction as nobody: row level security shows nothing, so what is reached is reached
 * through functions of the room. A refusal that is returned is said after what was written is kept (a counted attempt); one that
 * is thrown takes everything back.
 */
export function openAct<I extends z.ZodType, O extends z.ZodType>(
  declared: Pick<OpenDoor, 'name' | 'path' | 'summary' | 'description'> & {
    input: I;
    output: O;
    act(tx: AnyTx, input: z.infer<I>, visitor: Visitor): Promise<z.infer<O> | Refusal>;
  },
): OpenDoor {
  const nothing = { keep_seconds: 0, prepare: async () => undefined, run: () => undefined };
  return { ...nothing, ...declared } as unknown as OpenDoor;
}

/** Mounts POST /open/<path> of every open door; each address may come `limit` times a minute, 0 for as often as it likes. */
export function mountOpenDoors(app: FastifyInstance, house: House, limit: RateLimit): void {
  const wrong = wrongSecrets(limit);
  for (const door of house.register.opens) {
    const prepared = keeper(house, door);
    app.post(door.path, async (request, reply) => {
      const wait = mayPass(limit, request.ip, Date.now());
      if (wait > 0) throw refuse('too_many_requests', { seconds: wait }, 429);
      const parsed = door.input.safeParse(request.body);
      if (!parsed.success) throw badInput(parsed.error, house.sentences);
      reply.header('cache-control', 'no-store');
      try {
        if (door.entered !== undefined) {
          const passed = await passAs(house, door.entered, parsed.data, {
            limit: wrong,
            address: request.ip,
          });
          if ('done' in passed) return passed.done;
          reply.status(passed.problem.status).type('application/problem+json; charset=utf-8');
          return reply.send(JSON.stringify(passed.problem));
        }
        if (door.act === undefined) return door.run(await prepared(), parsed.data);
        const { act } = door;
        const visitor = { from: keyed(house, request.ip), house: house.address ?? '' };
        const said = await asActor(house.db, null, 'read write', (tx) => act(tx, parsed.data, visitor));
        if (said instanceof Refusal) throw said;
        return said;
      } catch (error) {
        if (error instanceof Refusal) throw error;
        throw failure(house, error, door.name);
      }
    });
  }
}

function keyed(house: House, address: string): string {
  return createHmac('sha256', house.inputKey).update(`visitor ${address}`).digest('base64url');
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
