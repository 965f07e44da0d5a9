// What src/platform/tables.ts and src/rooms/<room>/tables.ts hold, read from the migrated database; `npm run tables` writes them.
// Each room gets its own schema in full, and the public_* views of the rooms before it.
import pg from 'pg';
import { order } from '../src/rooms/order.ts';

type Column = {
  schema: string;
  relation: string;
  column: string;
  type: string;
  optional: boolean;
  nullable: boolean;
};

/** The text of every tables.ts, by path from the top of the checkout. */
export async function tableFiles(ownerUrl: string): Promise<Map<string, string>> {
  const columns = await readColumns(ownerUrl);
  const files = new Map<string, string>();
  files.set(
    'src/platform/tables.ts',
    fileOf(
      'Platform',
      columns.filter((one) => one.schema === 'platform' && !/^look_\d/.test(one.relation)),
    ),
  );
  for (const [place, room] of order.entries()) {
    if (!columns.some((one) => one.schema === room)) continue;
    const lower = new Set<string>(order.slice(0, place));
    const visible = columns.filter(
      (one) => one.schema === room || (lower.has(one.schema) && one.relation.startsWith('public_')),
    );
    const title = room[0]?.toUpperCase() + room.slice(1);
    files.set(`src/rooms/${room}/tables.ts`, fileOf(title, visible));
  }
  return files;
}

async function readColumns(ownerUrl: string): Promise<Column[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `
    select n.nspname as schema, c.relname as relation, a.attname as "column",
      case when t.typelem <> 0 and t.typlen = -1 then (select e.typname from pg_type e where e.oid = t.typelem) || '[]' else t.typname end as type,
      a.atthasdef or a.attidentity <> '' or a.attgenerated <> '' as optional, not a.attnotnull and c.relkind <> 'v' as nullable
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
    where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
    order by n.nspname, c.relname, a.attnum`,
    [['platform', ...order]],
  );
  await client.end();
  return rows;
}

function fileOf(title: string, columns: readonly Column[]): string {
  const relations = Map.groupBy(columns, (one) => `${one.schema}.${one.relation}`);
  const lines: string[] = [];
  const generated = columns.some((one) => one.optional && !['When', 'Json'].includes(typeOf(one.type)));
  if (generated) lines.push('type Made<T> = ColumnType<T, T | undefined, T>;');
  if (columns.some((one) => typeOf(one.type) === 'When' && !one.optional))
    lines.push('type When = ColumnType<Date, Date | string, Date | string>;');
  if (columns.some((one) => typeOf(one.type) === 'Json' && !one.optional))
    lines.push('type Json = ColumnType<unknown, string, string>;');
  if (lines.length > 0) lines.push('');
  lines.push(`export type ${title}Tables = {`);
  for (const [name, those] of relations) {
    lines.push(`  '${name}': {`);
    for (const one of those) lines.push(`    ${one.column}: ${columnType(one)};`);
    lines.push('  };');
  }
  lines.push(
    '};',
    '',
    '/** A transaction that knows these tables. */',
    `export type Tx = Transaction<${title}Tables>;`,
    '',
  );
  const body = lines.join('\n');
  const imports = body.includes('ColumnType<') ? 'ColumnType, Transaction' : 'Transaction';
  const head = '// Generated from the migrated database by bin/tables.ts; do not edit.\n';
  return `${head}import type { ${imports} } from 'kysely';\n\n${body}`;
}

function columnType(one: Column): string {
  const inner = typeOf(one.type);
  const full = one.nullable ? `${inner} | null` : inner;
  if (!one.optional) return full;
  if (inner === 'When')
    return `ColumnType<Date${one.nullable ? ' | null' : ''}, Date | string | undefined, Date | string>`;
  if (inner === 'Json') return 'ColumnType<unknown, string | undefined, string>';
  return `Made<${full}>`;
}

const types: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float4: 'number',
  float8: 'number',
  timestamptz: 'When',
  json: 'Json',
  jsonb: 'Json',
  bytea: 'Buffer',
};

function typeOf(type: string): string {
  if (type.endsWith('[]')) return `${typeOf(type.slice(0, -2))}[]`;
  return types[type] ?? 'string';
}
