import { calledName, codeOf, lineOf, literal, nameOf, nodesOf, type Source } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { isTest, zoneOf } from './zones.ts';

/** Every change is a command: a room is handed its transaction, and never opens one of its own. */
export function changes(tree: Tree): Fault[] {
  const found = codeOf(tree).flatMap((source) => {
    if (zoneOf(source.path).name !== 'room' || isTest(source.path) || source.path in opensItself) return [];
    return [...opened(source), ...imported(source)];
  });
  const gone = Object.keys(opensItself).filter((path) => !tree.has(path));
  return [...found, ...gone.map((path) => fault(path, 1, 'may open a transaction, but is not there.'))];
}

/** Only one file reads the environment, and checks it. */
export function oneConfig(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    const { path } = source;
    if (path === 'src/platform/config.ts' || !/^(src|bin)\/.*\.tsx?$/.test(path) || isTest(path)) return [];
    const read = nodesOf(source, 'MemberExpression').filter(
      (node) =>
        nameOf(node.object) === 'process' && (nameOf(node.property) ?? literal(node.property)) === 'env',
    );
    const taken = nodesOf(source, 'ImportSpecifier').filter(
      (node) => node.imported.type === 'Identifier' && node.imported.name === 'env',
    );
    return [...read, ...taken].map((node) =>
      fault(path, lineOf(source, node), 'reads the environment; only src/platform/config.ts does.'),
    );
  });
}

/** Who opens a transaction without being a command, each with the reason. */
export const opensItself: Readonly<Record<string, string>> = {
  'src/rooms/identity/sign-in.ts': 'before signing in there is no actor, so no command',
  'src/rooms/areas/load-places.ts':
    'the list of places is loaded by the owner of the database, before anybody signs in',
  'src/rooms/services/load-catalogue.ts':
    'the catalogue is loaded by the owner of the database, before anybody signs in',
};

function opened(source: Source): Fault[] {
  return nodesOf(source, 'CallExpression').flatMap((call) => {
    const name = calledName(call) ?? '';
    const isMember = call.callee.type === 'MemberExpression';
    const opens = isMember
      ? ['transaction', 'startTransaction', 'connection'].includes(name)
      : name === 'openDb' ||
        (name === 'asActor' && call.arguments.some((one) => literal(one) === 'read write'));
    return opens
      ? [
          fault(
            source.path,
            lineOf(source, call),
            `calls ${name}, but a change is a command and is handed its tx.`,
          ),
        ]
      : [];
  });
}

function imported(source: Source): Fault[] {
  return source.imports
    .filter((one) => one.from === 'pg' || one.from === 'graphile-worker')
    .map((one) => fault(source.path, one.line, `imports ${one.from}, but a room is handed its tx.`));
}
