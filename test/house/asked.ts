import { calledName, codeOf, lineOf, literal, nodesOf, property } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { declarationsIn, isTest, orderOf, zoneOf } from './zones.ts';

/** A screen asks and does only what some room declares: a command that was renamed is renamed on every screen. */
export function askedFor(tree: Tree): Fault[] {
  const rooms = new Set(orderOf(tree));
  const declared = new Set(
    codeOf(tree).flatMap((source) =>
      declarationsIn(source).map(({ call }) => literal(property(call.arguments[0], 'name'))),
    ),
  );
  return codeOf(tree).flatMap((source) => {
    const zone = zoneOf(source.path);
    if ((zone.name !== 'room web' && zone.name !== 'app') || isTest(source.path)) return [];
    return nodesOf(source, 'CallExpression').flatMap((call) => {
      const name = literal(call.arguments[0]);
      if (!asks.has(calledName(call) ?? '') || !name || !rooms.has(name.split('.')[0] ?? '')) return [];
      return declared.has(name)
        ? []
        : [fault(source.path, lineOf(source, call), `asks for ${name}, which no room declares.`)];
    });
  });
}

const asks: ReadonlySet<string> = new Set(['ask', 'useAsk', 'run', 'toDo']);
