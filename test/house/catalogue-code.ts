import type { Catalogue } from './catalogue.ts';
import { codeOf, lineOf, literal, nameOf, nodesOf, property } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { zoneOf } from './zones.ts';

/** Every constraint that a room says in words is a constraint of its own schema: a renamed one would be a bug with an id. */
export function constraintsNamed(tree: Tree, found: Catalogue): Fault[] {
  return codeOf(tree).flatMap((source) => {
    const zone = zoneOf(source.path);
    if (zone.name !== 'room' || zone.file !== 'room.ts') return [];
    const there = new Set(
      found.constraints.filter((one) => one.table.startsWith(`${zone.room}.`)).map((one) => one.name),
    );
    return nodesOf(source, 'ObjectExpression')
      .flatMap((object) => property(object, 'constraints') ?? [])
      .flatMap((constraints) => (constraints.type === 'ObjectExpression' ? constraints.properties : []))
      .flatMap((one) => {
        const name = one.type === 'Property' ? (nameOf(one.key) ?? literal(one.key)) : undefined;
        if (name !== undefined && there.has(name)) return [];
        return [
          fault(source.path, lineOf(source, one), `says ${name}, which is no constraint of ${zone.room}.`),
        ];
      });
  });
}

/** The generated row types are those of the migrated database. */
export function rowsGenerated(tree: Tree, made: ReadonlyMap<string, string>): Fault[] {
  return [...made].flatMap(([path, text]) => {
    const there = tree.get(path)?.split('\n') ?? [];
    const line = text.split('\n').findIndex((one, at) => one !== there[at]);
    return line === -1 && text === tree.get(path)
      ? []
      : [fault(path, Math.max(0, line) + 1, 'is not what the database says; run bin/tables.ts.')];
  });
}
