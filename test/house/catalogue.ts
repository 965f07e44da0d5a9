import type pg from 'pg';

/** What the migrated database says of itself, by full names (`registry.person`). */
export type Catalogue = {
  tables: readonly Table[];
  indexes: readonly Index[];
  keys: readonly ForeignKey[];
  grants: readonly Grant[];
  routines: readonly Routine[];
  views: readonly View[];
  policies: readonly Policy[];
  triggers: readonly { table: string; name: string }[];
  /** What a view or function names in another schema. */
  uses: readonly { user: string; used: string }[];
  /** Every named constraint and unique index: what a refusal may be called after. */
  constraints: readonly { table: string; name: string }[];
  roles: readonly { name: string; beyond: boolean }[];
};

export type Table = {
  name: string;
  partition: boolean;
  columns: readonly string[];
  types: readonly string[];
  rls: boolean;
  forced: boolean;
};
export type Index = {
  table: string;
  name: string;
  kind: 'primary' | 'unique' | 'exclusion' | 'plain';
  columns: readonly string[];
  predicate: string | null;
};
export type ForeignKey = {
  table: string;
  name: string;
  columns: readonly string[];
  to: string;
  toColumns: readonly string[];
};
export type Grant = { on: string; privilege: string; to: string; column: string | null };
export type Routine = { name: string; definer: boolean; forAll: boolean; path: boolean };
export type View = { name: string; invoker: boolean };
export type Policy = {
  table: string;
  name: string;
  forApp: boolean;
  uses: string | null;
  checks: string | null;
};

/** Reads the catalogue of the schemas of the rooms and the platform, of the database that `client` is connected to. */
export async function readCatalogue(client: pg.Client, schemas: readonly string[]): Promise<Catalogue> {
  const { rows } = await client.query(
    `select json_build_object(${Object.entries(parts)
      .map(([name, sql]) => `'${name}', (select coalesce(json_agg(x), '[]') from (${sql}) x)`)
      .join(',\n')}) as catalogue`,
    [['platform', ...schemas]],
  );
  return rows[0].catalogue as Catalogue;
}

const full = (name: string, schema: string) => `${schema}.nspname || '.' || ${name}.relname`;
const ours = `n.nspname = any ($1)`;
const columnsOf = (table: string, numbers: string) =>
  `(select coalesce(json_agg(a.attname order by k.place), '[]') from unnest(${numbers}) with ordinality k (no, place)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.no)`;

const parts: Record<keyof Catalogue, string> = {
  tables: `
    select ${full('c', 'n')} as name, c.relispartition as partition, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select json_agg(format_type(a.atttypid, null) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as types
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p') order by 1`,
  indexes: `
    select ${full('c', 'n')} as table, i.relname as name, pg_get_expr(x.indpred, x.indrelid) as predicate,
      case when x.indisprimary then 'primary' when x.indisexclusion then 'exclusion' when x.indisunique then 'unique' else 'plain' end as kind,
      (select json_agg(coalesce(a.attname, '(expression)') order by k.place)
       from unnest(x.indkey::int2[]) with ordinality k (no, place)
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.no and k.no > 0 where k.place <= x.indnkeyatts) as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = c.relnamespace where ${ours} and not c.relispartition order by 1, 2`,
  keys: `
    select ${full('c', 'n')} as table, f.conname as name, ${full('r', 'm')} as to,
      ${columnsOf('c.oid', 'f.conkey')} as columns, ${columnsOf('r.oid', 'f.confkey')} as "toColumns"
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class r on r.oid = f.confrelid join pg_namespace m on m.oid = r.relnamespace
    where ${ours} and f.contype = 'f' and f.conparentid = 0 order by 1, 2`,
  grants: `
    select ${full('c', 'n')} as on, g.privilege_type as privilege, coalesce(r.rolname, 'public') as to, g.attname as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (
        select (aclexplode(c.relacl)).*, null::name as attname
        union all select (aclexplode(a.attacl)).*, a.attname from pg_attribute a where a.attrelid = c.oid and a.attacl is not null) g
      left join pg_roles r on r.oid = g.grantee
    where ${ours} and g.grantee <> c.relowner and c.relkind in ('r', 'p', 'v', 'm') order by 1, 2, 3, 4`,
  routines: `
    select n.nspname || '.' || p.proname as name, p.prosecdef as definer,
      exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0) as "forAll",
      exists (select from unnest(p.proconfig) s where s like 'search_path=%') as path
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} order by 1`,
  views: `
    select ${full('c', 'n')} as name, coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false) as invoker
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('v', 'm') order by 1`,
  policies: `
    select ${full('c', 'n')} as table, p.polname as name, pg_get_expr(p.polqual, c.oid) as uses, pg_get_expr(p.polwithcheck, c.oid) as checks,
      0 = any (p.polroles) or (select oid from pg_roles where rolname = 'tambon_app') = any (p.polroles) as "forApp"
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${ours} order by 1, 2`,
  triggers: `
    select ${full('c', 'n')} as table, t.tgname as name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not t.tgisinternal order by 1, 2`,
  uses: `
    select distinct u.user, ${full('r', 'm')} as used
    from (
      select d.refobjid, n.nspname, ${full('c', 'n')} as user from pg_depend d
        join pg_rewrite w on d.classid = 'pg_rewrite'::regclass and w.oid = d.objid
        join pg_class c on c.oid = w.ev_class join pg_namespace n on n.oid = c.relnamespace where d.refclassid = 'pg_class'::regclass
      union all
      select d.refobjid, n.nspname, n.nspname || '.' || p.proname from pg_depend d
        join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
        join pg_namespace n on n.oid = p.pronamespace where d.refclassid = 'pg_class'::regclass
    ) u join pg_class r on r.oid = u.refobjid join pg_namespace m on m.oid = r.relnamespace
    where u.nspname = any ($1) and m.nspname = any ($1) and m.nspname <> u.nspname order by 1, 2`,
  constraints: `
    select ${full('c', 'n')} as table, k.conname as name from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where ${ours}
    union select ${full('c', 'n')}, i.relname from pg_index x join pg_class c on c.oid = x.indrelid
      join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace where ${ours} and x.indisunique`,
  roles: `
    select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
      or exists (select from pg_auth_members m where m.member = r.oid) as beyond
    from pg_roles r where r.rolname in ('tambon_app', 'tambon_job') order by 1`,
};
