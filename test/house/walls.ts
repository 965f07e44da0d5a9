import { fault, type Fault, type Tree } from './tree.ts';
import { isTest } from './zones.ts';

/** Files stay small: 250 lines, tests 400, a decision 45. */
export function walls(tree: Tree): Fault[] {
  return [...tree].flatMap(([path, text]) => {
    const wall = wallOf(path);
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return wall && lines > wall ? [fault(path, wall + 1, `has ${lines} lines; the wall is ${wall}.`)] : [];
  });
}

/** No file is named after nothing: what it holds says its name. */
export function names(tree: Tree): Fault[] {
  return [...tree.keys()].flatMap((path) => {
    const parts = path.split('/').flatMap((part) => part.split(/[-_.]/));
    const empty = parts.find((part) => saysNothing.has(part));
    const file = path.split('/').at(-1) ?? '';
    if (empty) return [fault(path, 1, `is named "${empty}", which says nothing.`)];
    return namesOfNothing.test(file) ? [fault(path, 1, `is named ${file}, which says nothing.`)] : [];
  });
}

const saysNothing = new Set('utils util helpers helper common misc core base manager managers'.split(' '));
const namesOfNothing = /^(service|services|index|types)\.(tsx?|mjs)$/;

// Generated files are as long as the database is wide.
function wallOf(path: string): number | undefined {
  if (/^docs\/decisions\/.+\.md$/.test(path)) return 45;
  if (!/\.(tsx?|mjs|css)$/.test(path) || /^src\/(platform|rooms\/[^/]+)\/tables\.ts$/.test(path))
    return undefined;
  if (isTest(path)) return 400;
  return /^(src|bin|demo)\//.test(path) ? 250 : undefined;
}
