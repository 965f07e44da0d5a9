import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fixed from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { mountDoors, type Doors } from './doors.ts';
import { mountOpenDoors } from './open-door.ts';
import { mountOpenDocs } from './openapi.ts';
import { packAnswers } from './pack-answer.ts';
import { rateLimit } from './rate-limit.ts';
import { mountSheets } from './sheet-door.ts';
import { mountWatch } from './watch.ts';

/** Builds the web server on its doors: security headers, cookies, /do, /ask, /file, /open, the built pages. */
export async function buildWebServer(
  doors: Doors,
  options: { tls: Readonly<{ cert: string; key: string }> | undefined; pages: string; rateLimit: number },
): Promise<FastifyInstance> {
  const app = options.tls
    ? (fastify({ https: { ...options.tls }, bodyLimit: 1024 * 1024 }) as unknown as FastifyInstance)
    : fastify({ bodyLimit: 1024 * 1024 });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // A plain-http LAN has to keep working: browsers must not be told to come by https when there is none.
    strictTransportSecurity: options.tls ? { maxAge: 15_552_000 } : false,
    crossOriginOpenerPolicy: options.tls ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
  });
  await app.register(cookie);
  packAnswers(app);
  mountDoors(app, doors);
  mountSheets(app, doors);
  mountWatch(app, doors.house.db);
  mountOpenDocs(app, doors.house);
  mountOpenDoors(app, doors.house, rateLimit(options.rateLimit));
  await mountPages(app, options.pages);
  return app;
}

// Every address that is no door and no file shows the app, which then finds its own screen.
async function mountPages(app: FastifyInstance, pages: string): Promise<void> {
  if (!existsSync(join(pages, 'index.html'))) return;
  await app.register(fixed, {
    root: pages,
    index: false,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders(reply, path) {
      const forever = path.includes(`${join(pages, 'assets')}`);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const shell = (_request: unknown, reply: { sendFile(name: string): unknown }) =>
    reply.sendFile('index.html');
  app.get('/', shell as never);
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (page) return reply.sendFile('index.html');
    return reply.status(404).send({ status: 404, title: 'Not found' });
  });
}
