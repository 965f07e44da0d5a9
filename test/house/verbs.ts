import { codeOf, lineOf, literal, nameOf, nodesOf, property, type Source } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { changeVerbs, declarationsIn, isTest, readVerbs, zoneOf } from './zones.ts';

/** One verb, one file: a file declares one command, read or job, under its own name, and the room's register lists it. */
export function verbs(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    const zone = zoneOf(source.path);
    if (zone.name !== 'room' || isTest(source.path)) return [];
    const [first, ...more] = declarationsIn(source);
    if (!first) return [];
    const lists = listsOf(tree, zone.room);
    return [
      ...more.map(({ kind, call }) =>
        fault(source.path, lineOf(source, call), `declares another ${kind}; one verb stands in one file.`),
      ),
      ...faultsOf(source, zone.room, zone.file.slice(0, -3), first, lists),
    ];
  });
}

/** Whatever a room registers is declared in a file of its own: nothing is put into the register by hand. */
export function registered(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    const zone = zoneOf(source.path);
    if (zone.name !== 'room' || zone.file !== 'room.ts') return [];
    const imported = new Set(
      nodesOf(source, 'ImportDeclaration').flatMap((one) => one.specifiers.map((each) => each.local.name)),
    );
    return membersOf(source, ['commands', 'reads', 'jobs']).flatMap((one) =>
      imported.has(nameOf(one) ?? '')
        ? []
        : [fault(source.path, lineOf(source, one), 'registers something that no file of the room declares.')],
    );
  });
}

type Declaration = ReturnType<typeof declarationsIn>[number];
type Lists = Readonly<Record<string, readonly string[]>>;

function faultsOf(source: Source, room: string, stem: string, one: Declaration, lists: Lists): Fault[] {
  const { kind, call } = one;
  const [declared] = call.arguments;
  const say = (sentence: string) => fault(source.path, lineOf(source, call), sentence);
  const faults: Fault[] = [];
  const name = literal(property(declared, 'name'));
  if (name !== `${room}.${stem}`) faults.push(say(`is called ${name}; the file says ${room}.${stem}.`));
  const exported = exportedName(source, call);
  const expected = stem.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (exported !== expected) faults.push(say(`must be exported as ${expected}.`));
  const verb = stem.split('-')[0] ?? '';
  const verbsOfKind = { command: changeVerbs, read: readVerbs, job: [...changeVerbs, ...readVerbs] }[kind];
  if (!verbsOfKind.includes(verb) || verb === stem)
    faults.push(say(`begins with "${verb}", which is no verb of a ${kind}.`));
  if (!lists[`${kind}s`]?.includes(`./${stem}.ts`))
    faults.push(say(`is not among the ${kind}s of room.ts, so nobody can ask for it.`));
  const may = property(declared, 'may');
  if (kind !== 'job' && !(property(may, 'duties') && property(may, 'within')))
    faults.push(say('does not say who may: which duties, within what.'));
  return faults;
}

// The files that each list of room.ts takes its members from.
function listsOf(tree: Tree, room: string): Lists {
  const source = codeOf(tree).find((one) => one.path === `src/rooms/${room}/room.ts`);
  if (!source) return {};
  const files = new Map(
    nodesOf(source, 'ImportDeclaration').flatMap((one) =>
      one.specifiers.map((each) => [each.local.name, one.source.value] as const),
    ),
  );
  const inList = (list: string) =>
    membersOf(source, [list]).flatMap((one) => files.get(nameOf(one) ?? '') ?? []);
  return { commands: inList('commands'), reads: inList('reads'), jobs: inList('jobs') };
}

function membersOf(source: Source, lists: readonly string[]) {
  return nodesOf(source, 'ObjectExpression').flatMap((object) =>
    lists.flatMap((list) => {
      const members = property(object, list);
      return members?.type === 'ArrayExpression' ? members.elements.flatMap((one) => one ?? []) : [];
    }),
  );
}

function exportedName(source: Source, call: Declaration['call']): string | undefined {
  for (const { declaration } of nodesOf(source, 'ExportNamedDeclaration'))
    if (declaration?.type === 'VariableDeclaration')
      for (const one of declaration.declarations) if (one.init === call) return nameOf(one.id);
  return undefined;
}
