import type { ESTree } from 'vite';
import { codeOf, lineOf, nameOf, nodesOf } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';

/** Never `any`, never `!`, and never a word to the compiler to look away. */
export function honestTypes(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    const say = (node: ESTree.Node, sentence: string) => fault(source.path, lineOf(source, node), sentence);
    const definite = [...nodesOf(source, 'VariableDeclarator'), ...nodesOf(source, 'PropertyDefinition')];
    return [
      ...nodesOf(source, 'TSAnyKeyword').map((node) => say(node, 'says any.')),
      ...nodesOf(source, 'TSNonNullExpression').map((node) => say(node, 'says ! instead of asking.')),
      ...definite
        .filter((node) => node.definite)
        .map((node) => say(node, 'says ! instead of giving a value.')),
      ...source.comments
        .filter(({ value }) => /^\s*@ts-(ignore|nocheck|expect-error)/.test(value))
        .map(({ line }) => fault(source.path, line, 'tells the compiler to look away.')),
    ];
  });
}

/** An exported function says what it gives back. */
export function saysWhatItGives(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    if (source.path.endsWith('.mjs')) return [];
    const listed = new Set(
      nodesOf(source, 'ExportSpecifier').flatMap((one) =>
        one.local.type === 'Identifier' ? one.local.name : [],
      ),
    );
    return source.body.flatMap((node) => {
      const exported = node.type === 'ExportNamedDeclaration' && node.declaration;
      return functionsOf(exported || node)
        .filter(({ name, given }) => !given && (exported || listed.has(name)))
        .map(({ name, at }) =>
          fault(source.path, lineOf(source, at), `${name} does not say what it gives back.`),
        );
    });
  });
}

type Named = { name: string; given: boolean; at: ESTree.Node };

function functionsOf(node: ESTree.Node): Named[] {
  if (node.type === 'FunctionDeclaration' || node.type === 'TSDeclareFunction')
    return [{ name: node.id?.name ?? '', given: Boolean(node.returnType), at: node }];
  if (node.type !== 'VariableDeclaration') return [];
  return node.declarations.flatMap((one) => {
    const { init } = one;
    if (init?.type !== 'ArrowFunctionExpression' && init?.type !== 'FunctionExpression') return [];
    const typed = one.id.type === 'Identifier' && one.id.typeAnnotation;
    return [{ name: nameOf(one.id) ?? '', given: Boolean(init.returnType ?? typed), at: one }];
  });
}
