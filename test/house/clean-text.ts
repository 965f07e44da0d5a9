import { fault, matchesIn, type Fault, type Tree } from './tree.ts';
import { isTest, zoneOf } from './zones.ts';

/** No paths of somebody's machine, and no names of the tools that somebody wrote with. */
export function noMachines(tree: Tree): Fault[] {
  return [...tree].flatMap(([path, text]) => [
    ...matchesIn(text, machinePaths).map(({ found, line }) =>
      fault(path, line, `names ${found[0]}, a path of one machine.`),
    ),
    ...(isTest(path) ? [] : matchesIn(text, besideCheckout)).map(({ found, line }) =>
      fault(path, line, `needs ${found[0]}, which only a test may look at when it is there.`),
    ),
    ...matchesIn(text, toolNames).map(({ line }) =>
      fault(path, line, 'names the tool that somebody wrote it with.'),
    ),
  ]);
}

/** No emoji on screens or in words: signs are drawn by Icon. */
export function noEmoji(tree: Tree): Fault[] {
  return [...tree].flatMap(([path, text]) =>
    onScreen(path)
      ? matchesIn(text, /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/gu).map(({ found, line }) =>
          fault(path, line, `has the emoji ${found[0]}; signs are drawn by Icon.`),
        )
      : [],
  );
}

const machinePaths = /(?<![\w.])\/(?:work|home|Users|tmp)\/[\w.-]+|\b[A-Z]:\\Users\\\w+/g;

const besideCheckout = /(?:\.\.\/)+shared\/(?:data|domain|design)\b/g;

// Spelt backwards, so that this list is not itself a fault.
const backwards = [
  'edualc',
  'ciporhtna',
  'tpgtahc',
  'ianepo',
  'tolipoc',
  'xedoc',
  'inimeg',
  'ledom egaugnal egral',
];
const toolNames = new RegExp(
  `\\b(${backwards.map((name) => [...name].toReversed().join('')).join('|')})\\b`,
  'gi',
);

function onScreen(path: string): boolean {
  const { name } = zoneOf(path);
  return ['ui', 'app', 'room web', 'platform web'].includes(name) || /\/(th|en)\.json$/.test(path);
}
