import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Db } from './db.ts';

/** Mounts /healthz (is the database there) and /metrics (Prometheus text, for this machine only; no personal data). */
export function mountWatch(app: FastifyInstance, db: Db): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'tambon_request_seconds',
    help: 'Time to answer, by door',
    labelNames: ['door', 'status'],
    buckets: [0.005, 0.01, 0.03, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'tambon_answers_total',
    help: 'Answers by status',
    labelNames: ['status'],
    registers: [registry],
  });
  const up = new Gauge({
    name: 'tambon_database_up',
    help: '1 when the database answers',
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const status = String(reply.statusCode);
    seconds.observe({ door: request.routeOptions.url ?? 'none', status }, reply.elapsedTime / 1000);
    refused.inc({ status });
  });
  app.get('/healthz', async (_request, reply) => {
    const database = await answers(db);
    return reply.status(database ? 200 : 503).send({ ok: database, database: database ? 'up' : 'away' });
  });
  app.get('/metrics', async (request, reply) => {
    if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)) return reply.status(404).send();
    up.set((await answers(db)) ? 1 : 0);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

async function answers(db: Db): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}
