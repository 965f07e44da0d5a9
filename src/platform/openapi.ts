import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { House } from './house.ts';
import { openDocsPage } from './openapi-page.ts';

/** Mounts /open/openapi.json and its readable page /open/docs; both are made from the register itself. */
export function mountOpenDocs(app: FastifyInstance, house: House): void {
  app.get('/open/openapi.json', async () => openApi(house));
  app.get('/open/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(openDocsPage(house)),
  );
}

/** The OpenAPI 3.1 document of every command and read, from the same shapes that check what comes in. */
export function openApi(house: House): Record<string, unknown> {
  const commands = [...house.register.commands.values()];
  const reads = [...house.register.reads.values()];
  return {
    openapi: '3.1.0',
    info: {
      title: 'ตำบลวัน (Tambon One)',
      version: '1',
      description:
        'People do commands (POST /do) and ask reads (POST /ask/<read>). Sign in first: POST /sign-in.',
    },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tambon_session' } },
      schemas: {
        Problem: problem,
        ...Object.fromEntries(commands.map((one) => [schemaName(one.name), schemaOf(one.input, 'input')])),
      },
    },
    security: [{ session: [] }],
    paths: {
      '/do': doPath(commands.map((one) => one.name)),
      ...Object.fromEntries(reads.map((one) => [`/ask/${one.name}`, askPath(one)])),
    },
  };
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'th', 'en'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    details: { type: 'object' },
    th: { type: 'string' },
    en: { type: 'string' },
  },
};

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): unknown {
  const made = z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  const { $schema: _dialect, ...rest } = made;
  return rest;
}

function schemaName(name: string): string {
  return name.replaceAll('.', '_').replaceAll('-', '_');
}

function doPath(names: readonly string[]): unknown {
  const items = names.map((name) => ({
    type: 'object',
    required: ['id', 'name', 'input'],
    properties: {
      id: {
        type: 'string',
        format: 'uuid',
        description: 'UUIDv7 made by the sender; the same id twice has one effect',
      },
      name: { const: name },
      input: { $ref: `#/components/schemas/${schemaName(name)}` },
      at: { type: 'string', format: 'date-time', description: 'when it happened in the field' },
      after: { type: 'string', format: 'uuid', description: 'tried only when that one was done' },
    },
  }));
  return {
    post: {
      summary: 'Do a list of commands, in order',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { type: 'array', minItems: 1, maxItems: 100, items: { oneOf: items } },
          },
        },
      },
      responses: { 200: { description: 'One result for each command' }, ...refusals },
    },
  };
}

function askPath(one: {
  name: string;
  input: z.ZodType;
  output: z.ZodType;
  may: { duties: readonly string[] };
}): unknown {
  return {
    post: {
      summary: one.name,
      description: `Who may: ${one.may.duties.join(', ') || 'anyone signed in'}`,
      requestBody: { content: { 'application/json': { schema: schemaOf(one.input, 'input') } } },
      responses: {
        200: {
          description: 'The answer',
          content: { 'application/json': { schema: schemaOf(one.output, 'output') } },
        },
        ...refusals,
      },
    },
  };
}

const refusals = {
  default: {
    description: 'A refusal (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};
