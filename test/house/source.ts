import { posix } from 'node:path';
import { parseSync, type ESTree } from 'vite';
import { lineAt, type Tree } from './tree.ts';

/** One file of code, parsed. */
export type Source = {
  path: string;
  text: string;
  body: readonly ESTree.Node[];
  /** Every node of the file by its kind, outer before inner. */
  nodes: ReadonlyMap<string, readonly ESTree.Node[]>;
  imports: readonly Import[];
  comments: readonly { value: string; line: number }[];
  /** What the parser could not read. */
  errors: readonly string[];
};

/** Something that a file takes from another. `erased`: only its types, which are gone when the code runs. */
export type Import = {
  from: string;
  line: number;
  kind: 'import' | 'export' | 'dynamic' | 'type' | 'url' | 'glob';
  erased: boolean;
};

type Of<T, N = ESTree.Node> = N extends { type: infer U } ? (T extends U ? N : never) : never;

/** All the code of a tree, parsed once for each text. */
export function codeOf(tree: Tree): readonly Source[] {
  const before = inTree.get(tree);
  if (before) return before;
  const made = [...tree].flatMap(([path, text]) =>
    /\.(tsx?|mjs)$/.test(path) ? [sourceOf(path, text)] : [],
  );
  inTree.set(tree, made);
  return made;
}

/** The nodes of one kind. */
export function nodesOf<T extends ESTree.Node['type']>(source: Source, type: T): Of<T>[] {
  return (source.nodes.get(type) ?? []).filter((node): node is Of<T> => node.type === type);
}

/** The line on which a node begins. */
export function lineOf(source: Source, node: ESTree.Node): number {
  return lineAt(source.text, node.start);
}

/** The files of the tree that an import means: one, or none for a package, or several for a pattern. */
export function filesMeant(tree: Tree, path: string, one: Import): string[] {
  const [from = ''] = one.from.split('?');
  if (!from.startsWith('.')) return [];
  const meant = posix.join(posix.dirname(path), from);
  if (one.kind !== 'glob') return tree.has(meant) ? [meant] : [];
  const pattern = patternOf(meant);
  return [...tree.keys()].filter((file) => pattern.test(file));
}

/** The text of a string literal, or of a template without places. */
export function literal(node: ESTree.Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name that a call calls: `refuse` of `refuse(…)`, `insertInto` of `tx.insertInto(…)`. */
export function calledName(call: Of<'CallExpression'>): string | undefined {
  const { callee } = call;
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : undefined;
}

/** The value of a property of an object literal, by its name. */
export function property(node: ESTree.Node | null | undefined, name: string): ESTree.Node | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  for (const one of node.properties)
    if (one.type === 'Property' && (literal(one.key) ?? nameOf(one.key)) === name) return one.value;
  return undefined;
}

/** The name of an identifier. */
export function nameOf(node: ESTree.Node | null | undefined): string | undefined {
  return node?.type === 'Identifier' ? node.name : undefined;
}

/** Every node at and below one, outer before inner. */
export function below(top: ESTree.Node): ESTree.Node[] {
  const found: ESTree.Node[] = [];
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isNode(value)) {
      found.push(value);
      Object.values(value).forEach(walk);
    }
  };
  walk(top);
  return found;
}

const inTree = new WeakMap<Tree, readonly Source[]>();
const known = new Map<string, Source>();

function sourceOf(path: string, text: string): Source {
  const before = known.get(path);
  if (before?.text === text) return before;
  const parsed = parseSync(path, text);
  const nodes = below(parsed.program);
  const made: Source = {
    path,
    text,
    body: parsed.program.body,
    nodes: Map.groupBy(nodes, (node) => node.type),
    imports: nodes.flatMap((node) => importsOf(text, node)),
    comments: parsed.comments.map(({ value, start }) => ({ value, line: lineAt(text, start) })),
    errors: parsed.errors.map((error) => error.message),
  };
  // What was there first is the real file; what comes after is a fault put in on purpose.
  if (!before) known.set(path, made);
  return made;
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function importsOf(text: string, node: ESTree.Node): Import[] {
  const said = (from: string | undefined, kind: Import['kind'], erased: boolean): Import[] =>
    from === undefined ? [] : [{ from, line: lineAt(text, node.start), kind, erased }];
  switch (node.type) {
    case 'ImportDeclaration':
      return said(node.source.value, 'import', node.importKind === 'type');
    case 'ExportAllDeclaration':
      return said(node.source.value, 'export', node.exportKind === 'type');
    case 'ExportNamedDeclaration':
      return said(node.source?.value, 'export', node.exportKind === 'type');
    case 'ImportExpression':
      return said(literal(node.source), 'dynamic', false);
    case 'TSImportType':
      return said(node.source.value, 'type', true);
    case 'NewExpression':
      return nameOf(node.callee) === 'URL' && /import\.meta\.url/.test(text.slice(node.start, node.end))
        ? said(literal(node.arguments[0]), 'url', false)
        : [];
    case 'CallExpression':
      return text.slice(node.callee.start, node.callee.end) === 'import.meta.glob'
        ? patternsOf(node.arguments[0]).flatMap((pattern) => said(pattern, 'glob', false))
        : [];
    default:
      return [];
  }
}

function patternsOf(node: ESTree.Node | undefined): string[] {
  const parts = node?.type === 'ArrayExpression' ? node.elements : [node];
  return parts.flatMap((part) => literal(part) ?? []).filter((pattern) => !pattern.startsWith('!'));
}

function patternOf(glob: string): RegExp {
  const source = glob
    .replaceAll(/[.+^$()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\{([^}]*)\}/g, (_, choices: string) => `(${choices.replaceAll(',', '|')})`)
    .replaceAll('**', '\u0000')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0000/', '(.*/)?')
    .replaceAll('\u0000', '.*');
  return new RegExp(`^${source}$`);
}
