import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout as text, by path from its top. Pictures and fonts are there by name only. */
export type Tree = ReadonlyMap<string, string>;

/** What is wrong, as `<file>:<line> <one sentence>`. */
export type Fault = string;

/** A rule of the house: says what is wrong in a tree, nothing when all is well. */
export type TreeCheck = (tree: Tree) => Fault[];

/** Reads every file of the project. Walks the folders rather than asking git, so that an unpacked archive is checked too. */
export function readTree(root: string): Tree {
  const found = folders.flatMap((folder) => (existsSync(join(root, folder)) ? filesIn(root, folder) : []));
  const atTop = readdirSync(root).filter(
    (name) => /\.(ts|json|html)$/.test(name) && name !== 'package-lock.json',
  );
  return new Map([...found, ...atTop].map((path) => [path, textOf(root, path)]));
}

/** Says a fault. */
export function fault(path: string, line: number, sentence: string): Fault {
  return `${path}:${line} ${sentence}`;
}

/** The line on which a place in a text stands. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Every place in a text that fits, with its line. The pattern has the flag g. */
export function matchesIn(text: string, pattern: RegExp): { found: RegExpExecArray; line: number }[] {
  return [...text.matchAll(pattern)].map((found) => ({ found, line: lineAt(text, found.index) }));
}

const folders = ['src', 'bin', 'db', 'e2e', 'test', 'docs', 'bench', 'public', 'demo'];
const notOurs = new Set(['node_modules', 'dist', '.data']);
const isText = /\.(tsx?|mjs|json|css|md|sql|typ|html|svg|webmanifest|js)$/;

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesIn(root, path);
    return entry.name.endsWith('.log') ? [] : [path];
  });
}

function textOf(root: string, path: string): string {
  return isText.test(path) ? readFileSync(join(root, path), 'utf8') : '';
}
