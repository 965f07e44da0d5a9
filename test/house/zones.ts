import { calledName, codeOf, literal, nodesOf, type Source } from './source.ts';
import type { Tree } from './tree.ts';

/** Where a file stands in the house. */
export type Zone =
  | { name: 'room' | 'room web'; room: string; file: string }
  | { name: 'platform' | 'platform web' | 'ui' | 'app' | 'joint' | 'test' | 'elsewhere' };

/** Where a file stands in the house. Tests beside a file stand where the file stands. */
export function zoneOf(path: string): Zone {
  const [, room, rest] = /^src\/rooms\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (room && rest?.startsWith('web/')) return { name: 'room web', room, file: rest.slice(4) };
  if (room && rest) return { name: 'room', room, file: rest };
  if (path.startsWith('src/platform/web/')) return { name: 'platform web' };
  if (path.startsWith('src/platform/')) return { name: 'platform' };
  if (path.startsWith('src/ui/')) return { name: 'ui' };
  if (path.startsWith('src/app/')) return { name: 'app' };
  if (/^(bin\/|src\/server\.ts$|src\/rooms\/(register|order|prepare)\.ts$)/.test(path))
    return { name: 'joint' };
  return { name: /^(test|e2e|bench)\//.test(path) ? 'test' : 'elsewhere' };
}

/** True for a test, and for what only tests use. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^(test|e2e|bench)\//.test(path);
}

/** The rooms, low to high, as `src/rooms/order.ts` of this tree says. */
export function orderOf(tree: Tree): string[] {
  const source = codeOf(tree).find((one) => one.path === 'src/rooms/order.ts');
  const list = source && nodesOf(source, 'ArrayExpression')[0];
  return list?.elements.flatMap((one) => literal(one) ?? []) ?? [];
}

/** True when a room may use the doors of another: it stands before it in the order. */
export function isLower(order: readonly string[], room: string, than: string): boolean {
  return order.includes(room) && order.indexOf(room) < order.indexOf(than);
}

/** The words with which the file of a read begins. */
export const readVerbs: readonly string[] = ['list', 'find', 'get', 'count', 'screen'];

/** The words with which the file of a change begins, or of a step that is a part of one. The list is closed: add to it knowingly. */
export const changeVerbs: readonly string[] = (
  'accept add answer ask assign break build cancel change close confirm contest correct decide decline discard draft end enter file give hear hold issue join link load make mark match ' +
  'merge move name open plan preview print publish read record render reject reopen reply rescreen reset reverse review revoke rewrite save send set sign start suspend switch take triage ' +
  'turn unlink update verify visit withdraw write'
).split(' ');

/** True for the files of a room that hold words and rules: `<noun>.ts`. The rest act, or are furniture. */
export function isNoun(path: string): boolean {
  const zone = zoneOf(path);
  if (zone.name !== 'room' || !/^[a-z0-9-]+\.ts$/.test(zone.file)) return false;
  if (['room.ts', 'public.ts', 'tables.ts'].includes(zone.file)) return false;
  const [verb = '', more] = zone.file.slice(0, -3).split('-');
  return more === undefined || !(readVerbs.includes(verb) || changeVerbs.includes(verb));
}

/** What a file declares with `command({…})`, `read({…})` and `job({…})`. */
export function declarationsIn(source: Source): { kind: 'command' | 'read' | 'job'; call: Call }[] {
  return nodesOf(source, 'CallExpression').flatMap((call) => {
    const kind = call.callee.type === 'Identifier' ? calledName(call) : undefined;
    return kind === 'command' || kind === 'read' || kind === 'job' ? [{ kind, call }] : [];
  });
}

type Call = ReturnType<typeof nodesOf<'CallExpression'>>[number];
