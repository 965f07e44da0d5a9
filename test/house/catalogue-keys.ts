import type { Catalogue, ForeignKey, Index, Table } from './catalogue.ts';
import { referenceTables } from './reference-tables.ts';
import { isLower } from './zones.ts';

/** Every table is of one area, or is named among the reference tables; and those are there. */
export function localOrNamed(found: Catalogue): string[] {
  const there = new Set(found.tables.map((one) => one.name));
  return [
    ...found.tables
      .filter((one) => !isNamed(one.name) && !one.columns.includes('area'))
      .map((one) => `${one.name} has no area, and is not named among the reference tables.`),
    ...Object.keys(referenceTables)
      .filter((name) => !there.has(name))
      .map((name) => `${name} is named among the reference tables, but is not there.`),
  ];
}

/** The area comes first in every primary key, unique key and exclusion of a local table. */
export function areaFirst(found: Catalogue): string[] {
  return localTables(found).flatMap((table) => {
    const keys = found.indexes.filter((one) => one.table === table.name && one.kind !== 'plain');
    const none = keys.some((one) => one.kind === 'primary') ? [] : [`${table.name} has no primary key.`];
    return [
      ...none,
      ...keys
        .filter((one) => one.columns[0] !== 'area')
        .map((one) => `${table.name}: the key ${one.name} does not begin with area.`),
    ];
  });
}

/** A foreign key to a local table carries the area, first; and no reference table points at a local one. */
export function areaCarried(found: Catalogue): string[] {
  const local = new Set(localTables(found).map((one) => one.name));
  return found.keys.flatMap((key) => {
    if (!local.has(key.to)) return [];
    if (!local.has(key.table))
      return [`${key.table} is of no area, but ${key.name} points at ${key.to}, which is.`];
    return key.columns[0] === 'area' && key.toColumns[0] === 'area'
      ? []
      : [`${key.table}: the foreign key ${key.name} does not carry the area.`];
  });
}

/** Every foreign key stands on an index, so that neither a join nor a deletion reads the whole table. */
export function keysIndexed(found: Catalogue): string[] {
  return found.keys
    .filter((key) => !found.indexes.some((index) => index.table === key.table && stands(key, index)))
    .map((key) => `${key.table}: the foreign key ${key.name} (${key.columns.join(', ')}) has no index.`);
}

/** Keys point down the order of the rooms; views and functions read other rooms only through their public_ views. */
export function schemasApart(found: Catalogue, order: readonly string[]): string[] {
  const schema = (name: string) => name.split('.')[0] ?? '';
  const below = (used: string, user: string) =>
    schema(used) === 'platform' ||
    (schema(user) !== 'platform' && isLower(order, schema(used), schema(user)));
  return [
    ...found.keys
      .filter((key) => schema(key.table) !== schema(key.to) && !below(key.to, key.table))
      .map((key) => `${key.table}: the foreign key ${key.name} points up, at ${key.to}.`),
    ...found.uses
      .filter(({ user, used }) => !(below(used, user) && /^(?!platform\.)\w+\.public_/.test(used)))
      .map(({ user, used }) => `${user} reads ${used}, which is no public_ view of a room below.`),
  ];
}

/** Moments know their time zone; money is counted in satang. */
export function plainTypes(found: Catalogue): string[] {
  return found.tables.flatMap((table) =>
    table.types.flatMap((type, at) =>
      ['timestamp without time zone', 'time without time zone', 'money'].includes(type)
        ? [`${table.name}: the column ${table.columns[at]} is a ${type}.`]
        : [],
    ),
  );
}

/** The tables that belong to one area each; partitions are not counted apart. */
export function localTables(found: Catalogue): Table[] {
  return found.tables.filter((one) => one.columns.includes('area') && !isNamed(one.name) && !one.partition);
}

function isNamed(table: string): boolean {
  return table in referenceTables;
}

// The first columns of the index are those of the key, in any order. An index over rows that have a value serves as well.
function stands(key: ForeignKey, index: Index): boolean {
  const first = new Set(index.columns.slice(0, key.columns.length));
  const whole =
    index.predicate === null || key.columns.some((one) => index.predicate === `(${one} IS NOT NULL)`);
  return whole && index.kind !== 'exclusion' && key.columns.every((one) => first.has(one));
}
