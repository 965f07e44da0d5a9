import { builtinModules } from 'node:module';
import { codeOf, filesMeant, lineOf, nodesOf, type Import, type Source } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { isTest } from './zones.ts';

/** Every file can be read. */
export function readable(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    const [error] = source.errors;
    if (error) return [fault(source.path, 1, `cannot be read: ${error}.`)];
    return source.body.length === 0 ? [fault(source.path, 1, 'is empty.')] : [];
  });
}

/** No default exports, except where a tool asks for one. */
export function noDefaults(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    if (source.path === 'vite.config.ts' || source.path === 'vitest.config.ts') return [];
    const named = nodesOf(source, 'ExportSpecifier').filter(
      ({ exported }) => exported.type === 'Identifier' && exported.name === 'default',
    );
    return [...nodesOf(source, 'ExportDefaultDeclaration'), ...named].map((node) =>
      fault(source.path, lineOf(source, node), 'exports a default; give it its name.'),
    );
  });
}

/** No barrels: only the door of a room hands on what other files hold, and it names each thing. */
export function noBarrels(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    const stars = nodesOf(source, 'ExportAllDeclaration').map((node) =>
      fault(source.path, lineOf(source, node), 'exports everything of another file; name what goes out.'),
    );
    const isDoor = /^src\/rooms\/[^/]+\/(web\/)?public\.ts$/.test(source.path);
    const handsOn = source.body.length > 0 && source.body.every((node) => isHandingOn(node));
    if (isDoor || !handsOn || stars.length > 0) return stars;
    return [fault(source.path, 1, 'holds nothing of its own; import the file that holds it.')];
  });
}

/** No file needs itself by way of others when the code runs. Types may point at each other. */
export function noCycles(tree: Tree): Fault[] {
  const needs = new Map(
    codeOf(tree).map((source) => [
      source.path,
      source.imports
        .filter((one) => !one.erased)
        .flatMap((one) => filesMeant(tree, source.path, one).map((to) => ({ to, line: one.line }))),
    ]),
  );
  const done = new Set<string>();
  const faults: Fault[] = [];
  const walk = (path: string, way: readonly string[]) => {
    if (done.has(path)) return;
    for (const { to, line } of needs.get(path) ?? []) {
      const at = [...way, path].indexOf(to);
      if (at === -1) walk(to, [...way, path]);
      else
        faults.push(fault(path, line, `closes a circle: ${[...way, path].slice(at).join(' → ')} → ${to}.`));
    }
    done.add(path);
  };
  for (const path of needs.keys()) walk(path, []);
  return faults;
}

/** An import names a file with its ending, or a package of package.json: no aliases, no folders, no absolute paths. */
export function plainImports(tree: Tree): Fault[] {
  const packages = packagesOf(tree);
  return codeOf(tree).flatMap((source) =>
    source.imports.flatMap((one) => {
      const why = whyNotPlain(tree, packages, source, one);
      return why ? [fault(source.path, one.line, `imports ${one.from}, ${why}.`)] : [];
    }),
  );
}

type Packages = { product: ReadonlySet<string>; tools: ReadonlySet<string> };

function packagesOf(tree: Tree): Packages {
  const said = JSON.parse(tree.get('package.json') ?? '{}') as Record<
    string,
    Record<string, string> | undefined
  >;
  return {
    product: new Set(Object.keys({ ...said['dependencies'], ...said['optionalDependencies'] })),
    tools: new Set(Object.keys(said['devDependencies'] ?? {})),
  };
}

function whyNotPlain(tree: Tree, packages: Packages, source: Source, one: Import): string | undefined {
  if (one.from.startsWith('node:')) return undefined;
  if (builtinModules.includes(one.from)) return 'which is of Node: write node: before it';
  if (one.from.startsWith('.')) {
    if (one.kind !== 'glob' && !/\.[a-z0-9]+(\?.*)?$/.test(one.from)) return 'without the ending of the file';
    return filesMeant(tree, source.path, one).length > 0 ? undefined : 'which is not there';
  }
  const name = one.from
    .split('/')
    .slice(0, one.from.startsWith('@') ? 2 : 1)
    .join('/');
  if (packages.product.has(name)) return undefined;
  if (!packages.tools.has(name)) return 'which is no package of package.json';
  const isProduct = /^(src|bin)\//.test(source.path) && !isTest(source.path);
  return isProduct && !one.erased ? 'which is installed only for development' : undefined;
}

function isHandingOn(node: Source['body'][number]): boolean {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return true;
  return node.type === 'ExportNamedDeclaration' && !node.declaration;
}
