import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fixed from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Mounts the built pages: every address that is no door and no file shows the app, which then finds its own screen. */
export async function mountPages(app: FastifyInstance, pages: string): Promise<void> {
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
  const ahead = filesAhead(pages);
  const shell = (request: FastifyRequest, reply: FastifyReply) => {
    const links = ahead.find(({ path }) => request.url.startsWith(path))?.links;
    if (links) reply.header('link', links);
    return reply.sendFile('index.html');
  };
  app.get('/', shell);
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (page) return shell(request, reply);
    return reply.status(404).send({ status: 404, title: 'Not found' });
  });
}

// The build says which files some pages are drawn with: the browser hears of them before it has read the page.
function filesAhead(pages: string): { path: string; links: string }[] {
  const said = join(pages, 'ahead.json');
  if (!existsSync(said)) return [];
  const files = JSON.parse(readFileSync(said, 'utf8')) as Record<string, readonly string[]>;
  return Object.entries(files).map(([path, names]) => ({ path, links: names.map(linkOf).join(', ') }));
}

function linkOf(name: string): string {
  return name.endsWith('.css')
    ? `<${name}>; rel=preload; as=style; crossorigin`
    : `<${name}>; rel=modulepreload; crossorigin`;
}
