import { codeOf, literal, nameOf, nodesOf } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { orderOf, zoneOf } from './zones.ts';

/** A room holds only what is on the list of furniture, and every room has its door plate, its words and its register. */
export function furniture(tree: Tree): Fault[] {
  return [...tree.keys()].flatMap((path) => {
    if (!path.startsWith('src/rooms/')) return [];
    const zone = zoneOf(path);
    if (zone.name === 'joint') return [];
    if (zone.name !== 'room' && zone.name !== 'room web') return [fault(path, 1, 'stands in no room.')];
    const list = zone.name === 'room' ? inRoom : inWeb;
    if (list.some((form) => form.test(zone.file))) return [];
    return data[path.slice(0, path.lastIndexOf('/'))]?.test(path)
      ? []
      : [fault(path, 1, 'is no furniture of a room: see the closed list in the architecture.')];
  });
}

/** The rooms of order.ts are there, furnished and registered, and there are no others. */
export function rooms(tree: Tree): Fault[] {
  const order = orderOf(tree);
  const there = new Set([...tree.keys()].flatMap((path) => /^src\/rooms\/([^/]+)\//.exec(path)?.[1] ?? []));
  const registered = registeredRooms(tree);
  return [
    ...[...there].filter((room) => !order.includes(room)).map((room) => say(room, 'is not in order.ts.')),
    ...order.filter((room) => !registered.includes(room)).map((room) => say(room, 'is not in register.ts.')),
    ...order.flatMap((room) =>
      ['README.md', 'room.ts', 'th.json', 'en.json']
        .filter((file) => !tree.get(`src/rooms/${room}/${file}`)?.trim())
        .map((file) => say(room, `has no ${file}.`)),
    ),
  ];
}

const inRoom = [
  /^README\.md$/,
  /^(th|en)\.json$/,
  // room.ts, public.ts, tables.ts, <noun>.ts and <verb>-<noun>.ts, and their tests
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.test)?\.ts$/,
  // what a noun knows by heart, and the papers that are printed
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.(json|typ)$/,
];

const inWeb = [
  /^public\.ts$/,
  /^[A-Z][A-Za-z0-9]*(Screen|Form)(\.test)?\.tsx$/,
  // parts of screens and forms, what they remember, and the look of the room
  /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/,
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.test)?\.tsx?$/,
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.css$/,
];

// Folders of data that the architecture accepts, one file for each thing.
const data: Readonly<Record<string, RegExp>> = { 'src/rooms/services/catalogue': /\/[a-z0-9-]+\.json$/ };

function say(room: string, sentence: string): Fault {
  return fault(`src/rooms/${room}`, 1, sentence);
}

function registeredRooms(tree: Tree): string[] {
  const source = codeOf(tree).find((one) => one.path === 'src/rooms/register.ts');
  if (!source) return [];
  const listed = new Set(
    nodesOf(source, 'ArrayExpression').flatMap((list) => list.elements.flatMap((one) => nameOf(one) ?? [])),
  );
  return nodesOf(source, 'ImportDeclaration').flatMap((one) => {
    const [, room] = /^\.\/([^/]+)\/room\.ts$/.exec(literal(one.source) ?? '') ?? [];
    const isListed = one.specifiers.some((each) => listed.has(each.local.name));
    return room && isListed ? [room] : [];
  });
}
