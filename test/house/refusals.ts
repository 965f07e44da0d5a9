import type { ESTree } from 'vite';
import { anyWord, codesOf, formOf, type Codes } from './codes.ts';
import { calledName, codeOf, lineOf, literal, nameOf, nodesOf, property, type Source } from './source.ts';
import { fault, type Fault, type Tree } from './tree.ts';
import { lineOfKey, placesOf, wordFolders, wordsIn } from './words.ts';
import { isTest, zoneOf } from './zones.ts';

/** Every refusal has its sentence in the own room or the platform, and is told what the sentence's {places} need. */
export function refusalsSaid(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    const folder = folderOf(source.path);
    if (!folder || isTest(source.path)) return [];
    return [...thrown(source), ...asked(source), ...ofConstraints(source)].flatMap((one) =>
      faultsOf(tree, source, folder, one),
    );
  });
}

/** Every sentence of refusal is used by somebody, and a code is said in the same words wherever it is said. */
export function refusalsUsed(tree: Tree): Fault[] {
  const before = new Map<string, { path: string; th: string; en: string }>();
  return wordFolders(tree).flatMap((folder) => {
    const path = `${folder}/th.json`;
    const english = wordsIn(tree, `${folder}/en.json`)?.refusals ?? {};
    // Anybody may refuse in the words of the platform; its pages also say what its pure readers of dates found.
    const said = mentionedIn(tree, widerScopes[folder] ?? `${folder}/`);
    return Object.entries(wordsIn(tree, path)?.refusals ?? {}).flatMap(([code, th]) => {
      const line = lineOfKey(tree, path, code);
      const en = english[code] ?? '';
      const other = before.get(code);
      before.set(code, { path, th, en });
      if (other && (other.th !== th || other.en !== en))
        return [fault(path, line, `"${code}" is said otherwise in ${other.path}.`)];
      return said.some((one) => one.test(code)) ? [] : [fault(path, line, `nobody refuses by "${code}".`)];
    });
  });
}

const widerScopes: Readonly<Record<string, string>> = {
  'src/platform': 'src/',
  'src/platform/web': 'src/platform/',
};

/** Who refuses by a code that is only known when it runs, each with the reason. */
export const refusesByAny: Readonly<Record<string, string>> = {
  'src/platform/perform.ts':
    'says verdicts, stored refusals and named constraints, whose codes are checked where they are written',
  'src/platform/answer.ts': 'says the verdict of mayActor',
};

/** `filled`: what the sentence may have as {places}; undefined when it cannot be read here. */
type Refused = { node: ESTree.Node; code: ESTree.Node; filled: readonly string[] | undefined };

function faultsOf(tree: Tree, source: Source, folder: string, one: Refused): Fault[] {
  const line = lineOf(source, one.node);
  if (source.path in refusesByAny && literal(one.code) === undefined) return [];
  const codes = codesOf(tree, folder, source, one.code);
  if (!codes)
    return [fault(source.path, line, 'refuses by a code that cannot be read here; give it a type of codes.')];
  const sentences = {
    ...wordsIn(tree, 'src/platform/th.json')?.refusals,
    ...wordsIn(tree, `${folder}/th.json`)?.refusals,
  };
  return codes
    .flatMap((code) => sentencesOf(code, Object.keys(sentences)))
    .flatMap(({ code, found }) => {
      if (!found)
        return [fault(source.path, line, `refuses by "${code}", which has no sentence in ${folder}.`)];
      const missing =
        one.filled && placesOf(sentences[code] ?? '').find((place) => !one.filled?.includes(place));
      return missing ? [fault(source.path, line, `refuses by "${code}" without its {${missing}}.`)] : [];
    });
}

function sentencesOf(code: Codes[number], known: readonly string[]): { code: string; found: boolean }[] {
  if (typeof code === 'string') return [{ code, found: known.includes(code) }];
  const fitting = known.filter((one) => code.test(one));
  return fitting.length > 0
    ? fitting.map((one) => ({ code: one, found: true }))
    : [{ code: code.source.slice(1, -1).replaceAll(anyWord, '…'), found: false }];
}

