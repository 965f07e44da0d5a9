import type { Expression, Operand, Term } from './expression.ts';

/** An expression and every expression inside it, the outer before the inner. */
export function expressionsIn(node: Expression): readonly Expression[] {
  switch (node.op) {
    case 'all':
    case 'any':
      return [node, ...node.of.flatMap(expressionsIn)];
    case 'not':
      return [node, ...expressionsIn(node.of)];
    case 'some':
    case 'every':
      return [node, ...expressionsIn(node.where)];
    case 'eq':
    case 'ne':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
    case 'between':
      return [node, ...inOperand(node.of)];
    default:
      return [node];
  }
}

function inOperand(of: Operand): readonly Expression[] {
  return typeof of === 'string' ? [] : inTerm(of);
}

function inTerm(of: Term): readonly Expression[] {
  switch (of.op) {
    case 'count':
      return of.where ? expressionsIn(of.where) : [];
    case 'sum':
      return [...inOperand(of.of), ...(of.where ? expressionsIn(of.where) : [])];
    case 'divide':
      return [...inOperand(of.of), ...(typeof of.by === 'object' ? inTerm(of.by) : [])];
    default:
      return [];
  }
}
