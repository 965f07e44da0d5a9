import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../src/platform/web/fill.ts';
import type { Language } from './world.ts';

/** What a room says on the screen, by its key: `const t = said('cases', 'th'); t('hear')`. */
export function said(
  room: string,
  language: Language,
): (key: string, values?: Record<string, unknown>) => string {
  const path = room === 'app' ? 'app' : `rooms/${room}`;
  const file = join(import.meta.dirname, '../src', path, `${language}.json`);
  const { words } = JSON.parse(readFileSync(file, 'utf8')) as { words: Record<string, string> };
  return (key, values) => {
    const sentence = words[key];
    if (sentence === undefined) throw new Error(`${room} says nothing for ${key}`);
    return fill(sentence, values);
  };
}
