import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import { answer } from './answer.ts';
import { asActor } from './db.ts';
import { pathOfFile, storeFile } from './files.ts';
import type { House } from './house.ts';
import { newId } from './ids.ts';
import { failure, performAll } from './perform.ts';
import { badInput, problemOf } from './problem.ts';
import { Refusal, refuse } from './refuse.ts';
import { readActor, type FindActor } from './session.ts';
import { areaId, id } from './shapes.ts';

/** What the doors of the web server stand on. */
export type Doors = { house: House; findActor: FindActor; dataDir: string };

/** Mounts POST /do, POST /ask/<read>, POST /file and GET /file/<area>/<id>, and says every refusal as a problem. */
export function mountDoors(app: FastifyInstance, doors: Doors): void {
  const { house } = doors;
  app.setErrorHandler((error, request, reply) => sayProblem(house, error, request, reply));
  app.addHook('onRequest', async (request) => mustBeOurs(request));
  app.post('/do', async (request) => {
    const actor = await whoAsks(doors, request);
    return performAll(house, actor, parse(house, itemList, request.body));
  });
  app.post('/ask/:read', async (request, reply) => {
    const { read } = request.params as { read: string };
    const actor = await whoAsks(doors, request);
    reply.header('cache-control', 'no-store');
    return answer(house, actor, read, request.body ?? {});
  });
  mountFiles(app, doors);
}

/** The actor of a request; undefined session is nobody, an ended one is refused so that the page can sign in again. */
export async function whoAsks(doors: Doors, request: FastifyRequest): Promise<Actor | null> {
  const found = await readActor(request, doors.findActor).catch((error: unknown) => {
    throw failure(doors.house, error, 'session');
  });
  if (found === 'expired') throw refuse('session_expired', {}, 401);
  return found === 'none' ? null : found;
}

/** Parses what came from outside, or refuses it field by field. */
export function parse<T extends z.ZodType>(house: House, shape: T, value: unknown): z.infer<T> {
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw badInput(parsed.error, house.sentences);
  return parsed.data;
}

const itemList = z
  .array(
    z.object({
      id,
      name: z.string().max(100),
      input: z.unknown(),
      at: z.iso.datetime({ offset: true }).optional(),
      after: id.optional(),
    }),
  )
  .min(1)
  .max(100);

function mountFiles(app: FastifyInstance, doors: Doors): void {
  const { house, dataDir } = doors;
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post('/file', { bodyLimit: 100 * 1024 * 1024 }, async (request) => {
      const actor = await whoAsks(doors, request);
      if (!actor) throw refuse('sign_in_first', {}, 401);
      const { area, name, only_me, also } = parse(house, fileQuery, request.query);
      if (!actor.areas.includes(area)) throw refuse('not_found', {}, 404);
      const stored = await storeFile(dataDir, request.body as never);
      const duties = only_me === undefined ? [...new Set([actor.duty, ...(also ? [also] : [])])] : [];
      const row = { area, id: newId(), ...stored, name, duties, account: actor.account };
      await asActor(house.db, actor, 'read write', (tx) =>
        tx.insertInto('platform.file').values(row).execute(),
      );
      return { id: row.id, type: stored.type, bytes: stored.bytes };
    });
    scope.get('/file/:area/:id', async (request, reply) => {
      const actor = await whoAsks(doors, request);
      if (!actor) throw refuse('sign_in_first', {}, 401);
      const wanted = parse(house, fileParams, request.params);
      const file = await asActor(house.db, actor, 'read only', (tx) =>
        sql<{ sha256: string; type: string; name: string; bytes: number }>`
          select sha256, type, name, bytes from platform.file where area = ${wanted.area} and id = ${wanted.id}`.execute(
          tx,
        ),
      );
      const found = file.rows[0];
      if (!found) throw refuse('not_found', {}, 404);
      reply
        .header('content-type', found.type)
        .header('content-length', found.bytes)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, no-store');
      return createReadStream(pathOfFile(dataDir, found.sha256));
    });
  });
}

const fileQuery = z.object({
  area: areaId,
  name: z.string().trim().min(1).max(200),
  /** Nobody but the sender may fetch it; else everybody of the sender's duty in the area. */
  only_me: z.literal('1').optional(),
  /** One more duty of the area whose people may fetch it. */
  also: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional(),
});
const fileParams = z.object({ area: areaId, id });

// A page of another site cannot send on somebody's behalf: browsers say where a request comes from.
async function mustBeOurs(request: FastifyRequest): Promise<void> {
  const from = request.headers['sec-fetch-site'];
  if (request.method !== 'GET' && from && from !== 'same-origin' && from !== 'none') {
    throw refuse('wrong_origin', {}, 403);
  }
}

function sayProblem(
  house: House,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = error instanceof Refusal ? error : refusalOfServer(house, error, request);
  const english = /^\s*en\b/i.test(request.headers['accept-language'] ?? '');
  const problem = problemOf(refusal, house.sentences, english ? 'en' : 'th');
  const wait = refusal.details['seconds'];
  if (typeof wait === 'number') reply.header('retry-after', Math.ceil(wait));
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

function refusalOfServer(house: House, error: unknown, request: FastifyRequest): Refusal {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return refuse('too_large', { megabytes: 1 }, 413);
  if (status >= 400 && status < 500) return refuse('bad_request', {}, status);
  return failure(house, error, request.routeOptions.url ?? 'unknown');
}
