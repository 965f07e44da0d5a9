import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { mountDoors, type Doors } from './doors.ts';
import { mountOpenDoors } from './open-door.ts';
import { mountOpenDocs } from './openapi.ts';
import { packAnswers } from './pack-answer.ts';
import { mountPages } from './pages.ts';
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
