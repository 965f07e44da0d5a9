import type { ESTree } from 'vite';
import { below, codeOf, literal, nameOf, nodesOf, type Source } from './source.ts';
import type { Tree } from './tree.ts';

/** The refusal codes that an expression may have: each by its name, or all that fit. */
export type Codes = readonly (string | RegExp)[];

/** Reads which codes an expression may have; undefined when that cannot be known from the room's own files. */
export function codesOf(tree: Tree, folder: string, source: Source, node: ESTree.Node): Codes | undefined {
  const again = (one: ESTree.Node) => codesOf(tree, folder, source, one);
  const said = literal(node);
  if (said !== undefined) return [said];
  switch (node.type) {
    case 'TemplateLiteral':
      return [formOf(node)];
    case 'ConditionalExpression':
      return both(again(node.consequent), again(node.alternate));
    case 'LogicalExpression':
      return node.operator === '&&' ? again(node.right) : both(again(node.left), again(node.right));
    case 'AwaitExpression':
      return again(node.argument);
    case 'CallExpression':
      return ofFunction(tree, folder, nameOf(node.callee));
    case 'Identifier':
      return ofVariable(tree, folder, source, node.name);
    default:
      return undefined;
  }
}

/** What a template may become: `already_${kind}` is `already_` and some word. */
export function formOf(template: ESTree.TemplateLiteral): RegExp {
  const parts = template.quasis.map((part) =>
    part.value.raw.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  );
  return new RegExp(`^${parts.join(anyWord)}$`);
}

export const anyWord = String.raw`\w+`;

function both(one: Codes | undefined, other: Codes | undefined): Codes | undefined {
  return one && other ? [...one, ...other] : undefined;
}

function ofVariable(tree: Tree, folder: string, source: Source, name: string): Codes | undefined {
  const declared = nodesOf(source, 'VariableDeclarator').find((one) => nameOf(one.id) === name);
  if (declared?.init) return codesOf(tree, folder, source, declared.init);
  const typed = nodesOf(source, 'Identifier').find((one) => one.name === name && one.typeAnnotation);
  return typed?.typeAnnotation ? ofType(tree, folder, typed.typeAnnotation) : undefined;
}

function ofFunction(tree: Tree, folder: string, name: string | undefined): Codes | undefined {
  for (const source of inFolder(tree, folder))
    for (const one of nodesOf(source, 'FunctionDeclaration'))
      if (one.id?.name === name && one.returnType) return ofType(tree, folder, one.returnType);
  return undefined;
}

// The texts of a union: 'name_missing' | 'name_odd_mark' | undefined, or the name of such a type.
function ofType(tree: Tree, folder: string, type: ESTree.Node): Codes | undefined {
  const nodes = below(type);
  const texts = nodes.flatMap((one) => (one.type === 'TSLiteralType' ? (literal(one.literal) ?? []) : []));
  if (texts.length > 0) return texts;
  const names = new Set(
    nodes.flatMap((one) => (one.type === 'TSTypeReference' ? (nameOf(one.typeName) ?? []) : [])),
  );
  for (const source of inFolder(tree, folder))
    for (const one of nodesOf(source, 'TSTypeAliasDeclaration'))
      if (names.has(one.id.name)) return ofType(tree, folder, one.typeAnnotation);
  return undefined;
}

function inFolder(tree: Tree, folder: string): Source[] {
  return codeOf(tree).filter((source) => source.path.startsWith(`${folder}/`));
}
