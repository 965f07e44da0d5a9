import { calledName, codeOf, filesMeant, lineOf, literal, nameOf, nodesOf } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { isLower, isNoun, isTest, orderOf, zoneOf } from './zones.ts';

/** A file imports only what stands below it: its own room, the platform, the design system, the doors of lower rooms. */
export function layers(tree: Tree): Fault[] {
  const order = orderOf(tree);
  return codeOf(tree).flatMap((source) =>
    source.imports.flatMap((one) =>
      filesMeant(tree, source.path, one).flatMap((to) => {
        const why = whyNot(order, source.path, to);
        return why ? [fault(source.path, one.line, `imports ${to}, but ${why}.`)] : [];
      }),
    ),
  );
}

/** Every screen that the hallway opens by name is at the door of its room. */
export function screens(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) =>
    nodesOf(source, 'CallExpression').flatMap((call) => {
      const [room, screen] = call.arguments.map((one) => literal(one));
      if (calledName(call) !== 'screenOf' || !room || !screen) return [];
      const door = `src/rooms/${room}/web/public.ts`;
      if (exportsOf(tree, door).includes(screen)) return [];
      return [fault(source.path, lineOf(source, call), `opens ${screen}, which ${door} does not export.`)];
    }),
  );
}

// The design system knows the language and fills the places of a sentence, and nothing more of the platform.
const platformOfUi = new Set(['src/platform/web/fill.ts', 'src/platform/web/language.ts']);

function whyNot(order: readonly string[], from: string, to: string): string | undefined {
  const here = zoneOf(from);
  const there = zoneOf(to);
  if (here.name === 'test' || here.name === 'elsewhere') return undefined;
  if (there.name === 'test')
    return isTest(from) || here.name === 'joint' ? undefined : 'only tests import what is made for tests';
  const words = /\/(th|en)\.json$/.test(to);
  switch (here.name) {
    case 'joint':
      if (there.name === 'room web') return 'the server has no screens';
      return there.name !== 'room' || words || /^(room|public)\.ts$/.test(there.file)
        ? undefined
        : 'a joint reaches a room only through its room.ts and public.ts';
    case 'platform':
      if (there.name === 'room' && words) return undefined;
      return there.name === 'platform'
        ? undefined
        : 'the server side of the platform stands on nothing but itself';
    case 'platform web':
      if ((there.name === 'room' || there.name === 'app') && words) return undefined;
      return there.name === 'platform' || there.name === 'platform web'
        ? undefined
        : 'the platform knows no room, no hallway and no design';
    case 'ui':
      return there.name === 'ui' || platformOfUi.has(to)
        ? undefined
        : 'the design system stands on nothing but itself and the language';
    case 'app':
      if (there.name === 'room' || there.name === 'room web')
        return there.name === 'room web' && there.file === 'public.ts'
          ? undefined
          : 'the hallway reaches a room only through its web/public.ts';
      return there.name === 'joint' ? 'the hallway runs in a browser' : undefined;
    case 'room':
      return whyNotRoom(order, here.room, to);
    case 'room web':
      return whyNotWeb(order, here.room, to);
  }
}

function whyNotRoom(order: readonly string[], room: string, to: string): string | undefined {
  const there = zoneOf(to);
  if (there.name === 'platform') return undefined;
  if (there.name !== 'room') return 'the server side of a room reaches only rooms and the platform';
  if (there.room === room) return undefined;
  if (!isLower(order, there.room, room)) return `${there.room} does not stand before ${room} in order.ts`;
  return there.file === 'public.ts' ? undefined : `the only door of ${there.room} is its public.ts`;
}

function whyNotWeb(order: readonly string[], room: string, to: string): string | undefined {
  const there = zoneOf(to);
  if (['platform', 'platform web', 'ui'].includes(there.name)) return undefined;
  if (there.name !== 'room' && there.name !== 'room web')
    return 'a screen reaches only rooms, platform and ui';
  if (there.room === room)
    return there.name === 'room web' || isNoun(to) || to.endsWith('.json')
      ? undefined
      : 'a screen shares only the words and rules of its room, its <noun>.ts';
  if (!isLower(order, there.room, room)) return `${there.room} does not stand before ${room} in order.ts`;
  return there.name === 'room web' && there.file === 'public.ts'
    ? undefined
    : `the only door of ${there.room} for screens is its web/public.ts`;
}

function exportsOf(tree: Tree, path: string): string[] {
  const source = codeOf(tree).find((one) => one.path === path);
  if (!source) return [];
  return nodesOf(source, 'ExportNamedDeclaration').flatMap(({ specifiers, declaration }) => {
    const handedOn = specifiers.map((one) => one.exported);
    const own = declaration?.type === 'VariableDeclaration' ? declaration.declarations : [declaration];
    return [...handedOn, ...own.map((one) => (one && 'id' in one ? one.id : null))].flatMap(
      (id) => nameOf(id) ?? [],
    );
  });
}
