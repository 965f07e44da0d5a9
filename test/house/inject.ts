import type { Fault, Tree, TreeCheck } from './tree.ts';

/** Rules with the faults that prove them: at least one for each rule, and one for each thing that a rule forbids. */
export type TreeRules = Readonly<
  Record<
    string,
    {
      check: TreeCheck;
      faults: readonly [TreeFault, ...TreeFault[]];
      /** What looks like a fault and is none: nothing may be said of it. */
      fine?: readonly TreeFault['files'][];
    }
  >
>;

/** A fault put into the tree on purpose: files added, or changed from what they are, and what must be said of it. */
export type TreeFault = {
  files: Readonly<Record<string, string | ((was: string) => string)>>;
  says: RegExp;
  /** More may be said of it than this. */
  amongOthers: boolean;
};

/** What a rule says of the tree with the fault in it that it did not say before. */
export function saidOf(tree: Tree, check: TreeCheck, files: TreeFault['files']): Fault[] {
  const broken = new Map(tree);
  for (const [path, text] of Object.entries(files))
    broken.set(path, typeof text === 'string' ? text : text(tree.get(path) ?? ''));
  const before = saidBefore(tree, check);
  return check(broken).filter((one) => !before.has(one));
}

const knownOf = new WeakMap<Tree, Map<TreeCheck, ReadonlySet<Fault>>>();

function saidBefore(tree: Tree, check: TreeCheck): ReadonlySet<Fault> {
  const ofTree = knownOf.get(tree) ?? new Map<TreeCheck, ReadonlySet<Fault>>();
  knownOf.set(tree, ofTree);
  const known = ofTree.get(check) ?? new Set(check(tree));
  ofTree.set(check, known);
  return known;
}

/** One file that is wrong. */
export function file(
  path: string,
  text: string | ((was: string) => string),
  says: RegExp,
  others?: 'among others',
): TreeFault {
  return { files: { [path]: text }, says, amongOthers: others !== undefined };
}

/** A word or sentence more in both languages of a room. */
export function words(
  room: string,
  part: 'words' | 'refusals',
  key: string,
  said: readonly [th: string, en: string],
  says: RegExp,
  others?: 'among others',
): TreeFault {
  const files = {
    [`src/rooms/${room}/th.json`]: addWord(part, key, said[0]),
    [`src/rooms/${room}/en.json`]: addWord(part, key, said[1]),
  };
  return { files, says, amongOthers: others !== undefined };
}

/** A word or sentence more in one file. */
export function addWord(part: 'words' | 'refusals', key: string, said: string): (was: string) => string {
  return (was) =>
    was.replace(`"${part}": {`, `"${part}": { ${JSON.stringify(key)}: ${JSON.stringify(said)},`);
}

/** A verb of the room areas that is registered, and wrong in one thing. */
export function verbFault(stem: string, text: string, says: RegExp, others?: 'among others'): TreeFault {
  const exported = /export const (\w+)/.exec(text)?.[1] ?? '';
  const list = text.includes('read(') ? 'reads' : 'commands';
  const files = {
    [`src/rooms/areas/${stem}.ts`]: text,
    'src/rooms/areas/room.ts': (was: string) =>
      `import { ${exported} } from './${stem}.ts';\n${was}\nexport const more = { ${list}: [${exported}] };`,
  };
  return { files, says, amongOthers: others !== undefined };
}

/** A declaration on one line. */
export function verb(kind: 'command' | 'read', name: string, exported: string): string {
  return `export const ${exported} = ${kind}({ name: '${name}', may: { duties: [], within: 'self' } });\n`;
}
