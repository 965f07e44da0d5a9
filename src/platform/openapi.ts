import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { House } from './house.ts';
import type { OpenDoor } from './open-door.ts';
import { openDocsPage } from './openapi-page.ts';

/** Mounts /open/openapi.json and its readable page /open/docs; both are made from the register itself. */
export function mountOpenDocs(app: FastifyInstance, house: House): void {
  // The register does not change while the house is open: the document is made once.
  let made: Record<string, unknown> | undefined;
  app.get('/open/openapi.json', async () => (made ??= openApi(house)));
  app.get('/open/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(openDocsPage(house)),
  );
}

/** The OpenAPI 3.1 document of every command and read, from the same shapes that check what comes in. */
export function openApi(house: House): Record<string, unknown> {
  const commands = [...house.register.commands.values()];
  const reads = [...house.register.reads.values()];
  // Shapes that refer to themselves are named parts of the document; every shape adds its own here.
  const parts: Record<string, unknown> = {};
  const inputs = Object.fromEntries(
    commands.map((one) => [schemaName(one.name), schemaOf(one.input, 'input', one.name, parts)]),
  );
  const asks = Object.fromEntries(reads.map((one) => [`/ask/${one.name}`, askPath(one, parts)]));
  const opens = Object.fromEntries(house.register.opens.map((one) => [one.path, openPath(one, parts)]));
  return {
    openapi: '3.1.0',
    info: {
      title: 'ตำบลวัน (Tambon One)',
      version: '1',
      description:
        'People do commands (POST /do) and ask reads (POST /ask/<read>). Sign in first: POST /sign-in. The doors below /open are for everybody.',
    },
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tambon_session' } },
      responses: { Refusal: refusal },
      schemas: { Problem: problem, ...inputs, ...parts },
    },
    security: [{ session: [] }],
    paths: {
      ...fixedPaths,
      '/do': doPath(commands.map((one) => one.name)),
      ...asks,
      ...opens,
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

function schemaOf(
  shape: z.ZodType,
  io: 'input' | 'output',
  name: string,
  parts: Record<string, unknown>,
): unknown {
  const made = z.toJSONSchema(shape, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  const owner = `${schemaName(name)}_${io}`;
  const moved = JSON.parse(
    JSON.stringify(made).replaceAll('"#/$defs/', `"#/components/schemas/${owner}_`),
  ) as typeof made;
  const { $schema: _dialect, $defs, ...rest } = moved;
  for (const [part, schema] of Object.entries($defs ?? {})) parts[`${owner}_${part}`] = schema;
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

type Asked = { name: string; input: z.ZodType; output: z.ZodType; may: { duties: readonly string[] } };

function askPath(one: Asked, parts: Record<string, unknown>): unknown {
  const input = schemaOf(one.input, 'input', one.name, parts);
  const output = schemaOf(one.output, 'output', one.name, parts);
  return {
    post: {
      summary: one.name,
      description: `Who may: ${one.may.duties.join(', ') || 'anyone signed in'}`,
      requestBody: { content: { 'application/json': { schema: input } } },
      responses: {
        200: { description: 'The answer', content: { 'application/json': { schema: output } } },
        ...refusals,
      },
    },
  };
}

function openPath(one: OpenDoor, parts: Record<string, unknown>): unknown {
  const input = schemaOf(one.input, 'input', one.name, parts);
  const output = schemaOf(one.output, 'output', one.name, parts);
  return {
    post: {
      summary: one.summary,
      description: one.description,
      security: [],
      requestBody: { required: true, content: { 'application/json': { schema: input } } },
      responses: {
        200: { description: 'The answer', content: { 'application/json': { schema: output } } },
        ...refusals,
      },
    },
  };
}

const fixedPaths = {
  '/sign-in': {
    post: {
      summary: 'Open a session; the cookie tambon_session carries it',
      security: [],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['username', 'password'],
              properties: {
                username: { type: 'string' },
                password: { type: 'string' },
                code: {
                  type: 'string',
                  pattern: '^[0-9]{6}$',
                  description: 'one-time code, when the account asks for it',
                },
              },
            },
          },
        },
      },
      responses: { 200: { description: 'Signed in' }, default: { $ref: '#/components/responses/Refusal' } },
    },
  },
  '/sheet/{read}': {
    post: {
      summary: 'The rows of a read that lists, as an XLSX file; the body is the input of the read',
      parameters: [
        { name: 'read', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'lang', in: 'query', required: false, schema: { type: 'string', enum: ['th', 'en'] } },
      ],
      requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
      responses: { 200: { description: 'The file' }, default: { $ref: '#/components/responses/Refusal' } },
    },
  },
  '/sign-out': { post: { summary: 'End the session', responses: { 200: { description: 'Signed out' } } } },
  '/file': {
    post: {
      summary: 'Send a picture or PDF (10 MB at most); commands carry its id',
      parameters: [
        { name: 'area', in: 'query', required: true, schema: { type: 'string' } },
        { name: 'name', in: 'query', required: true, schema: { type: 'string' } },
        { name: 'only_me', in: 'query', required: false, schema: { type: 'string', enum: ['1'] } },
      ],
      requestBody: { required: true, content: { '*/*': {} } },
      responses: {
        200: { description: 'The id of the file' },
        default: { $ref: '#/components/responses/Refusal' },
      },
    },
  },
};

const refusals = { default: { $ref: '#/components/responses/Refusal' } };

const refusal = {
  description: 'A refusal (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