function folderOf(path: string): string | undefined {
  const zone = zoneOf(path);
  if (zone.name === 'room') return `src/rooms/${zone.room}`;
  return zone.name === 'platform' ? 'src/platform' : undefined;
}

// refuse('code', { … })
function thrown(source: Source): Refused[] {
  return nodesOf(source, 'CallExpression').flatMap((call) => {
    const [code, details] = call.arguments;
    if (calledName(call) !== 'refuse' || call.callee.type !== 'Identifier' || !code) return [];
    return [{ node: call, code, filled: keysOf(details) }];
  });
}

function keysOf(details: ESTree.Node | undefined): string[] | undefined {
  if (!details) return [];
  if (details.type !== 'ObjectExpression') return undefined;
  const keys = details.properties.map((one) =>
    one.type === 'Property' ? (nameOf(one.key) ?? literal(one.key)) : undefined,
  );
  return keys.includes(undefined) ? undefined : keys.flatMap((key) => key ?? []);
}

// The message of a check is a code: z.string().min(10, 'password_short'), { message: 'posting_organisation' }. Its sentence is said
// as it stands, so it has no places.
function asked(source: Source): Refused[] {
  if (!source.imports.some((one) => one.from === 'zod')) return [];
  return nodesOf(source, 'CallExpression').flatMap((call) => {
    const name = calledName(call) ?? '';
    if (call.callee.type !== 'MemberExpression') return [];
    const [first, ...more] = call.arguments;
    const last = isOfZod(call) || limits.has(name) ? more.at(-1) : undefined;
    const alone = isOfZod(call) && alones.has(name) ? first : undefined;
    const said = [last, alone].flatMap((code) => (code && literal(code) !== undefined ? [code] : []));
    const inObjects = call.arguments
      .flatMap((one) => property(one, 'message') ?? property(one, 'error') ?? [])
      .filter((code) => name === 'addIssue' || isCode(literal(code)));
    return [...said, ...inObjects].map((code) => ({ node: call, code, filled: [] }));
  });
}

const limits = new Set('min max length size regex refine gte lte gt lt multipleOf'.split(' '));
const alones = new Set('nonempty positive nonnegative int finite'.split(' '));

// True for z.string() and for z.string().trim().min: the chain begins with z.
function isOfZod(call: ESTree.CallExpression): boolean {
  let at: ESTree.Node = call;
  while (at.type === 'CallExpression' || at.type === 'MemberExpression')
    at = at.type === 'CallExpression' ? at.callee : at.object;
  return nameOf(at) === 'z';
}

function isCode(text: string | undefined): boolean {
  return text !== undefined && /^[a-z][a-z0-9_]*$/.test(text);
}

// constraints: { account_username_key: 'username_taken' }
function ofConstraints(source: Source): Refused[] {
  return nodesOf(source, 'ObjectExpression').flatMap((object) => {
    const constraints = property(object, 'constraints');
    if (constraints?.type !== 'ObjectExpression') return [];
    return constraints.properties.flatMap((one) =>
      one.type === 'Property' ? [{ node: one, code: one.value, filled: ['constraint'] }] : [],
    );
  });
}

function mentionedIn(tree: Tree, folder: string): RegExp[] {
  return codeOf(tree).flatMap((source) => {
    if (!source.path.startsWith(folder) || isTest(source.path)) return [];
    const literals = nodesOf(source, 'Literal').flatMap((node) => literal(node) ?? []);
    const keys = nodesOf(source, 'Property').flatMap((node) => nameOf(node.key) ?? []);
    const templates = nodesOf(source, 'TemplateLiteral').filter((one) =>
      one.quasis.some((part) => /_/.test(part.value.raw)),
    );
    const plain = [...literals, ...keys].filter((text) => /^[a-z][a-z0-9_]*$/.test(text));
    return [
      ...(plain.length > 0 ? [new RegExp(`^(?:${plain.join('|')})$`)] : []),
      ...templates.map((one) => formOf(one)),
    ];
  });
}
