import { literal, calledName, codeOf, lineOf, nameOf, nodesOf, type Source } from './source.ts';
import { fault, lineAt, type Fault, type Tree } from './tree.ts';
import { isTest, zoneOf } from './zones.ts';

/** The words and sentences of one folder, in one language. */
export type WordFile = {
  words: Readonly<Record<string, string>>;
  refusals: Readonly<Record<string, string>>;
};

/** Thai and English have the same words and sentences, with the same {places}, each in its own language. */
export function twoLanguages(tree: Tree): Fault[] {
  return wordFolders(tree).flatMap((folder) => {
    const [th, en] = [wordsIn(tree, `${folder}/th.json`), wordsIn(tree, `${folder}/en.json`)];
    if (!th || !en)
      return [fault(`${folder}/th.json`, 1, 'or its English is not { words, refusals } of texts.')];
    return (['words', 'refusals'] as const).flatMap((part) => [
      ...onlyIn(tree, `${folder}/th.json`, th[part], en[part], 'English'),
      ...onlyIn(tree, `${folder}/en.json`, en[part], th[part], 'Thai'),
      ...unlike(tree, folder, th[part], en[part]),
      ...wrongLanguage(tree, folder, th[part], en[part], part),
    ]);
  });
}

/** Every word that a screen asks for by its key is there. */
export function wordsAsked(tree: Tree): Fault[] {
  return codeOf(tree).flatMap((source) => {
    if (isTest(source.path)) return [];
    const says = sayersIn(source);
    return nodesOf(source, 'CallExpression').flatMap((call) => {
      const key = literal(call.arguments[0]);
      const sayer = call.callee.type === 'Identifier' ? says.get(call.callee.name) : undefined;
      if (key === undefined || !sayer) return [];
      const there = wordsIn(tree, `${sayer.folder}/th.json`)?.[sayer.part];
      if (!there || key in there) return [];
      return [
        fault(source.path, lineOf(source, call), `asks for "${key}", which ${sayer.folder}/th.json has not.`),
      ];
    });
  });
}

/** The folders that have words. */
export function wordFolders(tree: Tree): string[] {
  const files = [...tree.keys()].filter((path) => /^src\/.*\/(th|en)\.json$/.test(path));
  return [...new Set(files.map((path) => path.slice(0, path.lastIndexOf('/'))))];
}

/** The words and sentences of a file; undefined when it has another form. */
export function wordsIn(tree: Tree, path: string): WordFile | undefined {
  const said: unknown = JSON.parse(tree.get(path) ?? 'null');
  if (typeof said !== 'object' || said === null) return undefined;
  const { words = {}, refusals = {}, ...more }: Record<string, unknown> = { ...said };
  return isTexts(words) && isTexts(refusals) && Object.keys(more).length === 0
    ? { words, refusals }
    : undefined;
}

/** The line on which a key stands in a file of words. */
export function lineOfKey(tree: Tree, path: string, key: string): number {
  const text = tree.get(path) ?? '';
  return lineAt(text, Math.max(0, text.indexOf(`"${key}":`)));
}

/** The {places} of a sentence, in order. */
export function placesOf(sentence: string): string[] {
  return [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), (found) => found[1] ?? ''))].toSorted();
}

type Texts = Readonly<Record<string, string>>;

function isTexts(value: unknown): value is Texts {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

function onlyIn(tree: Tree, path: string, these: Texts, those: Texts, other: string): Fault[] {
  return Object.keys(these)
    .filter((key) => !(key in those))
    .map((key) => fault(path, lineOfKey(tree, path, key), `"${key}" has no ${other}.`));
}

// {at_th} in the Thai sentence and {at_en} in the English one are the same place, each in its language.
function unlike(tree: Tree, folder: string, th: Texts, en: Texts): Fault[] {
  const path = `${folder}/th.json`;
  const places = (sentence: string) =>
    placesOf(sentence)
      .map((place) => place.replace(/(^|_)(th|en)$/, ''))
      .toSorted();
  return Object.keys(th)
    .filter((key) => key in en && places(th[key] ?? '').join() !== places(en[key] ?? '').join())
    .map((key) =>
      fault(path, lineOfKey(tree, path, key), `"${key}" has other {places} in Thai than in English.`),
    );
}

function wrongLanguage(tree: Tree, folder: string, th: Texts, en: Texts, part: string): Fault[] {
  const say = (file: string, key: string, sentence: string) =>
    fault(`${folder}/${file}`, lineOfKey(tree, `${folder}/${file}`, key), `"${key}" ${sentence}`);
  const noThai = Object.keys(th).filter((key) => {
    const said = (th[key] ?? '').replaceAll(/\{\w+\}/g, '');
    return !/[ก-๛]/.test(said) && (part === 'refusals' || /[A-Za-z]{2,} [A-Za-z]{2,}/.test(said));
  });
  // A hint shows that Thai may be typed too; elsewhere Thai in English stands in quotation marks.
  const thai = Object.keys(en).filter(
    (key) => !key.endsWith('_hint') && /[ก-๛]/.test((en[key] ?? '').replaceAll(/“[^”]*”/g, '')),
  );
  return [
    ...noThai.map((key) => say('th.json', key, 'is not Thai.')),
    ...thai.map((key) => say('en.json', key, 'has Thai in its English.')),
  ];
}

type Sayer = { folder: string; part: 'words' | 'refusals' };

// `const t = useWords('registry')`; a `t` that was handed over says the words of the own folder.
function sayersIn(source: Source): Map<string, Sayer> {
  const zone = zoneOf(source.path);
  const says = new Map<string, Sayer>();
  if (zone.name === 'room web') says.set('t', { folder: `src/rooms/${zone.room}`, part: 'words' });
  if (zone.name === 'app') says.set('t', { folder: 'src/app', part: 'words' });
  for (const one of nodesOf(source, 'VariableDeclarator')) {
    const name = nameOf(one.id);
    if (!name || one.init?.type !== 'CallExpression') continue;
    const room = literal(one.init.arguments[0]);
    const part = { useWords: 'words', useRefusals: 'refusals' }[calledName(one.init) ?? ''];
    if (!room || (part !== 'words' && part !== 'refusals')) continue;
    says.set(name, { folder: room === 'app' ? 'src/app' : `src/rooms/${room}`, part });
  }
  return says;
}
