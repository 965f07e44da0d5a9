import type { ESTree } from 'vite';
import { calledName, codeOf, lineOf, literal, nameOf, nodesOf, type Source } from './source.ts';
import { fault, lineAt, type Fault, type Tree } from './tree.ts';
import { isLower, isTest, orderOf, zoneOf } from './zones.ts';

/** A room writes only its own schema, and reads others only through their `public_*` views and functions of the platform. */
export function ownSchema(tree: Tree): Fault[] {
  const order = orderOf(tree);
  return codeOf(tree).flatMap((source) => {
    const zone = zoneOf(source.path);
    if (zone.name !== 'room' || isTest(source.path)) return [];
    return [...kyselyNames(source), ...sqlTexts(source)].flatMap(({ text, line, writes }) =>
      mentions(order, text, writes).flatMap((one) => {
        const why = whyNot(order, zone.room, one);
        return why ? [fault(source.path, line + one.line - 1, why)] : [];
      }),
    );
  });
}

/** A migration makes and changes only what belongs to the room in its name. */
export function ownMigration(tree: Tree): Fault[] {
  const order = orderOf(tree);
  return [...tree].flatMap(([path, text]) => {
    const [, room] = /^db\/migrations\/\d+_([a-z]+)_\w+\.sql$/.exec(path) ?? [];
    if (!room) return [];
    return mentions(order, text, false).flatMap((one) => {
      const isKey =
        /\breferences\s+$/i.test(one.before) &&
        (one.schema === 'platform' || isLower(order, one.schema, room));
      const why = isKey ? undefined : whyNot(order, room, one);
      return why ? [fault(path, one.line, why)] : [];
    });
  });
}

type Mention = {
  schema: string;
  name: string;
  before: string;
  called: boolean;
  writes: boolean;
  line: number;
};

function whyNot(order: readonly string[], room: string, one: Mention): string | undefined {
  if (one.schema === room) return undefined;
  const full = `${one.schema}.${one.name}`;
  if (one.writes) return `writes ${full}, but ${room} writes only its own tables.`;
  if (one.schema === 'platform')
    return one.called
      ? undefined
      : `names ${full}, but a room uses the platform's functions, not its tables.`;
  if (room === 'platform') return `names ${full}, but the platform knows no room.`;
  if (!isLower(order, one.schema, room))
    return `names ${full}, but ${one.schema} does not stand before ${room}.`;
  return one.name.startsWith('public_')
    ? undefined
    : `names ${full}, but other rooms are read through their public_ views.`;
}

// Every `schema.name` of the house in a piece of SQL, without comments and quoted text. A room's name may also be what a row is
// called (`join help.public_given help on help.area = …`): then only those count that stand where a table stands.
function mentions(order: readonly string[], sql: string, writes: boolean): Mention[] {
  const bare = sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (gone) =>
    gone.replaceAll(/[^\n]/g, ' '),
  );
  const schemas = ['platform', ...order].join('|');
  const rows = new Set(
    Array.from(bare.matchAll(new RegExp(`\\s(${schemas})\\b(?!"?\\s*\\.)`, 'gi')), (row) => row[1]),
  );
  const pattern = new RegExp(`(?<![\\w.$])"?(${schemas})"?\\s*\\.\\s*"?(\\w+)"?`, 'gi');
  return [...bare.matchAll(pattern)].flatMap((found) => {
    const before = bare.slice(Math.max(0, found.index - 60), found.index);
    if (rows.has(found[1]) && !tablePlace.test(before)) return [];
    return {
      schema: found[1]?.toLowerCase() ?? '',
      name: found[2]?.toLowerCase() ?? '',
      before,
      called: /^\s*\(/.test(bare.slice(found.index + found[0].length)),
      writes: writes || writing.test(before),
      line: lineAt(bare, found.index),
    };
  });
}

const tablePlace =
  /(\b(from|join|into|update|only|using|references|table)\s+|\b(policy|index|grant|revoke)\b[^;]*\bon\s+|,\s*|^)$/i;
const writing =
  /\b(insert\s+into|update(\s+only)?|delete\s+from(\s+only)?|merge\s+into|truncate(\s+table)?|copy|alter\s+table(\s+only)?|create\s+table(\s+if\s+not\s+exists)?)\s+$/i;

type Said = { text: string; line: number; writes: boolean };

const kyselyWrites = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const kyselyReads = new Set([
  'selectFrom',
  'from',
  'using',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
]);

function kyselyNames(source: Source): Said[] {
  return nodesOf(source, 'CallExpression').flatMap((call) => {
    const name = calledName(call) ?? '';
    const writes = kyselyWrites.has(name);
    if (call.callee.type !== 'MemberExpression' || !(writes || kyselyReads.has(name))) return [];
    const [first] = call.arguments;
    const names = first?.type === 'ArrayExpression' ? first.elements : [first];
    return names.flatMap((each) => {
      const text = literal(each);
      return text === undefined ? [] : [{ text, line: lineOf(source, call), writes }];
    });
  });
}

function sqlTexts(source: Source): Said[] {
  const tagged = nodesOf(source, 'TaggedTemplateExpression').flatMap((node) => {
    if (nameOf(node.tag) !== 'sql') return [];
    return [{ text: withoutPlaces(source, node.quasi), line: lineOf(source, node.quasi), writes: false }];
  });
  const called = nodesOf(source, 'CallExpression').flatMap((call) => {
    if (call.callee.type !== 'MemberExpression' || nameOf(call.callee.object) !== 'sql') return [];
    const text = call.arguments.map((one) => literal(one) ?? '').join('.');
    return [{ text, line: lineOf(source, call), writes: false }];
  });
  return [...tagged, ...called];
}

// The text of a template with its places blanked, so that every word stays on its line.
function withoutPlaces(source: Source, template: ESTree.TemplateLiteral): string {
  return template.expressions.reduce(
    (text, { start, end }) => {
      const [from, to] = [start - template.start, end - template.start];
      return text.slice(0, from) + text.slice(from, to).replaceAll(/[^\n]/g, ' ') + text.slice(to);
    },
    source.text.slice(template.start, template.end),
  );
}
