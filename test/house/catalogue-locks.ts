import type { Catalogue, Grant } from './catalogue.ts';
import { localTables } from './catalogue-keys.ts';
import { openViews, referenceTables } from './reference-tables.ts';

/** No trigger does anything behind anybody's back. */
export function noTriggers(found: Catalogue): string[] {
  return found.triggers.map((one) => `${one.table} has the trigger ${one.name}.`);
}

/** Local tables, their partitions, and the reference tables that say so are under forced row level security with a policy. */
export function rowsLocked(found: Catalogue): string[] {
  const local = new Set(localTables(found).map((one) => one.name));
  const locked = found.tables.filter(
    (one) => one.partition || local.has(one.name) || referenceTables[one.name]?.lock === 'rows',
  );
  return locked.flatMap((one) => {
    if (!one.rls || !one.forced) return [`${one.name} is not under forced row level security.`];
    const has = one.partition || found.policies.some((policy) => policy.table === one.name);
    return has ? [] : [`${one.name} has no policy.`];
  });
}

/** Every policy on a local table of a room asks for the area, or for a row of the same area that asks for it. */
export function policiesAskArea(found: Catalogue): string[] {
  const local = new Set(localTables(found).map((one) => one.name));
  return found.policies
    .filter((one) => one.forApp && local.has(one.table) && !one.table.startsWith('platform.'))
    .filter((one) => ![one.uses, one.checks].every((said) => said === null || asksArea(one.table).test(said)))
    .map((one) => `${one.table}: the policy ${one.name} does not ask for the area.`);
}

const asksArea = (table: string) =>
  new RegExp(
    `platform\\.in_area\\((\\w+\\.)?area\\)|area = ANY \\(\\( ?SELECT platform\\.areas\\(\\)|area IN \\( SELECT unnest\\(\\( SELECT platform\\.areas\\(\\)|\\b\\w+\\.area = ${table.split('.')[1]}\\.area\\b`,
  );

/** The app reads, adds, and changes named columns; it never deletes, and never moves a row to another area. */
export function appGrants(found: Catalogue): string[] {
  const keys = found.indexes.filter((one) => one.kind === 'primary');
  return found.grants.flatMap((one) => {
    const key = keys.find((each) => each.table === one.on)?.columns ?? [];
    if (one.to === 'public') return [`${one.on}: everybody may ${one.privilege}.`];
    if (one.to !== 'tambon_app') return [];
    if (!['SELECT', 'INSERT', 'UPDATE'].includes(one.privilege))
      return [`${one.on}: the app may ${one.privilege}.`];
    if (one.privilege !== 'UPDATE') return [];
    if (one.column === null) return [`${one.on}: the app may UPDATE without a list of columns.`];
    return one.column === 'area' || key.includes(one.column)
      ? [`${one.on}: the app may UPDATE ${one.column}, which is part of the key.`]
      : [];
  });
}

/** Nobody changes the log of commands: the app adds and reads, the job reads. */
export function logAppended(found: Catalogue): string[] {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    tambon_app: ['SELECT', 'INSERT'],
    tambon_job: ['SELECT'],
  };
  return found.grants
    .filter((one) => one.on === 'platform.command' && !allowed[one.to]?.includes(one.privilege))
    .map((one) => `platform.command: ${one.to} may ${one.privilege}.`);
}

/** Reference tables outside row level security are only read, or not reached at all. */
export function referencesKept(found: Catalogue): string[] {
  return found.grants.flatMap((one: Grant) => {
    const lock = one.to === 'tambon_app' ? referenceTables[one.on]?.lock : undefined;
    if (lock === 'hidden') return [`${one.on}: the app may ${one.privilege}, but it is named as hidden.`];
    return lock === 'read only' && one.privilege !== 'SELECT'
      ? [`${one.on}: the app may ${one.privilege}, but it is named as read only.`]
      : [];
  });
}

/** A function with its owner's rights is called only by whom it is granted to, and looks names up nowhere else. */
export function definersGuarded(found: Catalogue): string[] {
  const definers = found.routines.filter((one) => one.definer);
  return [
    ...definers
      .filter((one) => one.forAll)
      .map((one) => `${one.name} runs with its owner's rights, and everybody may call it.`),
    ...definers
      .filter((one) => !one.path)
      .map((one) => `${one.name} runs with its owner's rights on whatever search_path it finds.`),
  ];
}

/** A view shows what the asker may see, unless it is named. */
export function viewsAskAsker(found: Catalogue): string[] {
  const there = new Set(found.views.map((one) => one.name));
  return [
    ...found.views
      .filter((one) => !one.invoker && !(one.name in openViews))
      .map((one) => `${one.name} is a view without security_invoker.`),
    ...Object.keys(openViews)
      .filter((name) => !there.has(name))
      .map((name) => `${name} is named among the open views, but is not there.`),
  ];
}

/** The roles that serve have no power beyond their grants. */
export function rolesSmall(found: Catalogue): string[] {
  return found.roles.filter((one) => one.beyond).map((one) => `${one.name} has powers beyond its grants.`);
}
